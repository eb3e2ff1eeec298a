import { existsSync, readFileSync } from 'node:fs'
import { Command } from 'commander'
import {
  keySetOf,
  keysOfSet,
  publicKeys,
  type PublicKeys,
  type WithdrawnKey,
} from '../../courses/awards/award-keys.ts'
import { shownNumber } from '../../courses/awards/award-number.ts'
import { readToken, tokenIn, type Claims } from '../../courses/awards/award-token.ts'
import { withdrawKey } from '../../courses/awards/withdraw-key.ts'
import { CommandError } from '../command-error.ts'
import { withSite } from '../with-site.ts'

interface Options {
  keys: string
  json?: boolean
}

export function certificateCommand(): Command {
  const verify = new Command('verify')
    .description('proves the text of a QR code with public keys alone: no database, no connection')
    .argument('<token>', 'the text of the QR code: an address, or the token in it')
    .requiredOption('--keys <file>', 'the public keys of the society, from /en/verify/keys.json')
    .option('--json', 'prints what was signed as JSON')
    .action(verifyToken)
  const keys = new Command('keys')
    .description('prints the public keys that prove certificates of this site')
    .action(printKeys)
  const withdraw = new Command('withdraw')
    .description(
      'takes the proof from what a stolen key has signed, for ever; change the key first: keys rotate',
    )
    .argument('<kid>', 'the name of the key, its "kid" in the public keys')
    .action(withdrawOne)
  return new Command('certificate')
    .description('diplomas, certificates and plates')
    .addCommand(verify)
    .addCommand(keys)
    .addCommand(withdraw)
}

function verifyToken(typed: string, { keys: file, json = false }: Options): void {
  const token = tokenIn(typed)
  if (token === undefined) throw new CommandError('this is not the text of a certificate’s QR code')
  const { proving, withdrawn } = keysIn(file)
  const said = readToken(proving, token)
  if (said === undefined) throw new CommandError(whyNot(token, withdrawn))
  if (json) process.stdout.write(`${JSON.stringify({ ok: true, ...said })}\n`)
  else for (const sentence of sentencesOf(said)) process.stdout.write(`${sentence}\n`)
  if (said.exp !== undefined && said.exp * 1000 <= Date.now())
    throw new CommandError(`the signature is genuine, but its term ended on ${dayOf(said.exp - 1)}`)
}

function whyNot(token: string, withdrawn: readonly WithdrawnKey[]): string {
  const key = withdrawn.find(({ publicKey }) => readToken([publicKey], token) !== undefined)
  return key === undefined
    ? 'not signed with one of these keys: forged, altered, or of another society'
    : `signed with a key that was withdrawn on ${key.withdrawnAt.slice(0, 10)}, which proves nothing: check it on the site`
}

function keysIn(file: string): PublicKeys {
  if (!existsSync(file)) throw new CommandError(`--keys: ${file} is no file`)
  const keys = keysOfSet(parsed(readFileSync(file, 'utf8')))
  if (!keys) throw new CommandError(`--keys: ${file} holds no public keys of certificates`)
  return keys
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sentencesOf(said: Claims): string[] {
  const term = said.exp === undefined ? '' : `, until ${dayOf(said.exp - 1)}`
  const facts =
    'sub' in said
      ? [`${said.name} was listed as verified on ${dayOf(said.iat)}${term}.`, `Page: ${said.sub}`]
      : [
          `${said.award}: awarded to ${said.name} on ${dayOf(said.iat)}${term}.`,
          `Number: ${shownNumber(said.jti)}`,
        ]
  return [...facts, `Signed by ${said.iss}. Only that site knows whether it was revoked since.`]
}

async function printKeys(): Promise<void> {
  const keys = await withSite((site) => publicKeys(site))
  process.stdout.write(`${JSON.stringify(keySetOf(keys), null, 2)}\n`)
}

const refusals = {
  'unknown-key': 'no key of this site is called like this; certificate keys prints them',
  'still-signs': 'this key signs today; change it first: keys rotate',
  'withdrawn-already': 'this key was withdrawn already',
}

async function withdrawOne(kid: string): Promise<void> {
  await withSite((site) => {
    const done = withdrawKey(site, kid, { by: 'operator', at: site.clock() })
    if (!done.ok) throw new CommandError(`${kid}: ${refusals[done.reason]}`)
    process.stdout.write(
      `${kid} proves nothing any more; give the new file of keys to whoever has the old one.\n`,
    )
  })
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}
