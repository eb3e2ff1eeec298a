import type { Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { onceFor } from '../kernel/once-for.ts'
import { prepareRows } from '../kernel/write-rows.ts'
import { prepareGoneAddresses } from './gone-addresses.ts'
import type { ContentPractice, ListingContent } from './listing-content.ts'
import { freeSlug, slugOf } from './slug.ts'
import { partStore } from './store-parts.ts'
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

/** Somebody who is stored, with the row number. */
interface Numbered<Person> {
  id: number
  person: Person
}

/** Stores a new practitioner with all parts and returns the row number. Call it inside a transaction. */
export function addPractitioner(database: Database, person: NewPractitioner, at: Date): number {
  const id = nextId(database)
  store(database, [{ id, person }], at)
  return id
}

/** Stores many at once, which is quicker; returns them in the same order. */
export function addPractitioners<Person extends NewPractitioner>(
  database: Database,
  people: readonly Person[],
  at: Date,
): Numbered<Person>[] {
  const first = nextId(database)
  const numbered = people.map((person, index) => ({ id: first + index, person }))
  store(database, numbered, at)
  return numbered
}

function nextId(database: Database): number {
  return (statements(database).last.get() ?? 0) + 1
}

function store(database: Database, people: readonly Numbered<NewPractitioner>[], at: Date): void {
  const parts = partStore(database)
  const of = <Part>(part: (person: NewPractitioner) => Part) =>
    people.map(({ id, person }) => [id, part(person)] as const)
  storePeople(database, people, at)
  parts.names(of(({ names }) => names))
  parts.languages(of(({ languages }) => languages))
  parts.techniques(of(({ techniques }) => techniques))
  parts.offers(of(offersOf))
  parts.practices(of(({ practices }) => practices))
  parts.texts(of(({ texts = {} }) => texts))
  for (const { id, person } of people) if (person.photo) parts.photo(id, person.photo)
  statements(database).credentials(
    people.flatMap(({ id, person }) =>
      person.credentials.map(
        ({ kind, diplomaId = null, issuer, register = null, number = null, awardedIn = null }) => [
          ...[newId(), id, kind, diplomaId, issuer, register, number, awardedIn],
        ],
      ),
    ),
  )
}

function storePeople(database: Database, people: readonly Numbered<NewPractitioner>[], at: Date): void {
  const { taken, practitioners } = statements(database)
  const gone = prepareGoneAddresses(database)
  const slugs = new Set<string>()
  const isTaken = (slug: string) => slugs.has(slug) || taken.get({ slug }) !== undefined || gone.has(slug)
  practitioners(
    people.map(({ id, person }) => {
      const slug = freeSlug(slugOf(person), isTaken)
      slugs.add(slug)
      return [id, newId(), slug, person.ref, person.country, at.toISOString()]
    }),
  )
}

function offersOf({ offered, notOffered }: NewPractitioner): ListingContent['offers'] {
  return [
    ...[...new Set(offered)].map((condition) => ({ condition, stance: 'offered' as const })),
    ...[...new Set(notOffered)].map((condition) => ({ condition, stance: 'not-offered' as const })),
  ]
}

const statements = onceFor((database: Database) => ({
  last: database.sqlite.prepare<[], number | null>('SELECT max(id) FROM practitioner').pluck(),
  taken: database.sqlite
    .prepare<{ slug: string }, number>(
      'SELECT 1 FROM practitioner WHERE slug = @slug UNION ALL SELECT 1 FROM profile_address WHERE slug = @slug',
    )
    .pluck(),
  practitioners: prepareRows(
    database,
    `INSERT INTO practitioner (id, uid, slug, ref, country, created_at)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 FROM json_each(?)`,
  ),
  credentials: prepareRows(
    database,
    `INSERT INTO credential (uid, practitioner_id, kind, diploma_id, issuer, register, number, awarded_in)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
     FROM json_each(?)`,
  ),
}))
