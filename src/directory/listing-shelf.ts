import type { Database } from '../kernel/database.ts'
import type { Listing } from './listing.ts'
import type { ListingReader } from './read-listings.ts'

/**
 * Listings that were read before, for results. Whether somebody is public is asked of the view every time;
 * only what the page says is kept, until the change log names the person or one of their checks ends.
 */
export interface ListingShelf {
  read(id: number, now: Date): Listing | undefined
  forget(ids: number[]): void
}

const mostListings = 5000

export function createListingShelf({ sqlite }: Database, listings: ListingReader): ListingShelf {
  const isPublic = sqlite
    .prepare('SELECT 1 FROM public_practitioner WHERE id = ? AND public_until > ?')
    .pluck()
  const shelf = new Map<number, { listing: Listing; until: string }>()
  const put = (id: number, now: Date): Listing | undefined => {
    const listing = listings.byId([id], now)[0]
    if (!listing) return undefined
    const oldest = shelf.keys().next()
    if (shelf.size >= mostListings && !oldest.done) shelf.delete(oldest.value)
    shelf.set(id, { listing, until: endOf(listing) })
    return listing
  }
  return {
    read: (id, now) => {
      const at = now.toISOString()
      if (isPublic.get(id, at) === undefined) return undefined
      const kept = shelf.get(id)
      return kept && kept.until > at ? kept.listing : put(id, now)
    },
    forget: (ids) => {
      for (const id of ids) shelf.delete(id)
    },
  }
}

function endOf({ credentials, publicUntil }: Listing): string {
  return credentials.reduce((end, { holdsUntil }) => (holdsUntil < end ? holdsUntil : end), publicUntil)
}
