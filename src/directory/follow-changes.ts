import { read, type Database } from '../kernel/database.ts'
import type { SearchEngine } from '../search/engine.ts'
import type { ListingShelf } from './listing-shelf.ts'
import type { ListingReader } from './read-listings.ts'
import { readSearchDocuments } from './read-search-documents.ts'
import { searchDocument } from './search-document.ts'

/** How far an engine knows the database: up to which change, and up to which moment. */
export interface Known {
  seq: number
  at: string
}

export interface Follower {
  /** Brings the engine up to date with the change log and the time; returns the number of the last change. */
  follow(at: Date): number
  known(): Known
  /** When the next check ends, so that a listing may change without a write; null when none is in force. */
  nextEnd(): Date | null
}

interface Parts {
  database: Database
  engine: SearchEngine
  listings: ListingReader
  shelf: ListingShelf
}

/** How many changed listings are held at once. */
const atATime = 500

/** Takes an engine and how far it knows the database; `null`: it holds nobody, and is filled with everybody. */
export function followChanges(parts: Parts, stored: Known | null, now: Date): Follower {
  const { engine, listings, shelf } = parts
  const { newest, changed, ended, end } = statements(parts.database)
  const update = (ids: number[], at: Date) => {
    shelf.forget(ids)
    const documents = listings.byId(ids, at).map(searchDocument)
    const listed = new Set(documents.map(({ id }) => id))
    engine.apply(
      documents,
      ids.filter((id) => !listed.has(id)),
    )
  }
  let known = stored ?? fill(parts, now)
  let nextEnd = end.get(known.at) ?? null
  const follow = (date: Date) => {
    const at = date.toISOString()
    const seq = newest.get() ?? 0
    const hasEnded = nextEnd !== null && nextEnd <= at
    if (seq === known.seq && !hasEnded) return seq
    const ids = new Set([...changed.all(known.seq), ...(hasEnded ? ended.all(known.at, at) : [])])
    for (const some of inParts([...ids])) update(some, date)
    known = { seq, at: at > known.at ? at : known.at }
    nextEnd = end.get(known.at) ?? null
    return seq
  }
  read(parts.database, () => follow(now))
  return { follow, known: () => known, nextEnd: () => (nextEnd === null ? null : new Date(nextEnd)) }
}

function statements({ sqlite }: Database) {
  const numbers = (sql: string) => sqlite.prepare<unknown[], number>(sql).pluck()
  return {
    newest: numbers('SELECT coalesce(max(seq), 0) FROM change_log'),
    changed: numbers('SELECT DISTINCT practitioner_id FROM change_log WHERE seq > ?'),
    // Of somebody with two diplomas one may end, which nobody writes down.
    ended: numbers(
      `SELECT DISTINCT practitioner_id FROM verification JOIN credential ON credential.id = credential_id
       WHERE holds_until > ? AND holds_until <= ? AND kind = 'diploma'`,
    ),
    end: sqlite
      .prepare<[string], string>('SELECT min(holds_until) FROM verification WHERE holds_until > ?')
      .pluck(),
  }
}

function fill({ database, engine, listings }: Parts, now: Date): Known {
  return read(database, () => {
    engine.apply(readSearchDocuments(database, listings, now), [])
    const seq = database.sqlite
      .prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change_log')
      .pluck()
      .get()
    return { seq: seq ?? 0, at: now.toISOString() }
  })
}

function* inParts(ids: number[]): Generator<number[]> {
  for (let at = 0; at < ids.length; at += atATime) yield ids.slice(at, at + atATime)
}
