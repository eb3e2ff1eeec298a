import { existsSync } from 'node:fs'
import { databaseFileIn, parseConfig } from '../kernel/config.ts'
import { closeDatabase, openDatabase } from '../kernel/database.ts'
import { migrate } from '../kernel/migrate.ts'
import { readSociety } from '../directory/society.ts'
import { buildSite } from './build.ts'
import { demonstrationSociety } from '../portal/demo/make-demonstration.ts'
import { siteOf, type Site } from './site.ts'

/** `npm run build`: builds for the society of the database, or for the demonstration when there is none. */
await buildSite(siteOfDatabase())

function siteOfDatabase(): Site {
  const config = parseConfig(process.env)
  const file = databaseFileIn(config)
  if (!existsSync(file)) return siteOf(config, demonstrationSociety)
  const database = openDatabase(file)
  migrate(database)
  const society = readSociety(database)
  closeDatabase(database)
  return siteOf(config, society ?? demonstrationSociety)
}
