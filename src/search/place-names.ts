import { SortedWords } from './corrections.ts'
import type { Place, PlaceBook } from './place-book.ts'

/** Only a town of this size is guessed from a slip; in the field for places smaller ones too, if the name is long. */
const guessedFrom = 5_000
const longGuessedFrom = 500
const longName = 7

/** With fewer letters the first one must be right, or the town a city; with three letters both. */
const fewLetters = 5
const cityFrom = 100_000

/** The first letter is seldom wrong. */
const sameStart = 3

const mostGuesses = 8

/** How many answers of the gazetteer are remembered. */
const mostRemembered = 5_000

/** The gazetteer with its names at hand, so that a word that is no place costs nothing. */
export class PlaceNames {
  readonly #book: PlaceBook
  readonly #known = new Set<string>()
  readonly #towns: SortedWords
  readonly #villages: SortedWords
  // How many people live in the largest place of a name that is guessed.
  readonly #people = new Map<string, number>()
  readonly #remembered = new Map<string, Place[]>()

  constructor(book: PlaceBook) {
    this.#book = book
    const [towns, villages]: [string[], string[]] = [[], []]
    for (const { folded, population } of book.names()) {
      this.#known.add(folded)
      const least = folded.length < longName ? guessedFrom : longGuessedFrom
      if (population < least) continue
      this.#people.set(folded, population)
      if (population >= guessedFrom) towns.push(folded)
      else villages.push(folded)
    }
    this.#towns = new SortedWords(towns)
    this.#villages = new SortedWords(villages)
  }

  has(folded: string): boolean {
    return this.#known.has(folded) || this.#known.has(otherSaint(folded))
  }

  /** Places of exactly this name, the most populous first. */
  named(folded: string): Place[] {
    return this.has(folded) ? this.#remember(`name ${folded}`, () => this.#book.named(folded)) : []
  }

  byPostalCode(code: string): Place[] {
    return this.#remember(`code ${code}`, () => this.#book.byPostalCode(code))
  }

  withPrefix(folded: string, limit: number): Place[] {
    return this.#remember(`begin ${limit} ${folded}`, () => this.#book.withPrefix(folded, limit))
  }

  /** Names of towns at most so many slips away, the likeliest of the nearest first; of villages too when they are wanted. */
  near(folded: string, most: number, withVillages: boolean): string[] {
    const lists = withVillages ? [this.#towns, this.#villages] : [this.#towns]
    const near = lists.flatMap((list) =>
      list.near(folded, most).map(({ index, edits }) => ({ name: list.words[index] ?? '', edits })),
    )
    const least = Math.min(...near.map(({ edits }) => edits))
    return near
      .filter(({ name, edits }) => edits === least && this.#weight(name, folded) > 0)
      .map(({ name }) => name)
      .sort((a, b) => this.#weight(b, folded) - this.#weight(a, folded))
      .slice(0, mostGuesses)
  }

  /** How likely somebody who typed this meant that town; 0 for no guess. */
  #weight(name: string, typed: string): number {
    const people = this.#people.get(name) ?? 0
    const starts = name[0] === typed[0]
    const isCity = people >= cityFrom
    if (typed.length < 4 && !(starts && isCity)) return 0
    if (typed.length < fewLetters && !(starts || isCity)) return 0
    return people * (starts ? sameStart : 1)
  }

  #remember(key: string, look: () => Place[]): Place[] {
    const known = this.#remembered.get(key)
    if (known) return known
    const places = look()
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear()
    this.#remembered.set(key, places)
    return places
  }
}

/** "saint malo" for "st malo", and the other way round. */
function otherSaint(folded: string): string {
  const short: Record<string, string> = { st: 'saint', ste: 'sainte', saint: 'st', sainte: 'ste' }
  const [first = '', ...rest] = folded.split(' ')
  return [short[first] ?? first, ...rest].join(' ')
}
