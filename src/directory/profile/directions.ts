import type { ListingPractice } from '../listing.ts'

/** A way to a practice on the open map. Another site, opened only by a tap and told nothing but the destination. */
export function directionsHref({ lat, lon }: Pick<ListingPractice, 'lat' | 'lon'>): string {
  return `https://www.openstreetmap.org/directions?to=${lat}%2C${lon}`
}
