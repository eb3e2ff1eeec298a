import type { Locale } from '../i18n/locales.ts'
import { withoutPrefix } from './canonical.ts'
import { everyday } from './everyday-words.ts'
import { isHebrew, fold } from './fold.ts'
import type { Place } from './place-book.ts'
import type { PlaceNames } from './place-names.ts'
import { take, textAt, type Sentence } from './sentence.ts'
import { grammar, isTold, placeCues, saysNothing } from './stop-words.ts'

const longestName = 6

/** Of this size a town is meant rather than a person. */
export const largeTown = 50_000

/** In a sentence, a word that is also the name of a smaller place is just a word ("much", "us"). */
const knownFrom = 20_000

export interface PlaceRead {
  /** Places of this name, the likeliest first; at least one. */
  places: Place[]
  from: string
  positions: number[]
  /** "near Lyon", "בליון", a postal code: it cannot be a person. */
  certain: boolean
  correction: { from: string; to: string } | null
}

/** What the words mean depends on where they are read, and by whom. */
export interface PlaceContext {
  names: PlaceNames
  locale: Locale
  /** Tells whether a word is a listed person's name. */
  isName(word: string): boolean
  /** In the field for places every word may be one. */
  placesFirst: boolean
  /** Beside a person's name only a large town is guessed. */
  besideName?: boolean
}

/** Reads and takes the longest name of a place of at least so many words; the largest of equals; null when there is none. */
export function readPlace(sentence: Sentence, context: PlaceContext, least: number): PlaceRead | null {
  for (let length = Math.min(longestName, sentence.words.length); length >= least; length--) {
    const read = spans(sentence, length).flatMap((positions) => placeAt(sentence, positions, context) ?? [])
    const [largest] = read.sort((a, b) => weightOf(b) - weightOf(a))
    if (!largest) continue
    take(sentence, largest.positions)
    return largest
  }
  return null
}

/** Reads and takes a postal code, and the name of its town when that follows or goes before. */
export function readPostalCode(sentence: Sentence, context: PlaceContext): PlaceRead | null {
  const at = sentence.words.findIndex((word, index) => !sentence.taken[index] && /^\d{4,7}$/.test(word))
  const places = at < 0 ? [] : context.names.byPostalCode(sentence.words[at] ?? '')
  if (places.length === 0) return null
  take(sentence, [at])
  const named = readPlace(sentence, context, 1)
  const chosen = places.filter(({ id }) => named?.places.some((place) => place.id === id))
  const positions = [at, ...(named?.positions ?? [])]
  return {
    places: chosen.length > 0 ? chosen : places,
    from: textAt(sentence, positions),
    positions,
    certain: true,
    correction: null,
  }
}

/** Reads and takes a whole field of several words as one misspelt town ("ne york" is not York); null for none. */
export function readWholeMisspelt(sentence: Sentence, context: PlaceContext): PlaceRead | null {
  const positions = sentence.words.map((_, at) => at)
  const isFree = positions.length > 1 && sentence.taken.every((taken) => !taken)
  if (!isFree || context.names.has(textAt(sentence, positions))) return null
  const read = guessAt(sentence, positions, context)
  if (read) take(sentence, positions)
  return read
}

/** Reads and takes a misspelt town; null when no town of some size is near enough. */
export function readMisspeltPlace(
  sentence: Sentence,
  context: PlaceContext,
  eligible: (word: string) => boolean,
): PlaceRead | null {
  for (let length = Math.min(3, sentence.words.length); length > 0; length--) {
    for (const positions of spans(sentence, length)) {
      const read = mayBeMisspelt(sentence, positions, eligible) ? guessAt(sentence, positions, context) : null
      if (!read) continue
      take(sentence, positions)
      return read
    }
  }
  return null
}

function guessAt(sentence: Sentence, positions: number[], context: PlaceContext): PlaceRead | null {
  const text = textAt(sentence, positions)
  const guess = likeliestGuess(text, context)
  if (!guess || (context.besideName && peopleIn(guess.places) < largeTown)) return null
  const certain = context.placesFirst || hasCue(sentence, positions[0] ?? 0)
  return { places: guess.places, from: text, positions, certain, correction: { from: text, to: guess.name } }
}

/** The town that a misspelt name likeliest stands for: large before small, at home before abroad; null for none. */
function likeliestGuess(text: string, context: PlaceContext): { name: string; places: Place[] } | null {
  const { names, locale, placesFirst } = context
  const guesses = names
    .near(text, slipsFor(text, context), placesFirst)
    .map((name) => ({ name, places: likeliest(names.named(name), name, locale) }))
    .filter(({ places }) => places.length > 0)
  const [first] = guesses
  const weight = ({ places }: { places: Place[] }) => peopleIn(places) * homeWeight(places[0], locale)
  const atHome = guesses.find(
    (guess) =>
      first &&
      homeWeight(guess.places[0], locale) > homeWeight(first.places[0], locale) &&
      weight(guess) > weight(first),
  )
  return atHome ?? first ?? null
}

function peopleIn([largest]: Place[]): number {
  return largest?.population ?? 0
}

/** Every run of so many words that are still to be read. */
function spans(sentence: Sentence, length: number): number[][] {
  const starts = Array.from({ length: Math.max(0, sentence.words.length - length + 1) }, (_, start) => start)
  return starts
    .map((start) => Array.from({ length }, (_, index) => start + index))
    .filter((positions) => positions.every((at) => !sentence.taken[at]))
}

function weightOf({ places, certain }: PlaceRead): number {
  return (places[0]?.population ?? 0) * (certain ? 10 : 1)
}

/** Puts the places of a country before all others. */
export function preferCountries(read: PlaceRead, countries: string[]): PlaceRead {
  const [inside, outside] = [true, false].map((wanted) =>
    read.places.filter(({ country }) => countries.includes(country) === wanted),
  )
  return { ...read, places: [...(inside ?? []), ...(outside ?? [])] }
}

function placeAt(sentence: Sentence, positions: number[], context: PlaceContext): PlaceRead | null {
  const text = textAt(sentence, positions)
  const words = positions.map((at) => sentence.words[at] ?? '')
  if (!context.placesFirst && words.every(saysNothing)) return null
  if (words.length === 1 && /^\d*$|^.$/.test(text)) return null
  const bare = context.names.has(text) ? undefined : bareName(text, words.length, context)
  const name = bare ?? text
  const places = likeliest(context.names.named(name), name, context.locale)
  const certain = context.placesFirst || bare !== undefined || hasCue(sentence, positions[0] ?? 0)
  if (words.length === 1 && !certain && isTold(sentence.words) && (places[0]?.population ?? 0) < knownFrom)
    return null
  return places.length === 0 ? null : { places, from: text, positions, certain, correction: null }
}

/** The name without what Hebrew glues to its first word; a known person's name is left alone. */
function bareName(text: string, length: number, { names, isName }: PlaceContext): string | undefined {
  if (!isHebrew(text) || (length === 1 && isName(text))) return undefined
  return withoutPrefix(text, { has: (rest) => rest.length >= 3 && names.has(rest) })
}

/** Where readers of a language are likeliest to look for a doctor, and how much likelier than elsewhere. */
const home: Record<Locale, Record<string, number>> = {
  en: { GB: 2 },
  fr: { FR: 15, BE: 5, CH: 5, LU: 5 },
  he: { IL: 15 },
}

function homeWeight(place: Place | undefined, locale: Locale): number {
  return home[locale][place?.country ?? ''] ?? 1
}

/** Large before small, at home before abroad, called just so before called so among other names. */
function likeliest(places: Place[], name: string, locale: Locale): Place[] {
  const weight = ({ population, country, names }: Place) => {
    const own = names.some(
      (one) => one.preferred && ['und', locale].includes(one.lang) && fold(one.name) === name,
    )
    return (population + 1) * (own ? 4 : 1) * (home[locale][country] ?? 1)
  }
  return places
    .map((place) => ({ place, weight: weight(place) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ place }) => place)
}

/** "near", "près de", "à", "in" before the name. */
function hasCue({ words }: Sentence, start: number): boolean {
  const before = words.slice(0, start).reverse()
  const nextContent = before.find((word) => !grammar.has(word))
  if (nextContent !== undefined && placeCues.has(nextContent)) return true
  return ['a', 'in', 'at', 'en', 'vers'].includes(before[0] ?? '')
}

function mayBeMisspelt(
  sentence: Sentence,
  positions: number[],
  eligible: (word: string) => boolean,
): boolean {
  const words = positions.map((at) => sentence.words[at] ?? '')
  const edges = [words[0] ?? '', words.at(-1) ?? '']
  return words.length === 1 ? words.every(eligible) : words.some(eligible) && !edges.some(saysNothing)
}

/** Fewer slips are forgiven than in a condition: towns are many, and so are names. */
function slipsFor(text: string, { placesFirst }: PlaceContext): number {
  if (text.length < (placesFirst ? 3 : 6) || everyday.has(text)) return 0
  return text.length < 9 ? 1 : 2
}
