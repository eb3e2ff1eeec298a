import { read, type Database } from '../kernel/database.ts'
import type { Clock } from '../kernel/clock.ts'
import type { FeedSource } from '../search/meilisearch/rebuild.ts'
import type { ListingReader } from './read-listings.ts'
import { searchDocument } from './search-document.ts'

/** Reading them all at once takes less than a tenth of a second, in which nobody is answered. */
const changesAtATime = 100

/** What a search server is fed with: the public view, in the order of the change log. */
export function createFeedSource(database: Database, listings: ListingReader, clock: Clock): FeedSource {
  const { sqlite } = database
  const newest = sqlite.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change_log').pluck()
  const next = sqlite.prepare<[number, number], { seq: number; id: number }>(
    'SELECT seq, practitioner_id AS id FROM change_log WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  const count = sqlite
    .prepare<[string], number>('SELECT count(*) FROM public_practitioner WHERE public_until > ?')
    .pluck()
  return {
    newest: () => newest.get() ?? 0,
    changesAfter: (seq) =>
      read(database, () => {
        const changes = next.all(seq, changesAtATime)
        const ids = [...new Set(changes.map(({ id }) => id))]
        const documents = listings.byId(ids, clock()).map(searchDocument)
        return { seq: changes.at(-1)?.seq ?? seq, ids, documents }
      }),
    count: () => count.get(clock().toISOString()) ?? 0,
    *everybody() {
      for (const listing of listings.all(clock())) yield searchDocument(listing)
    },
  }
}
