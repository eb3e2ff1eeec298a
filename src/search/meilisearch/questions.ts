import type { MultiSearchQuery } from 'meilisearch'
import { facets, type Facet } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import type { Reading } from '../readings.ts'
import {
  chosenFacets,
  coordinates,
  fitsChoice,
  fitsReading,
  hasOneOf,
  isPublicAt,
  isWithin,
  type Circle,
  type Filters,
} from './filters.ts'
import { feedMarkKey } from './index-document.ts'
import { nameAttempts, type NameAttempt } from './name-attempts.ts'

/** A search in the one reading that its words have. */
export interface Asked {
  query: SearchQuery
  reading: Reading
  around: Circle | null
}

/** What is asked of the server in one go, in the order of its answers. */
export interface Questions {
  /** How far the index is fed. The first, so that the others cannot be older. */
  mark: MultiSearchQuery
  /** The stricter ways to take a name first; the first with an answer counts. */
  attempts: {
    attempt: NameAttempt
    main: MultiSearchQuery
    open: { facet: Facet; query: MultiSearchQuery }[]
  }[]
  closeButNot: MultiSearchQuery | null
}

export const mostCloseButNot = 3

/** So many more, because those equally near are put in the order of the day here, wherever the page is cut. */
const besideThePage = 15

/** Pages that end later are not worth fetching everything before them. */
const mostFetched = 200

/** Tells whether the page is cut here: by name and by fit the server cuts it. */
export function isCutHere({ query, reading, around }: Asked): boolean {
  return around !== null && query.sort !== 'name' && reading.names.length === 0
}

/** Tells whether the page can be had without fetching far too much. */
export function isInReach(asked: Asked): boolean {
  const { page, pageSize } = asked.query
  return !isCutHere(asked) || page * pageSize + besideThePage <= mostFetched
}

/** Takes a search that was understood, returns what to ask the server. */
export function questionsOf(asked: Asked, indexUid: string): Questions {
  const closeButNot = closeButNotOf(asked)
  return {
    mark: { indexUid, q: '', filter: [`key = ${feedMarkKey}`], attributesToRetrieve: ['seq'], limit: 1 },
    attempts: nameAttempts(asked.reading.names).map((attempt) => ({
      attempt,
      main: { indexUid, ...textOf(attempt), ...mainOf(asked, attempt) },
      open: chosenFacets(asked.query.filters).map((facet) => ({
        facet,
        query: { indexUid, ...textOf(attempt), ...countsOf(asked, attempt, facet) },
      })),
    })),
    closeButNot: closeButNot && { indexUid, ...closeButNot },
  }
}

/** All questions in one list. */
export function listOf({ mark, attempts, closeButNot }: Questions): MultiSearchQuery[] {
  const tries = attempts.flatMap(({ main, open }) => [main, ...open.map(({ query }) => query)])
  return [mark, ...tries, ...(closeButNot ? [closeButNot] : [])]
}

function textOf({ text, searchedIn }: NameAttempt) {
  const fields = searchedIn ? { attributesToSearchOn: [searchedIn].flat() } : {}
  return { q: text, matchingStrategy: 'all' as const, ...fields }
}

function mainOf(asked: Asked, attempt: NameAttempt) {
  const { query, reading, around } = asked
  return {
    ...oneOfEachDoctor,
    filter: [...everyone(query, around, attempt), ...fitsReading(reading), ...fitsChoice(query)],
    facets: [...facets],
    ...pageOf(asked),
  }
}

/** Counts one facet as if nothing of it were chosen. */
function countsOf({ query, reading, around }: Asked, attempt: NameAttempt, facet: Facet) {
  return {
    ...oneOfEachDoctor,
    filter: [...everyone(query, around, attempt), ...fitsReading(reading), ...fitsChoice(query, facet)],
    facets: [facet],
    page: 1,
    hitsPerPage: 1,
  }
}

/** Those near who were found but for the condition, which they say they do not offer. */
function closeButNotOf({ query, reading, around }: Asked) {
  const understood = reading.filters.filter(({ facet }) => facet === 'condition').map(({ ids }) => ids)
  const asked = [...understood, query.filters.condition].filter((ids) => ids.length > 0)
  if (!around || asked.length === 0 || reading.names.length > 0) return null
  return {
    ...oneOfEachDoctor,
    q: '',
    filter: [
      isPublicAt(query.now),
      isWithin(around),
      hasOneOf('notOffered', asked.flat()),
      ...fitsReading(reading, 'condition'),
      ...fitsChoice(query, 'condition'),
      asked.map((ids) => `NOT ${hasOneOf('condition', ids)}`),
    ],
    sort: [nearestFirst(around)],
    page: 1,
    hitsPerPage: mostCloseButNot + besideThePage,
  }
}

// A doctor has a document for each practice and is counted once.
const oneOfEachDoctor = { distinct: 'doctor', attributesToRetrieve: ['doctor', 'points', 'slug'] }

function everyone({ now }: SearchQuery, around: Circle | null, { filters }: NameAttempt): Filters {
  return [isPublicAt(now), ...(around ? [isWithin(around)] : []), ...filters]
}

function pageOf(asked: Asked) {
  const { query, around } = asked
  const { page, pageSize } = query
  if (query.sort === 'name') return { sort: ['name:asc', 'doctor:asc'], page, hitsPerPage: pageSize }
  const sort = around ? [nearestFirst(around)] : []
  if (!isCutHere(asked)) return { sort, page, hitsPerPage: pageSize }
  return { sort, page: 1, hitsPerPage: page * pageSize + besideThePage }
}

function nearestFirst({ centre }: Circle): string {
  return `_geoPoint(${coordinates(centre)}):asc`
}
