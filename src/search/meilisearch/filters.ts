import { facets, type Facet, type Point } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import type { Reading } from '../readings.ts'

/** All of them must hold; in an inner list, one of them. */
export type Filters = (string | string[])[]

export interface Circle {
  centre: Point
  radiusKm: number
}

/** Whose term has not passed. */
export function isPublicAt(now: Date): string {
  return `publicUntil > ${now.getTime()}`
}

/** Has one of these values. */
export function hasOneOf(field: string, values: readonly string[]): string {
  return `${field} IN [${values.map((value) => JSON.stringify(value)).join(', ')}]`
}

/** Has a practice in the circle. */
export function isWithin({ centre, radiusKm }: Circle): string {
  return `_geoRadius(${coordinates(centre)}, ${Math.round(radiusKm * 1000)})`
}

/** To ten centimetres, and never as 1e-7, which the server does not read. */
export function coordinates({ lat, lon }: Point): string {
  return `${lat.toFixed(6)}, ${lon.toFixed(6)}`
}

/** What was understood, without the name and the place. */
export function fitsReading({ filters }: Reading, leftOut?: Facet): Filters {
  return filters.filter(({ facet }) => facet !== leftOut).map(({ facet, ids }) => hasOneOf(facet, ids))
}

/** What was chosen beside the text. */
export function fitsChoice({ filters }: SearchQuery, leftOut?: Facet): Filters {
  return chosenFacets(filters)
    .filter((facet) => facet !== leftOut)
    .map((facet) => hasOneOf(facet, filters[facet]))
}

/** The facets with a chosen value. */
export function chosenFacets(filters: SearchQuery['filters']): Facet[] {
  return facets.filter((facet) => filters[facet].length > 0)
}
