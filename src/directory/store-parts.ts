import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import type { ContentPractice, ListingContent } from './listing-content.ts'

type Sqlite = Database['sqlite']

/** Writes the parts of a listing. What is there already stays, but for the name in a script and the practice at a place. */
export interface PartStore {
  names(owner: number, names: ListingContent['names']): void
  languages(owner: number, ids: string[]): void
  techniques(owner: number, ids: string[]): void
  offers(owner: number, ids: string[], stance: 'offered' | 'not-offered'): void
  practice(owner: number, position: number, practice: ContentPractice): void
  texts(owner: number, texts: Partial<Record<Locale, string>>): void
  /** Throws when there is no such photo. */
  photo(owner: number, uid: string): void
}

/** Prepares the statements once, so that hundreds of thousands can be stored quickly. */
export function preparePartStore({ sqlite }: Database): PartStore {
  const name = sqlite.prepare(
    `INSERT INTO practitioner_name VALUES (?, ?, ?, ?)
     ON CONFLICT (practitioner_id, script) DO UPDATE SET given = excluded.given, family = excluded.family`,
  )
  const language = sqlite.prepare('INSERT INTO practitioner_language VALUES (?, ?)')
  const technique = sqlite.prepare('INSERT INTO practitioner_technique VALUES (?, ?)')
  const offer = sqlite.prepare('INSERT INTO offer VALUES (?, ?, ?)')
  const text = sqlite.prepare('INSERT INTO practitioner_text VALUES (?, ?, ?)')
  const photo = sqlite.prepare('INSERT INTO practitioner_photo SELECT ?, id FROM photo WHERE uid = ?')
  return {
    names: (owner, names) => {
      for (const { script, given, family } of names) name.run(owner, script, given, family)
    },
    languages: (owner, ids) => {
      for (const id of new Set(ids)) language.run(owner, id)
    },
    techniques: (owner, ids) => {
      for (const id of new Set(ids)) technique.run(owner, id)
    },
    offers: (owner, ids, stance) => {
      for (const id of new Set(ids)) offer.run(owner, id, stance)
    },
    practice: preparePractice(sqlite),
    texts: (owner, texts) => {
      for (const [locale, words] of Object.entries(texts)) if (words !== '') text.run(owner, locale, words)
    },
    photo: (owner, uid) => {
      if (photo.run(owner, uid).changes === 0) throw new Error('photo: there is no such photo')
    },
  }
}

function preparePractice(sqlite: Sqlite): PartStore['practice'] {
  const place = sqlite
    .prepare<[ContentPractice & { owner: number; position: number }], number>(
      `INSERT INTO practice (practitioner_id, position, name, street, postal_code, city, country, place_id, lat, lon, booking_url)
       VALUES (@owner, @position, @name, @street, @postalCode, @city, @country, @placeId, @lat, @lon, @bookingUrl)
       ON CONFLICT (practitioner_id, position) DO UPDATE SET name = excluded.name, street = excluded.street,
         postal_code = excluded.postal_code, city = excluded.city, country = excluded.country,
         place_id = excluded.place_id, lat = excluded.lat, lon = excluded.lon, booking_url = excluded.booking_url
       RETURNING id`,
    )
    .pluck()
  const phone = sqlite.prepare('INSERT INTO practice_phone VALUES (?, ?, ?)')
  const access = sqlite.prepare('INSERT INTO practice_access VALUES (?, ?)')
  const hours = sqlite.prepare('INSERT INTO practice_hours VALUES (?, ?, ?, ?)')
  const absence = sqlite.prepare('INSERT INTO practice_absence VALUES (?, ?, ?)')
  return (owner, position, practice) => {
    const id = place.get({ ...practice, owner, position })
    practice.phones.forEach((number, index) => phone.run(id, index + 1, number))
    for (const feature of new Set(practice.access)) access.run(id, feature)
    for (const { weekday, opens, closes } of practice.hours) hours.run(id, weekday, opens, closes)
    for (const { from, until } of practice.absences) absence.run(id, from, until)
  }
}
