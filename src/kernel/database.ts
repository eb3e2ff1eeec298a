import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { keepStatements } from './kept-statements.ts'

/** One connection: `orm` for ordinary queries, `sqlite` for bulk work and transactions. */
export interface Database {
  sqlite: BetterSqlite3.Database
  orm: BetterSQLite3Database
  file: string
}

/** Pragmas are per connection: a connection that lacks one of these is never handed out. */
export const pragmas: readonly [name: string, value: string, readBack: unknown][] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['journal_size_limit', '67108864', 67108864],
]

/** SQLite before this could lose committed rows when a WAL file was reset. */
const oldestSafeSqlite = '3.51.3'

/** Opens (or makes) a database file with every rule of ours on; throws when one does not hold. */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const sqlite = new BetterSqlite3(file)
  try {
    chmodSync(file, 0o600)
    setPragmas(sqlite)
    assertVersion(sqlite)
  } catch (problem) {
    sqlite.close()
    throw problem
  }
  return { sqlite, orm: drizzle({ client: keepStatements(sqlite) }), file }
}

export function closeDatabase(database: Database): void {
  database.sqlite.close()
}

/** Runs `work` in one IMMEDIATE transaction: all of it is kept, or nothing. */
export function write<T>(database: Database, work: () => T): T {
  return database.sqlite.transaction(work).immediate()
}

/** Runs `work` on one unchanging snapshot of the database. */
export function read<T>(database: Database, work: () => T): T {
  return database.sqlite.transaction(work).deferred()
}

function setPragmas(sqlite: BetterSqlite3.Database): void {
  for (const [name, value, expected] of pragmas) {
    sqlite.pragma(`${name} = ${value}`)
    const found = sqlite.pragma(name, { simple: true })
    if (found !== expected) throw new Error(`database: ${name} is ${String(found)}, not ${value}`)
  }
}

function assertVersion(sqlite: BetterSqlite3.Database): void {
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get())
  if (compareVersions(version, oldestSafeSqlite) < 0)
    throw new Error(`database: SQLite ${version} is older than ${oldestSafeSqlite}`)
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  const index = [0, 1, 2].find((part) => left?.[part] !== right?.[part])
  return index === undefined ? 0 : (left?.[index] ?? 0) - (right?.[index] ?? 0)
}
