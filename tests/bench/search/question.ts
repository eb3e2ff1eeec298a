import type { Locale } from '../../../src/i18n/locales.ts'
import { byFacet, type SearchDocument } from '../../../src/search/document.ts'
import type { SearchQuery } from '../../../src/search/engine.ts'
import type { PlaceBook } from '../../../src/search/place-book.ts'
import type { Term } from '../../../src/search/vocabulary.ts'
import { benchNow, type BenchDoctor } from './doctors.ts'

export interface Question {
  kind: string
  query: SearchQuery
  /** Whom the asker means, counted one by one; null where only the time is looked at. */
  meant: ReadonlySet<number> | null
}

/** What questions are made from. */
export interface World {
  doctors: BenchDoctor[]
  terms: Term[]
  places: PlaceBook
}

/** So many labels of a condition and language stand in every index, and are asked for. */
const mostLabels = 4

/** Takes a condition and a language, returns the names of it that every compared library is given. */
export function commonLabels({ labels }: Term, locale: Locale): string[] {
  return labels
    .filter((label) => label.locale === locale)
    .slice(0, mostLabels)
    .map(({ text }) => text)
}

/** Takes what somebody types, returns the question, without filters and position. */
export function question(
  kind: string,
  q: string,
  locale: Locale,
  meant: ReadonlySet<number> | null,
): Question {
  const query: SearchQuery = {
    q,
    near: '',
    locale,
    position: null,
    radiusKm: null,
    filters: byFacet(() => []),
    sort: null,
    page: 1,
    pageSize: 20,
    now: benchNow,
  }
  return { kind, query, meant }
}

/** The ids of everybody who fits. */
export function idsOf({ doctors }: World, fits: (document: SearchDocument) => boolean): ReadonlySet<number> {
  return new Set(doctors.filter(({ document }) => fits(document)).map(({ document }) => document.id))
}
