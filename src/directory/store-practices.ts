import type { Database } from '../kernel/database.ts'
import { prepareRows, type Row } from '../kernel/write-rows.ts'
import type { ContentPractice } from './listing-content.ts'

/** A part of each of several listings, with the number of whose it is. */
export type Owned<Part> = readonly (readonly [owner: number, part: Part])[]

/** Prepares the writing of practices; each stands at its place in its list. */
export function prepareStorePractices(database: Database): (of: Owned<ContentPractice[]>) => void {
  const places = prepareRows(
    database,
    `INSERT INTO practice
       (practitioner_id, position, name, street, postal_code, city, country, place_id, lat, lon, booking_url)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
       value ->> 8, value ->> 9, value ->> 10 FROM json_each(?) WHERE true
     ON CONFLICT (practitioner_id, position) DO UPDATE SET name = excluded.name, street = excluded.street,
       postal_code = excluded.postal_code, city = excluded.city, country = excluded.country,
       place_id = excluded.place_id, lat = excluded.lat, lon = excluded.lon, booking_url = excluded.booking_url`,
  )
  const phones = prepareInside(database, 'practice_phone', 'value ->> 2, value ->> 3')
  const access = prepareInside(database, 'practice_access', 'value ->> 2')
  const hours = prepareInside(database, 'practice_hours', 'value ->> 2, value ->> 3, value ->> 4')
  const absences = prepareInside(database, 'practice_absence', 'value ->> 2, value ->> 3')
  return (of) => {
    const placed = of.flatMap(([owner, practices]) =>
      practices.map((practice, index) => ({ at: [owner, index + 1], practice })),
    )
    const rows = (cells: (practice: ContentPractice) => readonly Row[]) =>
      placed.flatMap(({ at, practice }) => cells(practice).map((row) => [...at, ...row]))
    places(rows((practice) => [placeOf(practice)]))
    phones(rows((practice) => practice.phones.map((number, index) => [index + 1, number])))
    access(rows((practice) => [...new Set(practice.access)].map((feature) => [feature])))
    hours(rows((practice) => practice.hours.map(({ weekday, opens, closes }) => [weekday, opens, closes])))
    absences(rows((practice) => practice.absences.map(({ from, until }) => [from, until])))
  }
}

type InsideTable = 'practice_phone' | 'practice_access' | 'practice_hours' | 'practice_absence'

// What belongs to a practice finds it by whose it is, and at which place.
function prepareInside(database: Database, table: InsideTable, cells: string) {
  return prepareRows(
    database,
    `INSERT INTO ${table} SELECT practice.id, ${cells} FROM json_each(?) CROSS JOIN practice
     ON practice.practitioner_id = value ->> 0 AND practice.position = value ->> 1`,
  )
}

function placeOf(practice: ContentPractice): Row {
  const { name, street, postalCode, city, country, placeId, lat, lon, bookingUrl } = practice
  return [name, street, postalCode, city, country, placeId, lat, lon, bookingUrl]
}
