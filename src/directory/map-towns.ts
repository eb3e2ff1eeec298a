import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import { kmBetween } from '../search/gazetteer/box.ts'
import { placeLabel, townsAround } from '../search/gazetteer/places.ts'

interface Point {
  lat: number
  lon: number
}

const mostTowns = 14

/** The towns to name on a map of this radius, in the reader's language; the place in the middle is not named. */
export function mapTowns(database: Database, centre: Point, radiusKm: number, locale: Locale) {
  return townsAround(database, centre, radiusKm, mostTowns)
    .filter((town) => kmBetween(centre, town) > 1)
    .map(({ lat, lon, names }) => ({ lat, lon, name: placeLabel(names, locale) }))
}
