import { canonical } from './canonical.ts'
import { forgiven, SortedWords } from './corrections.ts'
import { isEveryday } from './everyday-words.ts'
import { isHebrew } from './fold.ts'
import { saysNothing } from './stop-words.ts'

/** How a typed word was found among the words of the library. */
export interface WordFound {
  stem: string
  /** 1 for the word itself, less for a slip. */
  quality: number
}

const slipQuality = 0.7
const mostBegun = 40

/** All words of the library, by their stem: "bruise", "bruising" and "bruised" are one. */
export class LibraryWords {
  readonly #used: ReadonlySet<string>
  readonly #stemOf: ReadonlyMap<string, string>
  readonly #stems: ReadonlySet<string>
  readonly #spellings: SortedWords

  /** Takes every folded word that stands in the library, and those among them that names are made of. */
  constructor(words: Iterable<string>, names: Iterable<string>) {
    this.#used = new Set(words)
    this.#stemOf = new Map([...this.#used].map((word) => [word, stemOf(word, this.#used)]))
    this.#stems = new Set(this.#stemOf.values())
    this.#spellings = new SortedWords(names)
  }

  /** The form under which a folded word is kept: without plural, ending, and what Hebrew glues to it. */
  stem(word: string): string {
    return this.#stemOf.get(word) ?? stemOf(word, this.#used)
  }

  /** What a typed word may mean: itself, or words of its stem and the names it is a slip of. */
  find(word: string): WordFound[] {
    const stem = this.stem(word)
    const known = this.#stems.has(stem) ? [{ stem, quality: 1 }] : []
    if (this.#stemOf.has(word) || saysNothing(word) || isEveryday(word)) return known
    const near = this.#spellings.near(word, forgiven(word))
    const least = Math.min(...near.map(({ edits }) => edits))
    const slips = near.filter(({ edits }) => edits === least)
    return [
      ...known,
      ...this.#found(
        slips.map(({ index }) => this.#spellings.words[index] ?? ''),
        slipQuality,
      ),
    ]
  }

  /** What an unfinished word may become; else what it may be a slip of. */
  begin(word: string): WordFound[] {
    const [from, to] = this.#spellings.withPrefix(word)
    const begun = this.#spellings.words.slice(from, Math.min(to, from + mostBegun))
    return begun.length > 0 ? this.#found(begun, 1) : this.find(word)
  }

  #found(words: string[], quality: number): WordFound[] {
    return [...new Set(words.map((word) => this.stem(word)))].map((stem) => ({ stem, quality }))
  }
}

// The longest first. English and French share most of them; what is left need not be a word.
const latinEndings = longestFirst(
  `issements issement ements ement ations ation ments ment ances ancy ance ences ency ence ities antes ante ants ant ingly
  ing ings ness iques ique ical ics ic ions ion ites ite ives ive able ables ees ee es ed er ers ent ies ie ly y e s x`,
)
const hebrewEndings = longestFirst('יימ ימ ות ית ה ת י')

function stemOf(word: string, used: ReadonlySet<string>): string {
  const form = canonical(word, used)
  const [endings, least] = isHebrew(form) ? [hebrewEndings, 3] : [latinEndings, 4]
  // A long ending must leave more: "station" is no "state".
  const ending = endings.find(
    (one) => form.endsWith(one) && form.length - one.length >= least + Number(one.length > 2),
  )
  return ending === undefined ? form : form.slice(0, -ending.length)
}

function longestFirst(endings: string): string[] {
  return endings.split(/\s+/).sort((a, b) => b.length - a.length)
}
