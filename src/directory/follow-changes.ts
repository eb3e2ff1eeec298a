import { read, type Database } from '../kernel/database.ts'
import type { SearchEngine } from '../search/engine.ts'
import type { ListingShelf } from './listing-shelf.ts'
import type { ListingReader } from './read-listings.ts'
import { readSearchDocuments } from './read-search-documents.ts'
import { searchDocument } from './search-document.ts'

/**
 * Loads every listing into the engine, then re-reads whoever the change log names since. Returns the number of the
 * last change that the engine knows.
 */
export function followChanges(
  database: Database,
  engine: SearchEngine,
  listings: ListingReader,
  shelf: ListingShelf,
  now: Date,
) {
  const newest = database.sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change_log').pluck()
  const changed = database.sqlite
    .prepare<[number], number>('SELECT DISTINCT practitioner_id FROM change_log WHERE seq > ?')
    .pluck()
  let seen = read(database, () => {
    engine.apply(readSearchDocuments(database, now), [])
    return newest.get() ?? 0
  })
  return (at: Date) => {
    const last = newest.get() ?? 0
    if (last === seen) return seen
    const ids = changed.all(seen)
    shelf.forget(ids)
    const documents = listings.byId(ids, at).map(searchDocument)
    const listed = new Set(documents.map(({ id }) => id))
    engine.apply(
      documents,
      ids.filter((id) => !listed.has(id)),
    )
    seen = last
    return seen
  }
}
