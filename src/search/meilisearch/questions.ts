import type { MultiSearchQuery } from 'meilisearch'
import { facets, type Facet } from '../document.ts'
import type { SearchQuery } from '../engine.ts'
import type { Reading } from '../readings.ts'
import {
  chosenFacets,
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

const mostCloseButNot = 3

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

function mainOf({ query, reading, around }: Asked, attempt: NameAttempt) {
  return {
    ...oneOfEachDoctor,
    filter: [...everyone(query, around, attempt), ...fitsReading(reading), ...fitsChoice(query)],
    facets: [...facets],
    sort: orderOf(query, around),
    page: query.page,
    hitsPerPage: query.pageSize,
  }
}

/** Counts one facet as if nothing of it were chosen. */
function countsOf({ query, reading, around }: Asked, attempt: NameAttempt, facet: Facet) {
  return {
    ...oneOfEachDoctor,
    filter: [...everyone(query, around, attempt), ...fitsReading(reading), ...fitsChoice(query, facet)],
    facets: [facet],
    page: 1,
    hitsPerPage: 0,
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
    sort: orderOf({ ...query, sort: null }, around),
    page: 1,
    hitsPerPage: mostCloseButNot,
  }
}

// A doctor has a document for each practice and is counted once.
const oneOfEachDoctor = { distinct: 'doctor', attributesToRetrieve: ['doctor', 'points'] }

function everyone({ now }: SearchQuery, around: Circle | null, { filters }: NameAttempt): Filters {
  return [isPublicAt(now), ...(around ? [isWithin(around)] : []), ...filters]
}

function orderOf({ sort, now }: SearchQuery, around: Circle | null): string[] {
  const neutral = ['hasPractice:desc', `turn${now.getUTCDay()}:asc`]
  if (sort === 'name') return ['name:asc', ...neutral]
  return around ? [`_geoPoint(${around.centre.lat}, ${around.centre.lon}):asc`, ...neutral] : neutral
}
