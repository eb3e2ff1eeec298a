import { existsSync } from 'node:fs'
import type { Auth } from '../auth/auth.ts'
import { readSociety, type Society } from '../directory/society.ts'
import { fixedClock, systemClock, type Clock } from '../kernel/clock.ts'
import { databaseFileIn, ownOrigin, parseConfig } from '../kernel/config.ts'
import { closeDatabase, openDatabase, type Database } from '../kernel/database.ts'
import { migrate } from '../kernel/migrate.ts'
import { loadSecrets } from '../kernel/secrets.ts'
import { createMail } from '../mail/mail.ts'
import { CommandError } from './command-error.ts'
import { openAuth } from './open-auth.ts'

export interface AccountsDesk {
  auth: Auth
  database: Database
  society: Society
  clock: Clock
}

/** Opens the site's database for work on accounts and closes it afterwards; refuses where there is none. */
export function withAccounts<T>(work: (desk: AccountsDesk) => T): T {
  const config = parseConfig(process.env)
  const file = databaseFileIn(config)
  if (!existsSync(file)) throw new CommandError('no database; run portal init')
  const database = openDatabase(file)
  try {
    migrate(database)
    const society = readSociety(database)
    if (!society) throw new CommandError('no society in this database; run portal init')
    const clock = config.now === undefined || society.kind === 'real' ? systemClock : fixedClock(config.now)
    const secrets = loadSecrets(config, society)
    const site = { origin: ownOrigin(config), societyName: society.name }
    const mail = createMail({ database, secrets, clock, site })
    const { auth } = openAuth({ config, database, secrets, clock, mail, society, onError: () => undefined })
    return work({ auth, database, society, clock })
  } finally {
    closeDatabase(database)
  }
}
