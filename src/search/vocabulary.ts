import type { Locale } from '../i18n/locales.ts'
import { Dictionary } from './dictionary.ts'
import { tokens } from './fold.ts'
import type { PlaceBook } from './place-book.ts'
import { PlaceNames } from './place-names.ts'

export const termKinds = ['condition', 'technique', 'diploma', 'language', 'country'] as const

export type TermKind = (typeof termKinds)[number]

/** A thing that people search for, with everything it is called. Handed in by the caller. */
export interface Term {
  kind: TermKind
  id: string
  labels: { locale: Locale; text: string; preferred: boolean }[]
  /** Of two conditions with the same word, the commoner (1 rare … 5 very common) is the likelier. */
  commonness?: number
  group?: string
}

/** All words that mean something: those of the terms, and those of places. */
export interface Vocabulary {
  /** Each term with the folded words of its labels. */
  terms: { term: Term; labels: string[][] }[]
  dictionary: Dictionary
  places: PlaceNames
}

/** Takes the terms and the gazetteer, returns the words that a search understands. */
export function createVocabulary(terms: Term[], places: PlaceBook): Vocabulary {
  const folded = terms.map((term) => ({ term, labels: term.labels.map(({ text }) => tokens(text)) }))
  return { terms: folded, dictionary: new Dictionary(terms), places: new PlaceNames(places) }
}
