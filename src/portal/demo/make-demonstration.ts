import { closeSync, fsyncSync, openSync, existsSync, rmSync, renameSync } from 'node:fs'
import { closeDatabase, openDatabase, write, type Database } from '../../kernel/database.ts'
import { migrate } from '../../kernel/migrate.ts'
import { foundSociety, readSociety, type Society } from '../../directory/society.ts'
import { syncWords } from '../../directory/sync-words.ts'
import { loadGazetteer } from '../../search/gazetteer/load-gazetteer.ts'
import { CommandError } from '../command-error.ts'
import type { KnownWords, ListedPerson } from './listing-file.ts'
import { loadPeople, type LoadCount } from './load.ts'

/** Every demonstration database belongs to this invented society. */
export const demonstrationSociety: Society = {
  name: 'Société de démonstration',
  country: 'FR',
  kind: 'demonstration',
}

export interface DemonstrationPlan {
  file: string
  words: KnownWords
  people: Iterable<ListedPerson>
  now: Date
  seed: number
  onPerson: (count: number) => void
  /** What else it holds, stored in the same transaction. */
  also?: (database: Database) => void
}

/**
 * Makes a demonstration database at `file` and puts it in place only when it is whole.
 * Refuses to replace the database of a real society.
 */
export function makeDemonstration({
  file,
  words,
  people,
  now,
  seed,
  onPerson,
  also,
}: DemonstrationPlan): LoadCount {
  refuseRealSociety(file)
  const draft = `${file}.new`
  removeDatabase(draft)
  const database = openDatabase(draft)
  const { sqlite } = database
  try {
    // Nobody reads a draft, and one that is lost is made again.
    sqlite.pragma('synchronous = OFF')
    sqlite.pragma('journal_mode = MEMORY')
    sqlite.pragma('cache_size = -399360')
    const count = fill(
      database,
      words,
      () => {
        const loaded = loadPeople(database, people, { now, seed, bans: words.bans, onPerson })
        also?.(database)
        return loaded
      },
      now,
    )
    sqlite.pragma('journal_mode = WAL')
    closeDatabase(database)
    toDisk(draft)
    removeDatabase(file)
    renameSync(draft, file)
    return count
  } finally {
    if (sqlite.open) closeDatabase(database)
    removeDatabase(draft)
  }
}

function toDisk(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

function fill(database: Database, words: KnownWords, load: () => LoadCount, now: Date): LoadCount {
  migrate(database)
  loadGazetteer(database)
  syncWords(database, words)
  return write(database, () => {
    foundSociety(database, demonstrationSociety, now)
    return load()
  })
}

function refuseRealSociety(file: string): void {
  if (!existsSync(file)) return
  const database = openDatabase(file)
  try {
    if (isFounded(database) && readSociety(database)?.kind === 'real')
      throw new CommandError(`${file} belongs to a real society; a demonstration never replaces it`)
  } finally {
    closeDatabase(database)
  }
}

// Asked before anything is migrated: a demonstration that is not replaced in the end stays byte for byte.
function isFounded({ sqlite }: Database): boolean {
  return sqlite.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'society'`).get() !== undefined
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
}
