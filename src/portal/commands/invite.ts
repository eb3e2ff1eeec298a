import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { readSociety } from '../../directory/society.ts'
import { isLocale, locales, type Locale } from '../../i18n/locales.ts'
import { fixedClock, systemClock } from '../../kernel/clock.ts'
import { databaseFileIn, ownOrigin, parseConfig, type Config } from '../../kernel/config.ts'
import { closeDatabase, openDatabase, type Database } from '../../kernel/database.ts'
import { migrate } from '../../kernel/migrate.ts'
import { loadSecrets } from '../../kernel/secrets.ts'
import { createMail } from '../../mail/mail.ts'
import { invitePractitioner } from '../../members/invite-practitioner.ts'
import { CommandError } from '../command-error.ts'

interface Options {
  email: string
  lang: string
  json?: boolean
}

const sentences = {
  'unknown-slug': (slug: string) => `no doctor has the address ${slug}`,
  'owned-already': (slug: string) => `${slug} is taken over already; nobody was invited`,
  'not-an-address': () => '--email is not an e-mail address',
}

export function inviteCommand(): Command {
  return new Command('invite')
    .description(
      'invites a doctor whose record was imported to take it over; prints the link, which works once',
    )
    .argument('<slug>', 'the end of the address of the page, like helene-cohen-toulouse')
    .requiredOption(
      '--email <address>',
      'where the letter goes; the link alone proves that the record is theirs',
    )
    .option('--lang <language>', `the language of the letter: ${locales.join(', ')}`, 'en')
    .option('--json', 'prints the link as JSON')
    .action((slug: string, options: Options) => {
      invite(slug, options)
    })
}

function invite(slug: string, { email, lang, json = false }: Options): void {
  if (!isLocale(lang)) throw new CommandError(`--lang is one of ${locales.join(', ')}`)
  const config = parseConfig(process.env)
  const file = databaseFileIn(config)
  if (!existsSync(file)) throw new CommandError('no database; run portal init')
  const database = openDatabase(file)
  try {
    migrate(database)
    const { link, expiresAt } = send(database, config, { slug, email, locale: lang })
    const until = expiresAt.toISOString().slice(0, 10)
    if (json) process.stdout.write(`${JSON.stringify({ link, until })}\n`)
    else process.stdout.write(`${link}\nThe letter is in the outbox. The link works once, until ${until}.\n`)
  } finally {
    closeDatabase(database)
  }
}

function send(database: Database, config: Config, to: { slug: string; email: string; locale: Locale }) {
  const society = readSociety(database)
  if (!society) throw new CommandError('no society in this database; run portal init')
  const clock = config.now === undefined || society.kind === 'real' ? systemClock : fixedClock(config.now)
  const site = { origin: ownOrigin(config), societyName: society.name }
  const mail = createMail({ database, secrets: loadSecrets(config, society), clock, site })
  const invited = invitePractitioner({ database, mail, site }, { ...to, by: 'operator' }, clock())
  if (!invited.ok) throw new CommandError(sentences[invited.reason](to.slug))
  return invited.value
}
