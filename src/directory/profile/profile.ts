import type { Database } from '../../kernel/database.ts'
import { prepareGoneAddresses } from '../gone-addresses.ts'
import type { Listing } from '../listing.ts'
import type { ListingReader } from '../read-listings.ts'

/** What stands at a profile's address at this moment. */
export type Profile =
  | { kind: 'listed'; listing: Listing }
  | { kind: 'renamed'; slug: string }
  | { kind: 'gone' }
  | { kind: 'unknown' }

export type ProfileReader = (slug: string, now: Date) => Profile

export function createProfileReader(database: Database, listings: ListingReader): ProfileReader {
  const gone = prepareGoneAddresses(database)
  const address = database.sqlite.prepare<[string], { slug: string | null }>(
    `SELECT practitioner.slug AS slug FROM profile_address
     LEFT JOIN practitioner ON practitioner.id = profile_address.practitioner_id
     WHERE profile_address.slug = ?`,
  )
  return (slug, now) => {
    const listing = listings.bySlug(slug, now)
    if (listing) return { kind: 'listed', listing }
    const known = address.get(slug)
    if (!known) return { kind: gone.has(slug) ? 'gone' : 'unknown' }
    const isRenamed = known.slug !== null && known.slug !== slug && listings.bySlug(known.slug, now)
    return isRenamed ? { kind: 'renamed', slug: isRenamed.slug } : { kind: 'gone' }
  }
}
