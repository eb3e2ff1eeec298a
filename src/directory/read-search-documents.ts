import type { Database } from '../kernel/database.ts'
import type { SearchDocument } from '../search/document.ts'
import type { ListingReader } from './read-listings.ts'
import { searchDocument } from './search-document.ts'
import { publishedFields } from './tables.ts'

/** How many people are held at once. */
const atATime = 1000

/**
 * The documents of everybody who is public, some people at a time, table by table: what `searchDocument` makes of each
 * listing, many times faster when all of them are wanted. A test holds the two against each other.
 */
export function* readSearchDocuments(
  { sqlite }: Database,
  listings: ListingReader,
  now: Date,
): Generator<SearchDocument> {
  const at = now.toISOString()
  const people = sqlite.prepare<[string, number, number], Person>(
    `SELECT id, slug, country, public_until AS publicUntil FROM public_practitioner
     WHERE public_until > ? AND id > ? ORDER BY id LIMIT ?`,
  )
  const withholding = sqlite
    .prepare<[Which & { all: number }], number>(
      `SELECT practitioner_id FROM consent WHERE practitioner_id BETWEEN @first AND @last AND withdrawn_at IS NULL
       AND (SELECT count(*) FROM consent_field WHERE consent_id = consent.id) < @all`,
    )
    .pluck()
  const parts = partReaders(sqlite)
  for (let last = 0; ;) {
    const some = people.all(at, last, atATime)
    const [first, final] = [some[0], some.at(-1)]
    if (!first || !final) return
    const documents = new Map(some.map((person) => [person.id, emptyDocument(person)]))
    const which = { first: first.id, last: final.id, at }
    for (const part of parts) part(documents, which)
    for (const { id, country } of some) addCountry(documents.get(id), country)
    // The few who do not show everything: what they withhold is known to one place only.
    const few = withholding.all({ ...which, all: publishedFields.length }).filter((id) => documents.has(id))
    for (const listing of listings.byId(few, now)) documents.set(listing.id, searchDocument(listing))
    yield* documents.values()
    last = final.id
  }
}

type Sqlite = Database['sqlite']
type Documents = Map<number, SearchDocument>
type Which = { first: number; last: number; at: string }
type PartReader = (documents: Documents, which: Which) => void

interface Person {
  id: number
  slug: string
  country: string
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

function partReaders(sqlite: Sqlite): PartReader[] {
  /** Adds each row of a table to the document of its person. */
  const part = <Row extends { id: number }>(
    select: string,
    order: string,
    add: (document: SearchDocument, row: Row) => void,
  ): PartReader => {
    const rows = sqlite.prepare<[Which], Row>(
      `${select} practitioner_id BETWEEN @first AND @last ORDER BY practitioner_id, ${order}`,
    )
    return (documents, which) => {
      for (const row of rows.iterate(which)) {
        const document = documents.get(row.id)
        if (document) add(document, row)
      }
    }
  }
  return [
    part<{ id: number; given: string; family: string }>(
      'SELECT practitioner_id AS id, given, family FROM practitioner_name WHERE',
      `script <> 'Latn', script`,
      ({ names }, { given, family }) => names.push({ given, family }),
    ),
    part<{ id: number; condition: string; stance: string }>(
      'SELECT practitioner_id AS id, condition_id AS condition, stance FROM offer WHERE',
      'condition_id',
      ({ facets, notOffered }, { condition, stance }) =>
        (stance === 'offered' ? facets.condition : notOffered).push(condition),
    ),
    part<{ id: number; value: string }>(
      'SELECT practitioner_id AS id, language_id AS value FROM practitioner_language WHERE',
      'language_id',
      ({ facets }, { value }) => facets.language.push(value),
    ),
    part<{ id: number; value: string }>(
      'SELECT practitioner_id AS id, technique_id AS value FROM practitioner_technique WHERE',
      'technique_id',
      ({ facets }, { value }) => facets.technique.push(value),
    ),
    part<{ id: number; value: string }>(
      `SELECT practitioner_id AS id, diploma_id AS value FROM standing_credential
       WHERE kind = 'diploma' AND holds_until > @at AND`,
      'id',
      ({ facets }, { value }) => addOnce(facets.diploma, value),
    ),
    part<{ id: number; country: string; lat: number; lon: number }>(
      'SELECT practitioner_id AS id, country, lat, lon FROM practice WHERE',
      'position',
      ({ facets, points }, { country, lat, lon }) => {
        points.push({ lat, lon })
        addOnce(facets.country, country)
      },
    ),
  ]
}

// Who has no practice is found in the country of the licence.
function addCountry(document: SearchDocument | undefined, country: string): void {
  if (document?.points.length === 0) document.facets.country.push(country)
}

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value)
}
