import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import { kmBetween } from '../search/gazetteer/box.ts'
import { placeLabel, townsAround } from '../search/gazetteer/places.ts'

interface Point {
  lat: number
  lon: number
}

const mostTowns = 14
const leastKm = 6

/** The towns to name on a map that holds these points, in the reader's language; the place itself is not named. */
export function mapTowns(database: Database, centre: Point, points: Point[], locale: Locale) {
  const farthest = Math.max(leastKm, ...points.map((point) => kmBetween(centre, point)))
  return townsAround(database, centre, farthest, mostTowns)
    .filter((town) => kmBetween(centre, town) > 1)
    .map(({ lat, lon, names }) => ({ lat, lon, name: placeLabel(names, locale) }))
}
