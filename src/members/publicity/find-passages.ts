import { placesOf, type Language } from './language.ts'
import type { Pattern, Place } from './patterns.ts'
import { isSign, readWords, type Word } from './read-words.ts'

/** A passage that a pattern describes: the numbers of its first word and of the word after its last. */
export interface Passage {
  rule: Pattern['rule']
  from: number
  to: number
}

/** A word of the text as the patterns see it: the places that it fits, and the patterns that it can begin. */
interface Role {
  places: ReadonlySet<number>
  patterns: readonly Pattern[]
}

/** A text as the patterns see it. */
export interface Reading {
  words: readonly Word[]
  roles: readonly Role[]
  fits: (index: number, place: number) => boolean
}

/** Reads a text in a language; each different word is looked up once. */
export function read(text: string, language: Language): Reading {
  const words = readWords(text)
  const known = new Map<string, Role>()
  const roles = words.map(({ text: word }) => {
    const role = known.get(word) ?? roleOf(word, language)
    known.set(word, role)
    return role
  })
  return { words, roles, fits: (index, place) => roles[index]?.places.has(place) ?? false }
}

function roleOf(word: string, language: Language): Role {
  const places = placesOf(word, language)
  return { places, patterns: [...places].flatMap((place) => language.patterns.get(place) ?? []) }
}

/** Every passage that a pattern describes, each as long as it can be, in the order of the text. */
export function findPassages(reading: Reading, language: Language): Passage[] {
  const passages: Passage[] = []
  for (const [from, { patterns }] of reading.roles.entries())
    for (const { rule, rest } of patterns) {
      const to = endOf(rest, 0, from + 1, reading, language)
      if (to > from) passages.push({ rule, from, to })
    }
  return passages
}

// Where the places from `next` on end when they begin at word `at`, as late as possible; 0 when they do not fit.
function endOf(
  places: readonly Place[],
  next: number,
  at: number,
  reading: Reading,
  language: Language,
): number {
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
  return word?.text === '"' ? endAfterWord(places, next, id, at + 1, reading, language) : 0
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
  const word = reading.words[at]
  return (
    word !== undefined &&
    isSameClause(at, reading) &&
    !isSign(word) &&
    !reading.fits(at, negation) &&
    !reading.fits(at, hedge) &&
    !reading.fits(at, barrier)
  )
}

function isSameClause(at: number, { words }: Reading): boolean {
  return words[at]?.clause === words[at - 1]?.clause
}
