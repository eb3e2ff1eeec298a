import type { Locale } from '../i18n/locales.ts'
import type { LibraryAnswer, LibraryDocument, Opening } from './library-document.ts'
import { LibraryPassages } from './library-passages.ts'
import { namesOf, partsOf, readDocument, tellingWords, type ReadDocument } from './library-texts.ts'
import { LibraryWords, type WordFound } from './library-words.ts'
import { sentence } from './sentence.ts'
import { chatter, everyone, isTold } from './stop-words.ts'

/** A typed word: how much it tells, and what it may mean. */
export interface AskedWord {
  weight: number
  found: WordFound[]
}

/** One of the names of a document. */
interface Name {
  document: number
  /** How much all its words tell. */
  weight: number
  length: number
  isTitle: boolean
}

interface Called {
  fit: number
  isSaid: boolean
}

interface Ranked {
  document: number
  score: number
}

interface Fit extends Ranked {
  /** How nearly it is called what was asked. */
  called: number
}

// Small words tell less than those of a subject, and what the whole site is about tells least.
const smallTalk = 0.5
const ownSubject = 0.3

// Of two words each matters. In a sentence those count most that something here is called by.
const mostKeywords = 3
const inPassing = 0.3

// Most of what was asked must be there. A document fits better when it is called so, or says it all in one place.
const leastCovered = 0.5
const leastScore = 0.8
const leastScoreTold = 0.7
const calledSo = 0.6
const calledNearlySo = 0.9
const nearlyWhole = 0.99
// What fits so much less than the best is left out.
const farBehind = 0.5
const inOnePlace = 0.25

/** Everything that can be read here, found by its words in any of the languages. */
export class LibraryIndex {
  readonly #documents: readonly LibraryDocument[]
  readonly #words: LibraryWords
  readonly #passages: LibraryPassages
  // By stem: the documents that say it, with how plainly they do, and the names that have it.
  readonly #said = new Map<string, Map<number, number>>()
  readonly #names = new Map<string, Set<Name>>()
  // Stems of names of one word.
  readonly #alone: ReadonlySet<string>

  constructor(documents: readonly LibraryDocument[]) {
    this.#documents = documents
    const read = documents.map(readDocument)
    const said = read.flatMap(partsOf).flatMap(({ words }) => words)
    const names = read.flatMap(namesOf).map(({ words }) => words)
    this.#words = new LibraryWords(said, names.flat())
    this.#alone = new Set(names.flatMap((name) => (name.length === 1 ? this.#stemsOf(name) : [])))
    this.#passages = new LibraryPassages(read, this.#words)
    read.forEach((document, at) => this.#addSaid(document, at))
    // How much a name tells is known when everything that is said is.
    read.forEach((document, at) => this.#addNames(document, at))
  }

  /** Takes a question in any language, returns what answers it best, in the reader's; nothing for what is not here. */
  find(question: string, locale: Locale, most: number): LibraryAnswer[] {
    // The sentence cuts off what is beyond any real question.
    const words = tellingWords(sentence(question).words.join(' '))
    const asked = this.#asked(words, (word) => this.#words.find(word))
    return this.#fitting(asked, isSentence(words))
      .sort(bestFirst)
      .slice(0, 2 * most)
      .map(({ document, score, called }) => {
        const place = this.#passages.best(document, locale, asked, called >= calledNearlySo)
        return { document, score: score + inOnePlace * (place?.share ?? 0), passage: place?.passage }
      })
      .sort(bestFirst)
      .filter(({ score }, _, [best]) => score >= farBehind * (best?.score ?? 0))
      .slice(0, most)
      .flatMap((fit) => this.#answer(fit, locale))
  }

  /** Takes what is typed so far, returns the documents whose names it may become. */
  begin(typed: string, locale: Locale, most: number): Opening[] {
    const words = tellingWords(typed)
    const last = words.at(-1)
    const asked = this.#asked(words, (word) =>
      word === last ? this.#words.begin(word) : this.#words.find(word),
    )
    const [first, ...others] = asked.map(({ found }) => this.#namesWith(found))
    const names = [...(first ?? [])].filter((name) => others.every((other) => other.has(name)))
    const documents = names.sort(likeliestFirst).map((name) => name.document)
    return [...new Set(documents)]
      .slice(0, most)
      .flatMap((document) => this.#documents[document]?.texts[locale] ?? [])
      .map(({ title, href }) => ({ title, href }))
  }

  #addSaid(read: ReadDocument, document: number): void {
    for (const { words, plainness } of partsOf(read))
      for (const word of words) {
        const stem = this.#words.stem(word)
        const documents = this.#said.get(stem) ?? new Map<number, number>()
        documents.set(document, Math.max(documents.get(document) ?? 0, plainness))
        this.#said.set(stem, documents)
      }
  }

  #addNames(read: ReadDocument, document: number): void {
    for (const { words, place } of namesOf(read)) {
      const stems = new Map(words.map((word) => [this.#words.stem(word), word]))
      const weight = sum([...stems].map(([stem, word]) => this.#telling(word, stem)))
      const name = { document, weight, length: words.length, isTitle: place === 0 }
      for (const stem of stems.keys()) this.#names.set(stem, (this.#names.get(stem) ?? new Set()).add(name))
    }
  }

  #stemsOf(words: string[]): string[] {
    return words.map((word) => this.#words.stem(word))
  }

  #asked(words: string[], look: (word: string) => WordFound[]): AskedWord[] {
    return [...new Set(words)].map((word) => {
      const found = look(word)
      const weight = this.#telling(word, found[0]?.stem ?? word)
      const matters = !isSentence(words) || found.some(({ stem }) => this.#names.has(stem))
      return { found, weight: matters ? weight : weight * inPassing }
    })
  }

  /** How much a word tells: the fewer documents say it, the more. */
  #telling(word: string, stem: string): number {
    const rarity = Math.log(1 + this.#documents.length / (this.#said.get(stem)?.size ?? 1))
    if (everyone.has(word)) return rarity * ownSubject
    return chatter.has(word) && !this.#alone.has(stem) ? rarity * smallTalk : rarity
  }

  /** The documents that have most of what was asked, and those whose name was said. */
  #fitting(asked: AskedWord[], isSentence: boolean): Fit[] {
    const whole = sum(asked.map(({ weight }) => weight))
    const called = this.#called(asked, whole, isSentence)
    const covered = new Map<number, { words: number; share: number }>()
    for (const { weight, found } of asked)
      for (const [document, plainness] of this.#sayingAny(found)) {
        const { words, share } = covered.get(document) ?? { words: 0, share: 0 }
        covered.set(document, { words: words + weight / whole, share: share + (weight / whole) * plainness })
      }
    const least = isSentence ? leastScoreTold : leastScore
    return [...covered].flatMap(([document, { words, share }]) => {
      const { fit, isSaid } = called.get(document) ?? { fit: 0, isSaid: false }
      const score = share + calledSo * fit
      const fits = isSaid || (words >= leastCovered && score >= least)
      // A single word that stands in a text is there, however seldom.
      return fits || (asked.length === 1 && !isSentence) ? [{ document, score, called: fit }] : []
    })
  }

  /** How nearly the documents are called what was asked, 1 for just so; and whether one of their names was said whole. */
  #called(asked: AskedWord[], whole: number, isSentence: boolean): Map<number, Called> {
    const said = new Map<Name, number>()
    for (const { weight, found } of asked)
      for (const name of this.#namesWith(found)) said.set(name, (said.get(name) ?? 0) + weight)
    const called = new Map<number, Called>()
    for (const [{ document, weight, isTitle }, both] of said) {
      const before = called.get(document)
      const isSaid = both >= weight * nearlyWhole && (isTitle || isSentence)
      const fit = (2 * both) / (whole + weight)
      called.set(document, {
        fit: Math.max(before?.fit ?? 0, fit),
        isSaid: before?.isSaid === true || isSaid,
      })
    }
    return called
  }

  #namesWith(found: WordFound[]): Set<Name> {
    return new Set(found.flatMap(({ stem }) => [...(this.#names.get(stem) ?? [])]))
  }

  /** The documents that say a word, in whichever of its meanings it is said best. */
  #sayingAny(found: WordFound[]): Map<number, number> {
    const best = new Map<number, number>()
    for (const { stem, quality } of found)
      for (const [document, plainness] of this.#said.get(stem) ?? [])
        best.set(document, Math.max(best.get(document) ?? 0, plainness * quality))
    return best
  }

  #answer({ document, passage }: Ranked & { passage?: number }, locale: Locale): LibraryAnswer[] {
    const found = this.#documents[document]
    if (!found) return []
    const { title, summary, href, passages } = found.texts[locale]
    const part = passage === undefined ? undefined : passages[passage]
    return [
      {
        kind: found.kind,
        title,
        href: part?.href ?? href,
        heading: part?.heading,
        text: part?.text ?? summary,
      },
    ]
  }
}

function isSentence(words: string[]): boolean {
  return words.length > mostKeywords || isTold(words)
}

function bestFirst(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.document - b.document
}

/** Titles before other names, and what is nearly typed before what is long. */
function likeliestFirst(a: Name, b: Name): number {
  return Number(b.isTitle) - Number(a.isTitle) || a.length - b.length || a.document - b.document
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
