import { join } from 'node:path'
import type { Auth } from '../../src/auth/auth.ts'
import type { Role } from '../../src/auth/roles.ts'
import { readSociety } from '../../src/directory/society.ts'
import type { Locale } from '../../src/i18n/locales.ts'
import { fixedClock } from '../../src/kernel/clock.ts'
import { parseConfig } from '../../src/kernel/config.ts'
import { closeDatabase, openDatabase, type Database } from '../../src/kernel/database.ts'
import { loadSecrets } from '../../src/kernel/secrets.ts'
import { createMail } from '../../src/mail/mail.ts'
import { openAuth } from '../../src/portal/open-auth.ts'
import { siteOf } from '../../src/server/site.ts'
import { lettersTo, type OpenedLetter } from './letters.ts'
import { siteNow, type TestSite } from './site.ts'

/** What a test does to the accounts of a running site from outside: as the operator, and as the owner of a mailbox. */
export interface AccountDesk {
  auth: Auth
  database: Database
  /** Makes an account and returns the link with which its password is chosen. */
  create: (email: string, roles: Role[], locale?: Locale) => string
  lettersTo: (email: string) => OpenedLetter[]
  /** The link of the newest letter of one kind; throws when none came. */
  linkIn: (email: string, letter: string) => string
  close: () => void
}

/** Opens a second connection to the database of a site under test, with its secrets. */
export function openAccountDesk({
  base,
  port,
  dataDir,
}: Pick<TestSite, 'base' | 'port' | 'dataDir'>): AccountDesk {
  const env = { PORT: String(port), SITE_URL: base, DATA_DIR: dataDir, NOW: siteNow, RATE_LIMITS: 'off' }
  const config = parseConfig(env)
  const database = openDatabase(join(dataDir, 'portal.db'))
  const society = readSociety(database)
  if (society === undefined) throw new Error('the site has no society')
  const secrets = loadSecrets(config, society)
  const clock = fixedClock(siteNow)
  const mail = createMail({ database, secrets, clock, site: siteOf(config, society) })
  const onError = (problem: unknown) => {
    throw problem
  }
  const { auth } = openAuth({ config, database, secrets, clock, mail, society, onError })
  const letters = (email: string) => lettersTo(database, secrets, email)
  return {
    auth,
    database,
    create: (email, roles, locale = 'en') => {
      const made = auth.createAccount({
        email,
        name: `Tester ${roles[0] ?? ''}`,
        locale,
        roles,
        by: 'operator',
      })
      if (!made.ok) throw new Error(made.reason)
      return made.value.link
    },
    lettersTo: letters,
    linkIn: (email, kind) => {
      const link = letters(email).findLast(({ name }) => name === kind)?.link
      if (link === undefined || link === '') throw new Error(`no letter ${kind} came to ${email}`)
      return link
    },
    close: () => closeDatabase(database),
  }
}
