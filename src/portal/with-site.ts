import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Auth } from '../auth/auth.ts'
import { readSociety } from '../directory/society.ts'
import { fixedClock, systemClock } from '../kernel/clock.ts'
import { databaseFileIn, ownOrigin, parseConfig } from '../kernel/config.ts'
import { closeDatabase, openDatabase, type Database } from '../kernel/database.ts'
import { migrate } from '../kernel/migrate.ts'
import { projectRoot } from '../kernel/root.ts'
import { loadSecrets } from '../kernel/secrets.ts'
import { loadFacts } from '../library/facts.ts'
import { createMail } from '../mail/mail.ts'
import { CommandError } from './command-error.ts'
import type { JobsWorld } from './jobs.ts'
import { openAuth } from './open-auth.ts'

/** A site as its operator's commands see it. */
export interface OperatedSite extends JobsWorld {
  auth: Auth
}

/** Opens the site's database with everything the commands need, and closes it afterwards; refuses where there is none. */
export async function withSite<T>(work: (site: OperatedSite) => T | Promise<T>): Promise<T> {
  const file = databaseFileIn(parseConfig(process.env))
  if (!existsSync(file)) throw new CommandError('no database; run portal init')
  const database = openDatabase(file)
  try {
    return await work(siteOn(database))
  } finally {
    closeDatabase(database)
  }
}

function siteOn(database: Database): OperatedSite {
  migrate(database)
  const config = parseConfig(process.env)
  const society = readSociety(database)
  if (!society) throw new CommandError('no society in this database; run portal init')
  const clock = config.now === undefined || society.kind === 'real' ? systemClock : fixedClock(config.now)
  const secrets = loadSecrets(config, society)
  const site = { origin: ownOrigin(config), societyName: society.name }
  const mail = createMail({ database, secrets, clock, site })
  const { auth } = openAuth({ config, database, secrets, clock, mail, society, onError: () => undefined })
  return {
    config,
    database,
    society,
    clock,
    secrets,
    site,
    mail,
    auth,
    facts: loadFacts(join(projectRoot, 'content')),
  }
}
