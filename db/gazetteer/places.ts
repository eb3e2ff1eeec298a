import type { PlaceRecord } from '../../src/search/gazetteer/place-file.ts'
import { frenchCommunes } from './communes.ts'
import { frenchTerritories, smallestTown } from './countries.ts'
import { readTowns } from './geonames.ts'
import { addChosenNames } from './names.ts'
import { foreignTowns } from './towns.ts'

/** Returns all places from the packages and the lists beside this file; throws when a list names no place. */
export function collectPlaces(): PlaceRecord[] {
  const places = [
    ...frenchCommunes(readTowns(frenchTerritories)),
    ...foreignTowns(readTowns(new Set(Object.keys(smallestTown)))),
  ]
  const unknown = addChosenNames(places)
  if (unknown.length > 0)
    throw new Error(`gazetteer: names for places that are not there: ${unknown.join(', ')}`)
  return places
}
