import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import type { Listing } from './listing.ts'
import type { ListingReader } from './read-listings.ts'

/**
 * Listings that were read before, for results. Whether somebody is public is asked of the view every time;
 * only what the page says is kept, until the change log names the person or one of their checks ends.
 */
export interface ListingShelf {
  /** The listings of those ids that are public at `now`. */
  read(ids: number[], now: Date): Map<number, Listing>
  forget(ids: number[]): void
}

const mostListings = 5000

export function createListingShelf({ sqlite }: Database, listings: ListingReader): ListingShelf {
  // One statement for a whole page: looked up one by one, they take ten times as long.
  const publicOnes = sqlite
    .prepare<[string, string], number>(
      'SELECT id FROM public_practitioner WHERE id IN (SELECT value FROM json_each(?)) AND public_until > ?',
    )
    .pluck()
  const shelf = new Map<number, { listing: Listing; until: string }>()
  const put = (listing: Listing, now: Date) => {
    const oldest = shelf.keys().next()
    if (shelf.size >= mostListings && !oldest.done) shelf.delete(oldest.value)
    shelf.set(listing.id, { listing, until: endOf(listing, now) })
  }
  return {
    read: (ids, now) => {
      const at = now.toISOString()
      const found = new Map<number, Listing>()
      const isKept = (id: number) => (shelf.get(id)?.until ?? '') > at
      for (const id of publicOnes.all(JSON.stringify(ids.filter(isKept)), at)) {
        const kept = shelf.get(id)
        if (!kept) continue
        found.set(id, kept.listing)
        // The one asked for longest ago is the first to go.
        shelf.delete(id)
        shelf.set(id, kept)
      }
      // Reading them asks the view too.
      const others = ids.filter((id) => !isKept(id))
      for (const listing of others.length > 0 ? listings.byId(others, now) : []) {
        found.set(listing.id, listing)
        put(listing, now)
      }
      return found
    },
    forget: (ids) => {
      for (const id of ids) shelf.delete(id)
    },
  }
}

/** The first moment at which the listing may say something else without a write; days count from midnight. */
function endOf({ credentials, publicUntil }: Listing, now: Date): string {
  const ends = [publicUntil, startOfDay(addDays(now, 1)), ...credentials.map(({ holdsUntil }) => holdsUntil)]
  return ends.reduce((end, one) => (one < end ? one : end))
}

function startOfDay(date: Date): string {
  return `${date.toISOString().slice(0, 10)}T00:00:00.000Z`
}
