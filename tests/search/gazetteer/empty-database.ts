import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { closeDatabase, openDatabase, type Database } from '../../../src/kernel/database.ts'
import { migrate } from '../../../src/kernel/migrate.ts'

/** A migrated database of its own for one test file, removed when the file is done. */
export function emptyDatabase(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'))
  const database = openDatabase(join(folder, 'test.sqlite'))
  migrate(database)
  afterAll(() => {
    closeDatabase(database)
    rmSync(folder, { recursive: true })
  })
  return database
}
