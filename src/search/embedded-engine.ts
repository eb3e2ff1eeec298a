import type { Bitmap } from './bitmap.ts'
import type { Columns } from './columns.ts'
import { facets, type ByFacet, type Facet, type SearchDocument } from './document.ts'
import {
  defaultRadiusKm,
  type FacetCounts,
  type SearchAnswer,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
} from './engine.ts'
import { Finder, type Area, type Found } from './finder.ts'
import { kmOfSquaredChord } from './geo.ts'
import { Pager } from './pager.ts'
import type { PlaceBook } from './place-book.ts'
import { ReadModel } from './read-model.ts'
import {
  asPerson,
  hasEntities,
  readingsOf,
  withoutNameWords,
  withoutPlace,
  type Reading,
} from './readings.ts'
import { understand } from './understand.ts'
import type { Understanding } from './understanding.ts'
import { createVocabulary, type Term, type Vocabulary } from './vocabulary.ts'

/** How many of those who do not offer what was asked are named. */
const mostCloseButNot = 3

/** With one word of a name left out, more answers than this say nothing about who was meant. */
const mostPartly = 50
const mostWordsTried = 4

/** How far somebody of a name is looked for whom nobody near has. */
const widerRadii = [60, 120, 300, 1000]

/** Takes the words of the directory, returns an empty engine that lives in this process. */
export function createEmbeddedEngine(words: { terms: Term[]; places: PlaceBook }): EmbeddedEngine {
  return new EmbeddedEngine(createVocabulary(words.terms, words.places))
}

/** How many questions' counts are kept. */
const mostCounted = 500

type Counted = Pick<SearchAnswer, 'facets' | 'disjunctive'>

type Filters = { facet: Facet; documents: Bitmap }[]

/** One question on its way to an answer. */
interface Asked {
  query: SearchQuery
  understanding: Understanding
  readings: Reading[]
  area: Area | null
  filters: Filters
}

export class EmbeddedEngine implements SearchEngine {
  readonly vocabulary: Vocabulary
  readonly #model = new ReadModel()
  readonly #finder = new Finder(this.#model)
  readonly #pager = new Pager(this.#model)
  // Counts of the last questions without a name, kept until something changes.
  readonly #counted = new Map<string, Counted>()

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary
  }

  get size(): number {
    return this.#model.size
  }

  apply(documents: Iterable<SearchDocument>, removed: number[]): void {
    for (const id of removed) this.#model.remove(id)
    for (const document of documents) this.#model.set(document)
    this.#model.names.settle()
    this.#counted.clear()
  }

  /** Everything that is held, as columns; to be used before the next change. */
  save(): Columns {
    return this.#model.save()
  }

  /** Fills an engine that holds nobody with what `save` returned. */
  load(columns: Columns): void {
    this.#model.load(columns)
    this.#counted.clear()
  }

  nextTerm(now: Date): Date | null {
    this.#moveTo(now)
    const next = this.#model.nextTerm()
    return next === null ? null : new Date(next)
  }

  search(query: SearchQuery): SearchAnswer {
    this.#moveTo(query.now)
    const understanding = this.understand(query)
    return this.#answerAsPerson(query, understanding) ?? this.#answerAsUnderstood(query, understanding)
  }

  /** "Anna Perron": the village of that name is not meant when somebody is called so. */
  #answerAsPerson(query: SearchQuery, understanding: Understanding): SearchAnswer | null {
    const person = asPerson(understanding, this.#model.names)
    const answer = person && this.#answer(this.#asked(query, person))
    return answer && answer.total > 0 ? answer : null
  }

  #answerAsUnderstood(query: SearchQuery, understanding: Understanding): SearchAnswer {
    const asked = this.#asked(query, understanding)
    const answer = this.#answer(asked)
    if (answer.total > 0 || !understanding.name) return answer
    return this.#answerFarther(asked) ?? this.#answerLeavingOut(asked, answer)
  }

  /** What the words of a query mean, given the names that are held. */
  understand(query: SearchQuery): Understanding {
    return understand(query, this.vocabulary, this.#model.names)
  }

  /** Ids of the visible doctors whose names begin with the words, the best first. */
  doctorsNamed(words: string[], limit: number, now: Date): number[] {
    this.#moveTo(now)
    const reading = { names: words, filters: [], atPlace: false, forgiving: false, doubt: 0 }
    const found = this.#finder.find([reading], null, null)
    const members = this.#pager.list(found.documents)
    return this.#pager.page(members, found, null, { sort: null, start: 0, size: limit })
  }

  #moveTo(now: Date): void {
    if (this.#model.moveTo(now)) this.#counted.clear()
  }

  #asked(query: SearchQuery, understanding: Understanding): Asked {
    const area = this.#areaOf(query, understanding)
    const readings = readingsOf(understanding)
    return { query, understanding, readings, area, filters: this.#filters(query.filters) }
  }

  /** Round the place that was typed, or else the position that was sent. */
  #areaOf({ position, radiusKm }: SearchQuery, { place }: Understanding): Area | null {
    const point = place?.place ?? position
    const radius = radiusKm ?? place?.radiusKm ?? defaultRadiusKm
    return point ? this.#finder.area({ lat: point.lat, lon: point.lon }, radius, place !== null) : null
  }

  #filters(chosen: ByFacet<string[]>): Filters {
    return facets
      .filter((facet) => chosen[facet].length > 0)
      .map((facet) => ({ facet, documents: this.#model.facets.anyOf(facet, chosen[facet]) }))
  }

  #answer(asked: Asked): SearchAnswer {
    const { query, understanding, readings, area, filters } = asked
    const found = this.#finder.find(readings, area, chosenBy(filters))
    const documents = narrowed(found.documents, filters)
    const members = this.#pager.list(documents)
    const counted = this.#countsFor(asked, found, documents, members)
    const range = { start: (query.page - 1) * query.pageSize, size: query.pageSize }
    const page = this.#pager.page(members, found, area, { sort: query.sort, ...range })
    return {
      understanding,
      around: area && { centre: area.point, radiusKm: area.radiusKm },
      total: members.length,
      hits: page.map((id) => this.#hit(id, area)),
      ...counted,
      closeButNot: this.#closeButNot(asked, documents),
    }
  }

  /** "Dr Cohen Toulouse": the nearest Cohen is meant, however far, unless a distance was asked for; null when there is none. */
  #answerFarther(asked: Asked): SearchAnswer | null {
    const { query, understanding, area } = asked
    if (!area || (query.radiusKm ?? understanding.place?.radiusKm ?? null) !== null) return null
    const readings = asked.readings.map((reading) => ({ ...reading, forgiving: false }))
    const within = (radiusKm: number) =>
      this.#answer({ ...asked, readings, area: this.#finder.area(area.point, radiusKm, area.typed) })
    const [farthest = 0, ...nearer] = widerRadii.toReversed()
    let answer = within(farthest)
    if (answer.total === 0) return null
    for (const radiusKm of nearer) {
      const fewer = within(radiusKm)
      if (fewer.total === 0) break
      answer = fewer
    }
    return answer
  }

  /** Nobody has the whole name: somebody may have most of it, or else what is no name counts alone. */
  #answerLeavingOut(asked: Asked, nobody: SearchAnswer): SearchAnswer {
    const { understanding } = asked
    const words = understanding.name?.tokens ?? []
    const without = (leftOut: string[]) => withoutNameWords(understanding, leftOut)
    const partly =
      words.length > 1 && words.length <= mostWordsTried ? words.map((word) => without([word])) : []
    // A town that may as well be part of the name is the first to be doubted.
    if (understanding.nameOrEntity?.instead === 'place') partly.push(withoutPlace(understanding))
    const [few] = partly
      .map((rest) => this.#answer(this.#asked(asked.query, rest)))
      .filter(({ total }) => total > 0 && total <= mostPartly)
      .sort((a, b) => a.total - b.total)
    if (few) return few
    return hasEntities(understanding) ? this.#answer(this.#asked(asked.query, without(words))) : nobody
  }

  /** The counts of an answer; other pages of it, and the same question of others, are not counted anew. */
  #countsFor(asked: Asked, found: Found, documents: Bitmap, members: Uint32Array): Counted {
    const count = () => {
      const facets = this.#model.facets.count(documents, members, this.#model.visibleSize)
      return { facets, disjunctive: this.#disjunctive(found.documents, asked.filters, facets) }
    }
    if (found.byName) return count()
    const { point, radiusKm } = asked.area ?? {}
    const key = JSON.stringify([asked.readings, point, radiusKm, asked.query.filters])
    const known = this.#counted.get(key)
    if (known) return known
    const counted = count()
    if (this.#counted.size >= mostCounted) this.#counted.clear()
    this.#counted.set(key, counted)
    return counted
  }

  #disjunctive(documents: Bitmap, filters: Filters, counts: FacetCounts): FacetCounts {
    const disjunctive = { ...counts }
    for (const { facet } of filters) {
      const others = narrowed(
        documents,
        filters.filter((filter) => filter.facet !== facet),
      )
      disjunctive[facet] = this.#model.facets.countOf(facet, others)
    }
    return disjunctive
  }

  #hit(id: number, area: Area | null): SearchHit {
    const nearest = area && this.#model.points.nearest(id, area.centre)
    return {
      id,
      distanceKm: nearest ? kmOfSquaredChord(nearest.squared) : null,
      nearestPoint: nearest?.point ?? null,
    }
  }

  /** Those near who were found but for the condition, which they say they do not offer. */
  #closeButNot({ query, understanding, readings, area, filters }: Asked, found: Bitmap): SearchHit[] {
    const conditions = [...query.filters.condition, ...understanding.conditions.map(({ id }) => id)]
    if (!area || conditions.length === 0 || understanding.name) return []
    const near = narrowed(
      this.#model.refusing(conditions).keepOnly(this.#model.visible),
      filters.filter(({ facet }) => facet !== 'condition'),
    )
    for (const { filters: understood } of readings) {
      for (const { facet, ids } of understood)
        if (facet !== 'condition') near.keepOnly(this.#model.facets.anyOf(facet, ids))
    }
    near.keepOnly(area.near)
    const others = [...near.members()].filter((id) => !found.has(id)).map((id) => this.#hit(id, area))
    const { neutral } = this.#model
    return others
      .sort(
        (a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0) || (neutral[a.id] ?? 0) - (neutral[b.id] ?? 0),
      )
      .slice(0, mostCloseButNot)
  }
}

/** Who passes every chosen filter; null when none is chosen. */
function chosenBy(filters: Filters): Bitmap | null {
  const [first, ...rest] = filters
  return first ? narrowed(first.documents, rest) : null
}

function narrowed(documents: Bitmap, filters: Filters): Bitmap {
  const narrowed = documents.copy()
  for (const filter of filters) narrowed.keepOnly(filter.documents)
  return narrowed
}
