import { SortedWords } from './corrections.ts'
import { soundsOf } from './phonetics.ts'

/** What understanding a query asks about names. */
export interface NameLookup {
  /** Tells whether a listed doctor has exactly this folded word in a name. */
  has(word: string): boolean
  /** Tells whether a listed doctor has a name at most so many slips away. */
  hasNear(word: string, most: number): boolean
}

/** The folded words of a name in one script. */
export interface FoldedName {
  given: string[]
  family: string[]
}

/** The words of all names, and who has them. */
export class NameIndex implements NameLookup {
  readonly #documents = new Map<string, number[]>()
  readonly #wordsOf: (string[] | undefined)[] = []
  readonly #bySound = new Map<string, string[]>()
  // New words since the list was last sorted.
  #unsorted: string[] = []
  #sorted = new SortedWords([])

  set(document: number, names: FoldedName[]): void {
    this.clear(document)
    const words = nameWords(names)
    this.#wordsOf[document] = words
    for (const word of words) {
      const documents = this.#documents.get(word)
      if (documents) documents.push(document)
      else this.#add(word, document)
    }
  }

  clear(document: number): void {
    for (const word of this.#wordsOf[document] ?? []) {
      const documents = this.#documents.get(word)
      documents?.splice(documents.indexOf(document), 1)
    }
    this.#wordsOf[document] = undefined
  }

  has(word: string): boolean {
    return this.documentsOf(word).length > 0
  }

  hasNear(word: string, most: number): boolean {
    return this.spellings.near(word, most).some(({ index }) => this.has(this.spellings.words[index] ?? ''))
  }

  documentsOf(word: string): readonly number[] {
    return this.#documents.get(word) ?? []
  }

  soundingLike(key: string): readonly string[] {
    return this.#bySound.get(key) ?? []
  }

  get spellings(): SortedWords {
    if (this.#unsorted.length > 0) {
      this.#sorted = new SortedWords([...this.#sorted.words, ...this.#unsorted])
      this.#unsorted = []
    }
    return this.#sorted
  }

  #add(word: string, document: number): void {
    this.#documents.set(word, [document])
    this.#unsorted.push(word)
    for (const key of soundsOf(word)) {
      const words = this.#bySound.get(key)
      if (words) words.push(word)
      else this.#bySound.set(key, [word])
    }
  }
}

/** Every word of the names; a name of several words also as one ("ben haim", "benhaim"). */
function nameWords(names: FoldedName[]): string[] {
  const words = new Set<string>()
  for (const { given, family } of names) {
    for (const part of [given, family]) {
      for (const word of part) words.add(word)
      if (part.length > 1) words.add(part.join(''))
    }
  }
  return [...words]
}
