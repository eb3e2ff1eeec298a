import type { Listing, ListingPractice } from './listing.ts'
import type { PublishedField } from './listing-content.ts'
import { publishedFields } from './tables.ts'

/** A listing without the fields that the consent does not cover: they are absent, and nothing says why. */
export function withoutWithheld(listing: Listing, shown: readonly PublishedField[]): Listing {
  if (shown.length === publishedFields.length) return listing
  return publishedFields
    .filter((field) => !shown.includes(field))
    .reduce((rest, field) => ({ ...rest, ...without[field](rest) }), listing)
}

// About a kilometre: where a practice is when its street is not said.
function roughly(degrees: number): number {
  return Math.round(degrees * 100) / 100
}

const without: Record<PublishedField, (listing: Listing) => Partial<Listing>> = {
  street: (listing) =>
    eachPractice(listing, ({ lat, lon }) => ({ street: null, lat: roughly(lat), lon: roughly(lon) })),
  phones: (listing) => eachPractice(listing, () => ({ phones: [] })),
  booking: (listing) => eachPractice(listing, () => ({ bookingUrl: null })),
  hours: (listing) => eachPractice(listing, () => ({ hours: [], absences: [] })),
  access: (listing) => eachPractice(listing, () => ({ access: [] })),
  languages: () => ({ languages: [] }),
  techniques: () => ({ techniques: [] }),
  'not-offered': () => ({ notOffered: [] }),
  texts: () => ({ texts: {} }),
  photo: () => ({ photo: null }),
  'awarded-in': ({ credentials }) => ({
    credentials: credentials.map((credential) => ({ ...credential, awardedIn: null })),
  }),
}

function eachPractice(
  { practices }: Listing,
  change: (practice: ListingPractice) => Partial<ListingPractice>,
): Partial<Listing> {
  return { practices: practices.map((practice) => ({ ...practice, ...change(practice) })) }
}
