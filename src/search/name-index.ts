import { SortedWords } from './corrections.ts'
import { soundsOf } from './phonetics.ts'

const mostAdded = 500

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
  // Words of a name in the script in which it is shortest.
  readonly #lengths: number[] = []
  readonly #bySound = new Map<string, string[]>()
  // Sorting all words again takes longer than an answer may, so new ones wait in a short list.
  #sorted = new SortedWords([])
  #added: string[] = []
  #recent = new SortedWords([])

  set(document: number, names: FoldedName[]): void {
    this.clear(document)
    const words = nameWords(names)
    this.#wordsOf[document] = words
    this.#lengths[document] = Math.min(...names.map(({ given, family }) => given.length + family.length))
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
    return this.near(word, most).some((near) => this.has(near.word))
  }

  documentsOf(word: string): readonly number[] {
    return this.#documents.get(word) ?? []
  }

  /** How many words the document's name has that so many typed words leave unsaid. */
  unsaid(document: number, typed: number): number {
    return Math.max(0, (this.#lengths[document] ?? 0) - typed)
  }

  soundingLike(key: string): readonly string[] {
    return this.#bySound.get(key) ?? []
  }

  /** Name words at most so many slips away. */
  near(word: string, most: number): { word: string; edits: number }[] {
    return this.#lists().flatMap((list) =>
      list.near(word, most).map(({ index, edits }) => ({ word: list.words[index] ?? '', edits })),
    )
  }

  /** Name words that begin so. */
  beginningWith(prefix: string): string[] {
    return this.#lists().flatMap((list) => list.words.slice(...list.withPrefix(prefix)))
  }

  /** Sorts new words in when they are many; to be called after changes. */
  settle(): void {
    if (this.#added.length > mostAdded) {
      this.#sorted = new SortedWords([...this.#sorted.words, ...this.#added])
      this.#added = []
    }
    this.#recent = new SortedWords(this.#added)
  }

  #lists(): SortedWords[] {
    return [this.#sorted, this.#recent]
  }

  #add(word: string, document: number): void {
    this.#documents.set(word, [document])
    this.#added.push(word)
    for (const key of soundsOf(word)) {
      const words = this.#bySound.get(key)
      if (words) words.push(word)
      else this.#bySound.set(key, [word])
    }
  }
}

/** Every word of the names; a name of several words also as one ("ben haim", "benhaim"). */
function nameWords(names: FoldedName[]): string[] {
  const words: string[] = []
  const add = (word: string) => {
    if (!words.includes(word)) words.push(word)
  }
  for (const { given, family } of names) {
    for (const part of [given, family]) {
      part.forEach(add)
      if (part.length > 1) add(part.join(''))
    }
  }
  return words
}
