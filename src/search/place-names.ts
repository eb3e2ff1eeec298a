import { SortedWords } from './corrections.ts'
import type { Place, PlaceBook } from './place-book.ts'

/** Only a town of this size is guessed from a slip. */
const guessedFrom = 5_000

/** How many answers of the gazetteer are remembered. */
const mostRemembered = 5_000

/** The gazetteer with its names at hand, so that a word that is no place costs nothing. */
export class PlaceNames {
  readonly #book: PlaceBook
  readonly #known = new Set<string>()
  readonly #guessable: SortedWords
  readonly #remembered = new Map<string, Place[]>()

  constructor(book: PlaceBook) {
    this.#book = book
    const guessable: string[] = []
    for (const { folded, population } of book.names()) {
      this.#known.add(folded)
      if (population >= guessedFrom) guessable.push(folded)
    }
    this.#guessable = new SortedWords(guessable)
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

  /** Names of towns at most so many slips away, the nearest first. */
  near(folded: string, most: number): string[] {
    const near = this.#guessable.near(folded, most).toSorted((a, b) => a.edits - b.edits)
    return near
      .filter(({ edits }) => edits === near[0]?.edits)
      .map(({ index }) => this.#guessable.words[index] ?? '')
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
