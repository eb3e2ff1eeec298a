import type { Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { prepareGoneAddresses } from './gone-addresses.ts'
import type { ContentPractice, ListingContent } from './listing-content.ts'
import { freeSlug, slugOf } from './slug.ts'
import { preparePartStore } from './store-parts.ts'
import type { credential } from './tables.ts'

/** Everything somebody states about themselves. Nothing of it is verified or public by being stored. */
export interface NewPractitioner {
  ref: string | null
  country: string
  names: ListingContent['names']
  languages: string[]
  techniques: string[]
  offered: string[]
  notOffered: string[]
  practices: ContentPractice[]
  texts?: Partial<ListingContent['texts']>
  photo?: string | null
  credentials: Omit<typeof credential.$inferInsert, 'id' | 'uid' | 'practitionerId'>[]
}

/** Stores a new practitioner with all parts and returns the row number. Call it inside a transaction. */
export type AddPractitioner = (person: NewPractitioner, at: Date) => number

/** Prepares the statements once, so that hundreds of thousands can be stored quickly. */
export function prepareAddPractitioner(database: Database): AddPractitioner {
  const { sqlite } = database
  const taken = sqlite
    .prepare(
      'SELECT 1 FROM practitioner WHERE slug = @slug UNION ALL SELECT 1 FROM profile_address WHERE slug = @slug',
    )
    .pluck()
  const addPerson = sqlite.prepare(
    'INSERT INTO practitioner (uid, slug, ref, country, created_at) VALUES (?, ?, ?, ?, ?)',
  )
  const addCredential = sqlite.prepare(
    `INSERT INTO credential (uid, practitioner_id, kind, diploma_id, issuer, register, number, awarded_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const store = preparePartStore(database)
  const gone = prepareGoneAddresses(database)
  const isTaken = (slug: string) => taken.get({ slug }) !== undefined || gone.has(slug)

  return (person, at) => {
    const slug = freeSlug(slugOf(person), isTaken)
    const id = Number(
      addPerson.run(newId(), slug, person.ref, person.country, at.toISOString()).lastInsertRowid,
    )
    store.names(id, person.names)
    store.languages(id, person.languages)
    store.techniques(id, person.techniques)
    store.offers(id, person.offered, 'offered')
    store.offers(id, person.notOffered, 'not-offered')
    person.practices.forEach((practice, index) => store.practice(id, index + 1, practice))
    store.texts(id, person.texts ?? {})
    if (person.photo) store.photo(id, person.photo)
    for (const { kind, diplomaId, issuer, register, number, awardedIn } of person.credentials)
      addCredential.run(newId(), id, kind, diplomaId, issuer, register, number, awardedIn)
    return id
  }
}
