import type { Database } from '../kernel/database.ts'
import type { Place } from './gazetteer/place.ts'
import {
  allPlaceNames,
  placeById,
  placesByPostalCode,
  placesNamed,
  placesWithPrefix,
} from './gazetteer/places.ts'

export type { Place }

/** What search asks of the gazetteer. Names are folded. */
export interface PlaceBook {
  byId(id: string): Place | undefined
  /** Places of exactly this name in any language, the most populous first. */
  named(folded: string): Place[]
  /** Places of this postal code, the most likely first. */
  byPostalCode(code: string): Place[]
  /** Places with a name that begins so, the most populous first. */
  withPrefix(folded: string, limit: number): Place[]
  /** Every folded name with the population of the largest place called so. */
  names(): Iterable<{ folded: string; population: number }>
}

/** Takes the database that holds the gazetteer, returns it as search wants it. */
export function placeBook(db: Database): PlaceBook {
  return {
    byId: (id) => placeById(db, id),
    named: (folded) => placesNamed(db, folded),
    byPostalCode: (code) => placesByPostalCode(db, null, code),
    withPrefix: (folded, limit) => placesWithPrefix(db, folded, limit),
    names: () => allPlaceNames(db),
  }
}
