import { join } from 'node:path'
import { foundSociety } from '../../src/directory/society.ts'
import { syncWords, wordIds } from '../../src/directory/sync-words.ts'
import type { Database } from '../../src/kernel/database.ts'
import { migrate } from '../../src/kernel/migrate.ts'
import { connect, facts, now, testFolder } from './context.ts'

/** A database of a real society, which publishes nobody without an approved case; nobody is in it. */
export function realSociety(): Database {
  const database = connect(join(testFolder(), 'portal.db'))
  migrate(database)
  syncWords(database, wordIds(facts))
  foundSociety(database, { name: 'Test society', country: 'FR', kind: 'real' }, now)
  return database
}
