/** What can be filtered and counted; the order is that of the pages. */
export const facets = ['condition', 'language', 'technique', 'diploma', 'country'] as const

export type Facet = (typeof facets)[number]

/** Chosen ids (or counts) of every facet. */
export type ByFacet<Value> = Record<Facet, Value>

export interface Point {
  lat: number
  lon: number
}

/** What search knows of one listed practitioner: nothing that the public may not see. */
export interface SearchDocument {
  /** The practitioner's row number: a positive integer, dense enough to number bits. */
  id: number
  /** One entry per script. */
  names: { given: string; family: string }[]
  /** Ids; of the conditions only those that are offered. */
  facets: ByFacet<string[]>
  /** Conditions the doctor says are not treated. */
  notOffered: string[]
  /** Where the practices are; none for a diploma holder without consultations. */
  points: Point[]
  /** Milliseconds since 1970: not shown, not counted at or after this moment. */
  publicUntil: number
  /** Stable key of the daily neutral rotation. */
  slug: string
}

/** Makes one value for every facet. */
export function byFacet<Value>(make: (facet: Facet) => Value): ByFacet<Value> {
  return {
    condition: make('condition'),
    language: make('language'),
    technique: make('technique'),
    diploma: make('diploma'),
    country: make('country'),
  }
}
