import type { Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { freeSlug, slugFrom } from './slug.ts'
import type { credential, practice, practiceAccess, practitionerName } from './tables.ts'

type Values<Table extends { $inferInsert: unknown }> = Table['$inferInsert']

export interface NewPractice extends Omit<Values<typeof practice>, 'id' | 'practitionerId' | 'position'> {
  phones: string[]
  access: Values<typeof practiceAccess>['feature'][]
}

/** Everything somebody states about themselves. Nothing of it is verified or public by being stored. */
export interface NewPractitioner {
  ref: string | null
  country: string
  names: Omit<Values<typeof practitionerName>, 'practitionerId'>[]
  languages: string[]
  techniques: string[]
  offered: string[]
  notOffered: string[]
  practices: NewPractice[]
  credentials: Omit<Values<typeof credential>, 'id' | 'uid' | 'practitionerId'>[]
}

/** Stores a new practitioner with all parts and returns the row number. Call it inside a transaction. */
export type AddPractitioner = (person: NewPractitioner, at: Date) => number

/** Prepares the statements once, so that hundreds of thousands can be stored quickly. */
export function prepareAddPractitioner({ sqlite }: Database): AddPractitioner {
  const taken = sqlite
    .prepare(
      'SELECT 1 FROM practitioner WHERE slug = @slug UNION ALL SELECT 1 FROM profile_address WHERE slug = @slug',
    )
    .pluck()
  const addPerson = sqlite.prepare(
    'INSERT INTO practitioner (uid, slug, ref, country, created_at) VALUES (?, ?, ?, ?, ?)',
  )
  const addName = sqlite.prepare('INSERT INTO practitioner_name VALUES (?, ?, ?, ?)')
  const addLanguage = sqlite.prepare('INSERT INTO practitioner_language VALUES (?, ?)')
  const addTechnique = sqlite.prepare('INSERT INTO practitioner_technique VALUES (?, ?)')
  const addOffer = sqlite.prepare('INSERT INTO offer VALUES (?, ?, ?)')
  const addCredential = sqlite.prepare(
    `INSERT INTO credential (uid, practitioner_id, kind, diploma_id, issuer, register, number, awarded_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addPractice = prepareAddPractice(sqlite)

  return (person, at) => {
    const slug = freeSlug(slugOf(person), (candidate) => taken.get({ slug: candidate }) !== undefined)
    const id = Number(
      addPerson.run(newId(), slug, person.ref, person.country, at.toISOString()).lastInsertRowid,
    )
    for (const { script, given, family } of person.names) addName.run(id, script, given, family)
    for (const language of new Set(person.languages)) addLanguage.run(id, language)
    for (const technique of new Set(person.techniques)) addTechnique.run(id, technique)
    for (const condition of new Set(person.offered)) addOffer.run(id, condition, 'offered')
    for (const condition of new Set(person.notOffered)) addOffer.run(id, condition, 'not-offered')
    person.practices.forEach((place, index) => addPractice(id, index + 1, place))
    for (const { kind, diplomaId, issuer, register, number, awardedIn } of person.credentials)
      addCredential.run(newId(), id, kind, diplomaId, issuer, register, number, awardedIn)
    return id
  }
}

function prepareAddPractice(sqlite: Database['sqlite']) {
  const add = sqlite.prepare(
    `INSERT INTO practice (practitioner_id, position, name, street, postal_code, city, country, place_id, lat, lon, booking_url)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addPhone = sqlite.prepare('INSERT INTO practice_phone VALUES (?, ?, ?)')
  const addAccess = sqlite.prepare('INSERT INTO practice_access VALUES (?, ?)')
  return (owner: number, position: number, place: NewPractice) => {
    const { name, street, postalCode, city, country, placeId, lat, lon, bookingUrl } = place
    const row = add.run(
      owner,
      position,
      name,
      street,
      postalCode,
      city,
      country,
      placeId,
      lat,
      lon,
      bookingUrl,
    )
    place.phones.forEach((number, index) => addPhone.run(row.lastInsertRowid, index + 1, number))
    for (const feature of new Set(place.access)) addAccess.run(row.lastInsertRowid, feature)
  }
}

function slugOf({ names, practices }: NewPractitioner): string {
  const name = names.find(({ script }) => script === 'Latn') ?? names[0]
  return slugFrom(name?.given ?? '', name?.family ?? '', practices[0]?.city ?? '')
}
