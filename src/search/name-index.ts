import { loadLists, numbersIn, saveLists, wordsIn, type Columns } from './columns.ts'
import { SortedWords } from './corrections.ts'
import { grownNumbers } from './grow.ts'
import { soundsOf } from './phonetics.ts'
import { Runs } from './runs.ts'

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

/** The words of all names, and who has them. Words and documents know each other by number. */
export class NameIndex implements NameLookup {
  #words: string[] = []
  #numbers = new Map<string, number>()
  #documents: number[][] = []
  #bySound = new Map<string, number[]>()
  readonly #runs = new Runs()
  // The words of each document: those it is sorted by, then the others.
  #wordsOf = new Uint32Array(1024)
  #sortedBy = new Uint32Array(1024)
  // Words of a name in the script in which it is shortest.
  #lengths = new Uint32Array(1024)
  // Sorting all words again takes longer than an answer may, so new ones wait in a short list.
  #sorted = new SortedWords([])
  #added: string[] = []
  #recent = new SortedWords([])

  /** `sortWords` are the words of one of the names in the order in which it is sorted. */
  set(document: number, names: FoldedName[], sortWords: string[]): void {
    this.clear(document)
    const others = nameWords(names).filter((word) => !sortWords.includes(word))
    const numbers = [...sortWords, ...others].map((word) => this.#number(word))
    const start = this.#runs.set(document, numbers.length)
    this.#wordsOf = grownNumbers(this.#wordsOf, this.#runs.used)
    this.#wordsOf.set(numbers, start)
    this.#sortedBy = grownNumbers(this.#sortedBy, document + 1)
    this.#sortedBy[document] = sortWords.length
    this.#lengths = grownNumbers(this.#lengths, document + 1)
    this.#lengths[document] = Math.min(...names.map(({ given, family }) => given.length + family.length))
    this.#enter(document)
  }

  clear(document: number): void {
    for (const number of new Set(this.#numbersOf(document))) {
      const documents = this.#documents[number]
      documents?.splice(documents.indexOf(document), 1)
    }
    this.#runs.set(document, 0)
  }

  has(word: string): boolean {
    return this.documentsOf(word).length > 0
  }

  hasNear(word: string, most: number): boolean {
    return this.near(word, most).some((near) => this.has(near.word))
  }

  documentsOf(word: string): readonly number[] {
    return this.#documents[this.#numbers.get(word) ?? -1] ?? []
  }

  /** What a document is sorted by when names are: folded, the family name first. */
  sortName(document: number): string {
    const words = this.#numbersOf(document).subarray(0, this.#sortedBy[document])
    return Array.from(words, (number) => this.#words[number] ?? '').join(' ')
  }

  /** How many words the document's name has that so many typed words leave unsaid. */
  unsaid(document: number, typed: number): number {
    return Math.max(0, (this.#lengths[document] ?? 0) - typed)
  }

  soundingLike(key: string): readonly string[] {
    return (this.#bySound.get(key) ?? []).map((number) => this.#words[number] ?? '')
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

  /** A word that nobody bears any more is left empty: whoever has left must not stay in a file. */
  save(columns: Columns, end: number): void {
    const isBorne = (number: number) => (this.#documents[number] ?? []).length > 0
    const words = this.#words.map((word, number) => (isBorne(number) ? word : ''))
    const sounds = [...this.#bySound].map(([key, numbers]) => [key, numbers.filter(isBorne)] as const)
    columns.set('names.words', words)
    columns.set('names.of', this.#wordsOf.subarray(0, this.#runs.used))
    columns.set('names.sortedBy', this.#sortedBy.subarray(0, end))
    columns.set('names.lengths', this.#lengths.subarray(0, end))
    this.#runs.save(columns, 'names', end)
    saveLists(columns, 'names.sounds', new Map(sounds.filter(([, numbers]) => numbers.length > 0)))
  }

  load(columns: Columns, end: number): void {
    this.#words = wordsIn(columns, 'names.words')
    this.#wordsOf = numbersIn(columns, 'names.of')
    this.#sortedBy = numbersIn(columns, 'names.sortedBy')
    this.#lengths = numbersIn(columns, 'names.lengths')
    this.#runs.load(columns, 'names')
    this.#bySound = loadLists(columns, 'names.sounds')
    this.#numbers = new Map(this.#words.map((word, number) => [word, number]))
    this.#documents = this.#words.map(() => [])
    for (let document = 0; document < end; document++) this.#enter(document)
    this.#sorted = new SortedWords(this.#words.filter((word) => word !== ''))
    this.#added = []
    this.settle()
  }

  #lists(): SortedWords[] {
    return [this.#sorted, this.#recent]
  }

  #numbersOf(document: number): Uint32Array {
    return this.#wordsOf.subarray(this.#runs.start(document), this.#runs.end(document))
  }

  /** Enters a document, the last so far, under each of its words. */
  #enter(document: number): void {
    for (let at = this.#runs.start(document); at < this.#runs.end(document); at++) {
      const documents = this.#documents[this.#wordsOf[at] ?? 0]
      // A word that is there twice has just been entered.
      if (documents?.at(-1) !== document) documents?.push(document)
    }
  }

  #number(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.push(word) - 1
    this.#numbers.set(word, number)
    this.#documents.push([])
    this.#added.push(word)
    for (const key of soundsOf(word)) {
      const numbers = this.#bySound.get(key)
      if (numbers) numbers.push(number)
      else this.#bySound.set(key, [number])
    }
    return number
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
