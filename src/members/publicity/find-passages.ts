import { placesOf, type Language } from './language.ts'
import type { Pattern, Place } from './patterns.ts'
import { isQuote, readWords, type Word } from './read-words.ts'

/** A passage that a pattern describes: the numbers of its first word and of the word after its last. */
export interface Passage {
  rule: Pattern['rule']
  from: number
  to: number
}

/** A text as the patterns see it: its words, and for each the places that it fits. */
export interface Reading {
  words: readonly Word[]
  fits: (index: number, place: number) => boolean
  placesAt: (index: number) => ReadonlySet<number>
}

/** Reads a text in a language; each different word is looked up once. */
export function read(text: string, language: Language): Reading {
  const words = readWords(text)
  const known = new Map<string, ReadonlySet<number>>()
  const places = words.map(({ text: word }) => {
    const found = known.get(word) ?? placesOf(word, language)
    known.set(word, found)
    return found
  })
  const none: ReadonlySet<number> = new Set()
  return {
    words,
    fits: (index, place) => places[index]?.has(place) ?? false,
    placesAt: (index) => places[index] ?? none,
  }
}

/** Every passage that a pattern describes, each as long as it can be, in the order of the text. */
export function findPassages(reading: Reading, language: Language): Passage[] {
  return reading.words.flatMap((_, from) =>
    [...reading.placesAt(from)]
      .flatMap((place) => language.patterns.get(place) ?? [])
      .map(({ rule, rest }) => ({ rule, from, to: endOf(rest, 0, from + 1, reading, language) }))
      .filter(({ to }) => to > from),
  )
}

// Where the places from `next` on end when they begin at word `at`, as late as possible; 0 when they do not fit.
function endOf(places: readonly Place[], next: number, at: number, reading: Reading, language: Language): number {
  const place = places[next]
  if (place === undefined) return at
  if (place.kind === 'gap') return endAfterGap(places, next, at, place.most, reading, language)
  const end = endAfterWord(places, next, place.id, at, reading, language)
  return place.optional ? Math.max(end, endOf(places, next + 1, at, reading, language)) : end
}

function endAfterWord(
  places: readonly Place[],
  next: number,
  id: number,
  at: number,
  reading: Reading,
  language: Language,
): number {
  if (!isSameClause(at, reading)) return 0
  if (reading.fits(at, id)) return endOf(places, next + 1, at + 1, reading, language)
  const word = reading.words[at]
  return word && isQuote(word) ? endAfterWord(places, next, id, at + 1, reading, language) : 0
}

function endAfterGap(
  places: readonly Place[],
  next: number,
  at: number,
  most: number,
  reading: Reading,
  language: Language,
): number {
  let end = endOf(places, next + 1, at, reading, language)
  for (let skipped = 0; skipped < most && isPassable(at + skipped, reading, language); skipped += 1)
    end = Math.max(end, endOf(places, next + 1, at + skipped + 1, reading, language))
  return end
}

function isPassable(at: number, reading: Reading, { negation, hedge, barrier }: Language): boolean {
  const isWord = /^[\p{L}\p{N}]/u.test(reading.words[at]?.text ?? '')
  return isWord && isSameClause(at, reading) && ![negation, hedge, barrier].some((id) => reading.fits(at, id))
}

function isSameClause(at: number, { words }: Reading): boolean {
  return words[at]?.clause === words[at - 1]?.clause
}
