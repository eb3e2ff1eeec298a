import type { SearchDocument } from '../search/document.ts'
import { diplomasOf, type Listing } from './listing.ts'

/** How a listing is found: nothing that its page does not show. */
export function searchDocument(listing: Listing): SearchDocument {
  const countries = listing.practices.map(({ country }) => country)
  return {
    id: listing.id,
    names: listing.names.map(({ given, family }) => ({ given, family })),
    facets: {
      condition: listing.offered,
      language: listing.languages,
      technique: listing.techniques,
      diploma: diplomasOf(listing),
      country: countries.length > 0 ? [...new Set(countries)] : [listing.country],
    },
    notOffered: listing.notOffered,
    points: listing.practices.map(({ lat, lon }) => ({ lat, lon })),
    publicUntil: Date.parse(listing.publicUntil),
    slug: listing.slug,
  }
}
