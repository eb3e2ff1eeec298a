import type { Locale } from '../i18n/locales.ts'
import type { Columns } from './columns.ts'
import type { ByFacet, Point, SearchDocument } from './document.ts'
import type { Understanding } from './understanding.ts'

export interface SearchQuery {
  /** Anything: a name, what hurts, a place, all mixed. */
  q: string
  /** A place in words first, but anything is understood. */
  near: string
  locale: Locale
  position: Point | null
  radiusKm: number | null
  /** Any of the values of one facet; all the facets that are given. */
  filters: ByFacet<string[]>
  sort: 'distance' | 'name' | null
  /** From 1. */
  page: number
  pageSize: number
  now: Date
}

export interface SearchHit {
  id: number
  /** To the nearest practice; null when no place is known, or there is no practice. */
  distanceKm: number | null
  /** Which of the document's points that is. */
  nearestPoint: number | null
}

export type FacetCounts = ByFacet<Record<string, number>>

export interface SearchAnswer {
  understanding: Understanding
  /** Where distances are measured from, and the radius that was used. */
  around: { centre: Point; radiusKm: number } | null
  /** Exact, over all pages. */
  total: number
  hits: SearchHit[]
  /** Exact counts over the whole answer; values without a doctor are left out. */
  facets: FacetCounts
  /** The same, each facet counted as if its own filter were not set: what a further choice would give. */
  disjunctive: FacetCounts
  /** At most three doctors near who say that they do not offer what was asked. */
  closeButNot: SearchHit[]
}

/** Proposes ids; whoever shows them re-reads them from what is public. */
export interface SearchEngine {
  /** Answers one query; nothing typed makes it throw. */
  search(query: SearchQuery): SearchAnswer
  /** Adds or replaces documents and forgets the removed ids. */
  apply(documents: Iterable<SearchDocument>, removed: number[]): void
  /** The next moment at which a listed doctor's term ends. */
  nextTerm(now: Date): Date | null
  /** How many documents are held, passed terms included. */
  readonly size: number
}

/** What an engine that lives in this process can do so that the next start need not read everybody again. */
export interface StorableEngine {
  /** Everything that is held, as columns; to be used before the next change. */
  save(): Columns
  /** Fills an engine that holds nobody with what `save` returned. */
  load(columns: Columns): void
}

export const defaultRadiusKm = 30
