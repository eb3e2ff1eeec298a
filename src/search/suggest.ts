import type { Locale } from '../i18n/locales.ts'
import { tokens } from './fold.ts'
import { placeLabel } from './gazetteer/place.ts'
import type { Opening } from './library-document.ts'
import type { Vocabulary } from './vocabulary.ts'

/** `doctor` is an id only: the name comes from what is public at that moment. */
export type Suggestion =
  | { kind: 'condition' | 'place'; id: string; label: string }
  | { kind: 'guide'; href: string; label: string }
  | { kind: 'doctor'; id: number }

export interface SuggestionSource {
  vocabulary: Vocabulary
  /** Ids of visible doctors whose names begin with the words. */
  doctorsNamed(words: string[], limit: number, now: Date): number[]
}

export interface Beginning {
  prefix: string
  locale: Locale
  now: Date
  /** What may be read about it, the best first. */
  guide: readonly Opening[]
}

const most = 8
const mostOfAKind = 4

/** Takes what is typed so far, returns at most eight things it may become; none for nothing typed. */
export function suggest(source: SuggestionSource, beginning: Beginning): Suggestion[] {
  const words = tokens(beginning.prefix.slice(0, 100))
  if (words.length === 0) return []
  const kinds = [
    conditionsBeginning(source.vocabulary, words, beginning.locale),
    placesBeginning(source.vocabulary, words, beginning.locale),
    source.doctorsNamed(words, mostOfAKind, beginning.now).map((id): Suggestion => ({ kind: 'doctor', id })),
    beginning.guide.map(({ href, title }): Suggestion => ({ kind: 'guide', href, label: title })),
  ]
  return fairShare(kinds)
}

function conditionsBeginning({ terms }: Vocabulary, words: string[], locale: Locale): Suggestion[] {
  return terms
    .filter(({ term, labels }) => term.kind === 'condition' && labels.some((label) => begins(label, words)))
    .map(({ term }) => term)
    .sort((a, b) => (b.commonness ?? 0) - (a.commonness ?? 0))
    .slice(0, mostOfAKind)
    .map(({ id, labels }) => {
      const label = labels.find((own) => own.preferred && own.locale === locale)
      return { kind: 'condition', id, label: label?.text ?? id }
    })
}

function placesBeginning({ places }: Vocabulary, words: string[], locale: Locale): Suggestion[] {
  return places.withPrefix(words.join(' '), mostOfAKind).map(({ id, names }) => {
    return { kind: 'place', id, label: placeLabel(names, locale) }
  })
}

/** The last word may be unfinished; each word begins one of the text's, in any order. */
function begins(own: string[], words: string[]): boolean {
  return words.every((word, at) =>
    own.some((candidate) => (at === words.length - 1 ? candidate.startsWith(word) : candidate === word)),
  )
}

/** In the order of kinds, but so that every kind has its turn before one has its third. */
function fairShare(kinds: Suggestion[][]): Suggestion[] {
  const first = kinds.map((kind) => kind.slice(0, 2))
  const room = most - first.flat().length
  const more = kinds.flatMap((kind) => kind.slice(2)).slice(0, room)
  return kinds.flatMap((kind, at) => [
    ...(first[at] ?? []),
    ...kind.slice(2).filter((one) => more.includes(one)),
  ])
}
