import { createHash, randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { read, write, type Database } from '../kernel/database.ts'
import { readColumns, writeColumns } from '../search/columns-file.ts'
import type { StorableEngine } from '../search/engine.ts'
import { fold } from '../search/fold.ts'
import type { Known } from './follow-changes.ts'

const fileName = 'search-snapshot'

/** The file of the search, beside the database. */
export function searchFileOf({ file }: Pick<Database, 'file'>): string {
  return join(dirname(file), fileName)
}

/** Removes what the search keeps outside the database, finished or not: it is built anew at the next start. */
export function forgetSearchFile({ file }: Pick<Database, 'file'>): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder).filter((found) => found.startsWith(fileName)))
    rmSync(join(folder, name), { force: true })
}

/** To be raised when documents, names or columns are made in another way. */
const format = 1

/** What the search knows, in a file between two starts. The database says which file is the right one. */
export interface StoredEngine {
  /** Fills the engine, which holds nobody, and returns how far it knows the database; null when no file can be believed. */
  load(now: Date): Known | null
  /** Refuses, with false, what is no longer the last change: somebody may have left with it. */
  save(known: Known): boolean
  isThere(): boolean
}

/** Takes the database, the engine, and the file for it. */
export function createStoredEngine(database: Database, engine: StorableEngine, file: string): StoredEngine {
  const { sqlite } = database
  const row = sqlite.prepare<[], Known & { token: string }>(
    'SELECT token, seq, taken_at AS at FROM search_snapshot',
  )
  const newest = sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change_log').pluck()
  const put = sqlite.prepare(
    `INSERT INTO search_snapshot VALUES (1, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET token = excluded.token, seq = excluded.seq, taken_at = excluded.taken_at`,
  )
  return {
    load: (now) =>
      read(database, () => {
        const known = row.get()
        if (!known || !isFollowable(sqlite, known, now) || !existsSync(file)) return null
        const columns = readColumns(file, stampOf(sqlite, known.token))
        if (!columns) return null
        engine.load(columns)
        return { seq: known.seq, at: known.at }
      }),
    save: ({ seq, at }) => {
      const token = randomUUID()
      writeColumns(`${file}.new`, stampOf(sqlite, token), engine.save())
      const isLast = write(database, () => {
        if (newest.get() !== seq) return false
        put.run(token, seq, at)
        putInPlace(file)
        return true
      })
      if (!isLast) rmSync(`${file}.new`, { force: true })
      return isLast
    },
    isThere: () => existsSync(file),
  }
}

/** Tells whether the change log and the clock lead from there to now: not so after a backup was restored. */
function isFollowable(sqlite: Database['sqlite'], { seq, at }: Known, now: Date): boolean {
  const log = sqlite.prepare<[number], { newest: number; next: number }>(
    `SELECT (SELECT coalesce(max(seq), 0) FROM change_log) AS newest,
       EXISTS (SELECT 1 FROM change_log WHERE seq = ? + 1) AS next`,
  )
  const { newest, next } = log.get(seq) ?? { newest: 0, next: 0 }
  return at <= now.toISOString() && (newest === seq || (newest > seq && next === 1))
}

/** The token with everything else that documents depend on: the rules of the database, and ours of folding. */
function stampOf(sqlite: Database['sqlite'], token: string): string {
  const schema = sqlite.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').raw().all()
  const migrations = sqlite.prepare('SELECT name FROM migration ORDER BY name').raw().all()
  const probe = fold("L'Haÿ-les-Roses Œting Weißenburg Giv‘at Sh'muel פתח־תקווה ת״א")
  const rules = createHash('sha256').update(JSON.stringify([format, schema, migrations, probe]))
  return `${token} ${rules.digest('hex')}`
}

/** Puts the new file in place of the old one, never half. */
function putInPlace(file: string): void {
  renameSync(`${file}.new`, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
