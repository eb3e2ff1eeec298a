import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.ts'
import { projectRoot } from './root.ts'

/** Where the SQL files are; a parameter so that a test can migrate from an earlier state. */
export interface SchemaFiles {
  migrations: string
  views: string
  triggers: string
}

export const schemaFiles: SchemaFiles = {
  migrations: join(projectRoot, 'db/migrations'),
  views: join(projectRoot, 'db/views'),
  triggers: join(projectRoot, 'db/triggers'),
}

/**
 * Brings a database to the newest schema, forward only, and returns the names of the migrations it ran.
 * Views and triggers are dropped and replayed from their own files, so that a table rebuilt by a
 * migration never loses one. `until` stops after that migration (tests of upgrades).
 */
export function migrate(database: Database, files = schemaFiles, until?: string): string[] {
  const { sqlite } = database
  // Outside the transaction: SQLite ignores this pragma inside one. Table rebuilds must not cascade.
  sqlite.pragma('foreign_keys = OFF')
  try {
    return sqlite.transaction(() => upgrade(database, files, until)).immediate()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function upgrade(database: Database, files: SchemaFiles, until?: string): string[] {
  const { sqlite } = database
  sqlite.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, ran_at TEXT NOT NULL) STRICT')
  const done = new Set(sqlite.prepare('SELECT name FROM migration').pluck().all())
  const known = sqlFiles(files.migrations)
  refuseNewer(done, known)
  const names = known.filter((name) => until === undefined || name <= until)
  const waiting = names.filter((name) => !done.has(name))
  dropViewsAndTriggers(database)
  for (const name of waiting) {
    sqlite.exec(readFileSync(join(files.migrations, name), 'utf8'))
    sqlite.prepare('INSERT INTO migration VALUES (?, ?)').run(name, new Date().toISOString())
  }
  if (until === undefined) replay(database, files)
  // Looking at every row takes seconds in a large database; without a migration nothing can have come loose.
  if (waiting.length > 0) assertForeignKeys(database)
  return waiting
}

// Our views and triggers would be laid over tables that we do not know.
function refuseNewer(done: ReadonlySet<unknown>, known: string[]): void {
  const unknown = [...done].find((name) => !known.includes(String(name)))
  if (unknown !== undefined)
    throw new Error(`migration: ${String(unknown)} is not known; a newer version has upgraded this database`)
}

function dropViewsAndTriggers({ sqlite }: Database): void {
  const found = sqlite.prepare<[], { type: string; name: string }>(
    `SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'trigger')`,
  )
  for (const { type, name } of found.all()) sqlite.exec(`DROP ${type} IF EXISTS "${name}"`)
}

function replay({ sqlite }: Database, files: SchemaFiles): void {
  for (const folder of [files.views, files.triggers])
    for (const name of sqlFiles(folder)) sqlite.exec(readFileSync(join(folder, name), 'utf8'))
}

function assertForeignKeys({ sqlite }: Database): void {
  const broken = sqlite.pragma('foreign_key_check')
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`migration: ${broken.length} rows point at nothing: ${JSON.stringify(broken[0])}`)
}

function sqlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}
