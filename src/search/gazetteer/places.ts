import { and, asc, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../kernel/database.ts'
import { onceFor } from '../../kernel/once-for.ts'
import type { Point } from '../document.ts'
import { boxAround, kmBetween } from './box.ts'
import type { Place } from './place.ts'
import { place, placeName, postalCode } from './tables.ts'

export { placeLabel, type Place, type PlaceName } from './place.ts'

/** Takes an id, returns the place; undefined when no place has it. */
export function placeById(db: Database, id: string): Place | undefined {
  return placesOf(db, [id])[0]
}

/** Takes a folded name, returns the places called exactly so in any language, the most populous first. */
export function placesNamed(db: Database, folded: string): Place[] {
  const spellings = new Set([folded, saintInFull(folded), saintAbbreviated(folded)])
  return placesOf(db, mostPopulous(db, inArray(placeName.folded, [...spellings]), 50))
}

/** Takes the beginning of a folded name, returns up to `limit` places, the most populous first. */
export function placesWithPrefix(db: Database, folded: string, limit: number): Place[] {
  if (folded === '') return []
  const begins = and(gte(placeName.folded, folded), lt(placeName.folded, `${folded}\u{10FFFF}`))
  return placesOf(db, mostPopulous(db, begins, limit))
}

/** Takes a postal code and perhaps its country, returns its places, the most populous of each country first. */
export function placesByPostalCode(db: Database, country: string | null, code: string): Place[] {
  const wanted = eq(postalCode.code, code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  const rows = db.orm
    .select({ id: postalCode.placeId })
    .from(postalCode)
    .where(country === null ? wanted : and(wanted, eq(postalCode.country, country)))
    .orderBy(asc(postalCode.rank))
    .all()
  return placesOf(
    db,
    rows.map(({ id }) => id),
  )
}

/** Takes a point and a distance, returns up to `limit` places within it, the most populous first. */
export function townsAround(db: Database, centre: Point, radiusKm: number, limit: number): Place[] {
  const ids: string[] = []
  for (const town of townsInBox(db, centre, radiusKm)) {
    if (ids.length === limit) break
    if (kmBetween(centre, town) <= radiusKm) ids.push(town.id)
  }
  return placesOf(db, ids)
}

/** Takes a point, returns the place nearest to it; undefined when there is none within 300 km. */
export function nearestPlace(db: Database, point: Point): Place | undefined {
  for (const radiusKm of [5, 30, 300]) {
    const near = [...townsInBox(db, point, radiusKm)]
      .map(({ id, ...town }) => ({ id, km: kmBetween(point, town) }))
      .sort((a, b) => a.km - b.km)[0]
    if (near && near.km <= radiusKm) return placeById(db, near.id)
  }
  return undefined
}

/**
 * Returns every folded name with the population of the largest place called so, in the order of the names.
 * The connection is busy until the last one is taken.
 */
export function allPlaceNames({
  sqlite,
}: Database): IterableIterator<{ folded: string; population: number }> {
  const sql = 'SELECT folded, max(population) AS population FROM place_name GROUP BY folded'
  return sqlite.prepare<[], { folded: string; population: number }>(sql).iterate()
}

function mostPopulous(db: Database, which: SQL | undefined, limit: number): string[] {
  const rows = db.orm
    .select({ id: placeName.placeId })
    .from(placeName)
    .where(which)
    .orderBy(desc(placeName.population), asc(placeName.placeId))
    // A place comes once for each of its names that match: seldom more than a few.
    .limit(limit * 6)
    .all()
  return [...new Set(rows.map(({ id }) => id))].slice(0, limit)
}

/** Lazily, because the first few are often all that is needed. */
function townsInBox({ sqlite }: Database, centre: Point, radiusKm: number): Iterable<Point & { id: string }> {
  const { south, north, west, east } = boxAround(centre, radiusKm)
  const sql = `SELECT id, lat, lon FROM place WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?
    ORDER BY population DESC, id`
  return sqlite.prepare<number[], Point & { id: string }>(sql).iterate(south, north, west, east)
}

function placesOf(db: Database, ids: string[]): Place[] {
  if (ids.length === 0) return []
  const wanted = { ids: JSON.stringify(ids) }
  const { named, called } = ofIds(db)
  const towns = new Map(named.all(wanted).map((town) => [town.id, town]))
  const rows = called.all(wanted)
  const names = Map.groupBy(rows, ({ placeId }) => placeId)
  return ids.flatMap((id) => {
    const town = towns.get(id)
    const own = (names.get(id) ?? []).map(({ lang, name, preferred }) => ({ lang, name, preferred }))
    return town ? [{ ...town, names: own }] : []
  })
}

// The ids go in as one list, so that the text stays the same and is compiled once.
const ofIds = onceFor(({ orm }: Database) => {
  const ids = sql`(SELECT value FROM json_each(${sql.placeholder('ids')}))`
  return {
    named: orm
      .select()
      .from(place)
      .where(sql`${place.id} IN ${ids}`)
      .prepare(),
    called: orm
      .select()
      .from(placeName)
      .where(sql`${placeName.placeId} IN ${ids}`)
      .prepare(),
  }
})

function saintInFull(folded: string): string {
  return folded.replace(/\b(st|ste)\b/g, (short) => (short === 'st' ? 'saint' : 'sainte'))
}

function saintAbbreviated(folded: string): string {
  return folded.replace(/\bsainte?\b/g, (long) => (long === 'saint' ? 'st' : 'ste'))
}
