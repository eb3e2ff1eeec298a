import { join } from 'node:path'
import { afterAll } from 'vitest'
import { closeDatabase, openDatabase, type Database } from '../../../src/kernel/database.ts'
import { migrate } from '../../../src/kernel/migrate.ts'
import { copyDemonstration } from '../../support/demonstration.ts'
import { temporaryFolder } from '../../support/temporary.ts'

/** A migrated database of its own for one test file, removed when the file is done. */
export function emptyDatabase(): Database {
  const database = databaseOf(() => undefined)
  migrate(database)
  return database
}

/** The same with the towns of the gazetteer. */
export function databaseOfTowns(): Database {
  return databaseOf(copyDemonstration)
}

function databaseOf(fill: (file: string) => void): Database {
  const { path, remove } = temporaryFolder()
  const file = join(path, 'portal.db')
  fill(file)
  const database = openDatabase(file)
  afterAll(() => {
    closeDatabase(database)
    remove()
  })
  return database
}
