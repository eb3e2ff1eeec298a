import { Command } from 'commander'
import { emailField } from '../../auth/email-address.ts'
import { isRole, roles, type Role } from '../../auth/roles.ts'
import { isLocale, locales } from '../../i18n/locales.ts'
import { CommandError } from '../command-error.ts'
import { withSite, type OperatedSite } from '../with-site.ts'

interface NewUser {
  email: string
  name: string
  role: string[]
  lang: string
  json?: boolean
}

const byOperator = 'operator'

/** Accounts from the operator's side: the first one, and whoever is locked out. */
export function userCommand(): Command {
  return new Command('user')
    .description('accounts: who may sign in')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(
      onOne('suspend', 'ends every session of an account and keeps it from signing in', (desk, uid) =>
        desk.auth.suspendAccount(uid, byOperator),
      ),
    )
    .addCommand(
      onOne('readmit', 'lets a suspended account sign in again', (desk, uid) =>
        desk.auth.readmitAccount(uid, byOperator),
      ),
    )
    .addCommand(
      onOne(
        'reset-second-factor',
        'removes app, passkeys and recovery codes of somebody locked out; the owner gets a letter',
        (desk, uid) => desk.auth.resetSecondFactor(uid, byOperator),
      ),
    )
}

function createCommand(): Command {
  return new Command('create')
    .description('makes an account and prints a single-use link, good for 24 hours, to choose its password')
    .requiredOption('--email <address>', 'where its letters go')
    .requiredOption('--name <name>', 'what the account is called on the pages of members and staff')
    .requiredOption('--role <roles...>', `one or more of: ${roles.join(', ')}`)
    .option('--lang <language>', `the language of its letters: ${locales.join(', ')}`, 'en')
    .option('--json', 'prints the account and the link as JSON')
    .action(create)
}

async function create({ email, name, role, lang, json = false }: NewUser): Promise<void> {
  const address = emailField.safeParse(email)
  if (!address.success) throw new CommandError('--email is not an e-mail address')
  const called = name.trim()
  if (called === '' || called.length > 120) throw new CommandError('--name is a name of 1 to 120 characters')
  if (!isLocale(lang)) throw new CommandError(`--lang is one of ${locales.join(', ')}`)
  const given = { email: address.data, name: called, locale: lang, roles: role.map(asRole), by: byOperator }
  const made = await withSite(({ auth }) => auth.createAccount(given))
  if (!made.ok) throw new CommandError(`--email: ${address.data} has an account already; nothing was changed`)
  const { uid, link } = made.value
  if (json) print(JSON.stringify({ uid, link }))
  else print(`${link}\nThe link works once, within 24 hours.`)
}

function listCommand(): Command {
  return new Command('list')
    .description('every account, with its roles')
    .option('--json', 'prints one JSON object a line')
    .action(async ({ json = false }: { json?: boolean }) => {
      const accounts = await withSite(({ auth }) => auth.listAccounts())
      for (const account of accounts) {
        const { uid, email, name, roles: held, suspendedAt, secondFactor } = account
        const state =
          suspendedAt === null ? (secondFactor ? 'second factor' : 'no second factor') : 'suspended'
        print(json ? JSON.stringify(account) : [email, name, held.join(' '), state, uid].join('\t'))
      }
    })
}

type Act = (desk: OperatedSite, uid: string) => { ok: boolean }

function onOne(name: string, description: string, act: Act): Command {
  return new Command(name)
    .description(description)
    .requiredOption('--email <address>', 'whose account')
    .action(async ({ email }: { email: string }) => {
      await withSite((desk) => {
        const wanted = email.trim().toLowerCase()
        const found = desk.auth.listAccounts().find((account) => account.email.toLowerCase() === wanted)
        if (found === undefined || !act(desk, found.uid).ok)
          throw new CommandError(`--email: ${email} has no account; nothing was changed`)
      })
      print(`${email}: done; every session of the account has ended.`)
    })
}

function asRole(text: string): Role {
  if (!isRole(text)) throw new CommandError(`--role is one of ${roles.join(', ')}, not ${text}`)
  return text
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
