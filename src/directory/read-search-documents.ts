import type { Database } from '../kernel/database.ts'
import type { SearchDocument } from '../search/document.ts'

/**
 * The documents of everybody who is public, table by table: what `searchDocument` makes of each listing, many times
 * faster when all of them are wanted. A test holds the two against each other.
 */
export function readSearchDocuments({ sqlite }: Database, now: Date): SearchDocument[] {
  const at = now.toISOString()
  const documents = new Map<number, SearchDocument>()
  const people = sqlite.prepare<[string], Person>(
    'SELECT id, slug, public_until AS publicUntil FROM public_practitioner WHERE public_until > ? ORDER BY id',
  )
  for (const person of people.iterate(at)) documents.set(person.id, emptyDocument(person))
  for (const part of parts) part(sqlite, documents, at)
  return [...documents.values()]
}

type Sqlite = Database['sqlite']
type Documents = Map<number, SearchDocument>

interface Person {
  id: number
  slug: string
  publicUntil: string
}

function emptyDocument({ id, slug, publicUntil }: Person): SearchDocument {
  return {
    id,
    names: [],
    facets: { condition: [], language: [], technique: [], diploma: [], country: [] },
    notOffered: [],
    points: [],
    publicUntil: Date.parse(publicUntil),
    slug,
  }
}

const parts = [addNames, addOffers, addLanguages, addTechniques, addDiplomas, addPractices, addCountries]

function addNames(sqlite: Sqlite, documents: Documents): void {
  const names = sqlite.prepare<[], { id: number; given: string; family: string }>(
    `SELECT practitioner_id AS id, given, family FROM practitioner_name ORDER BY practitioner_id, script <> 'Latn', script`,
  )
  for (const { id, given, family } of names.iterate()) documents.get(id)?.names.push({ given, family })
}

function addOffers(sqlite: Sqlite, documents: Documents): void {
  const offers = sqlite.prepare<[], { id: number; condition: string; stance: string }>(
    'SELECT practitioner_id AS id, condition_id AS condition, stance FROM offer ORDER BY practitioner_id, condition_id',
  )
  for (const { id, condition, stance } of offers.iterate()) {
    const document = documents.get(id)
    const list = stance === 'offered' ? document?.facets.condition : document?.notOffered
    list?.push(condition)
  }
}

function addLanguages(sqlite: Sqlite, documents: Documents): void {
  const languages = sqlite.prepare<[], { id: number; value: string }>(
    'SELECT practitioner_id AS id, language_id AS value FROM practitioner_language ORDER BY practitioner_id, language_id',
  )
  for (const { id, value } of languages.iterate()) documents.get(id)?.facets.language.push(value)
}

function addTechniques(sqlite: Sqlite, documents: Documents): void {
  const techniques = sqlite.prepare<[], { id: number; value: string }>(
    'SELECT practitioner_id AS id, technique_id AS value FROM practitioner_technique ORDER BY practitioner_id, technique_id',
  )
  for (const { id, value } of techniques.iterate()) documents.get(id)?.facets.technique.push(value)
}

function addDiplomas(sqlite: Sqlite, documents: Documents, at: string): void {
  const diplomas = sqlite.prepare<[string], { id: number; value: string }>(
    `SELECT practitioner_id AS id, diploma_id AS value FROM standing_credential
     WHERE kind = 'diploma' AND holds_until > ? ORDER BY practitioner_id, id`,
  )
  for (const { id, value } of diplomas.iterate(at)) addOnce(documents.get(id)?.facets.diploma, value)
}

function addPractices(sqlite: Sqlite, documents: Documents): void {
  const practices = sqlite.prepare<[], { id: number; country: string; lat: number; lon: number }>(
    'SELECT practitioner_id AS id, country, lat, lon FROM practice ORDER BY practitioner_id, position',
  )
  for (const { id, country, lat, lon } of practices.iterate()) {
    const document = documents.get(id)
    document?.points.push({ lat, lon })
    addOnce(document?.facets.country, country)
  }
}

// Who has no practice is found in the country of the licence.
function addCountries(sqlite: Sqlite, documents: Documents): void {
  const countries = sqlite.prepare<[], { id: number; country: string }>(
    'SELECT id, country FROM practitioner',
  )
  for (const { id, country } of countries.iterate()) {
    const document = documents.get(id)
    if (document?.points.length === 0) document.facets.country.push(country)
  }
}

function addOnce(list: string[] | undefined, value: string): void {
  if (list && !list.includes(value)) list.push(value)
}
