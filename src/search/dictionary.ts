import { canonical } from './canonical.ts'
import { forgiven, SortedWords } from './corrections.ts'
import { isHebrew, tokens } from './fold.ts'
import { chatter, grammar } from './stop-words.ts'
import type { Term } from './vocabulary.ts'

/** Words that may stand between the words of one label ("pain in my left knee"). */
const mostBetween = 3

/** A bag of words that names one thing, or several. */
interface Phrase {
  words: string[]
  terms: Term[]
}

export interface PhraseFound {
  terms: Term[]
  /** Where its words stand in what was typed. */
  positions: number[]
}

/** Everything that conditions, techniques, diplomas, languages and countries are called. */
export class Dictionary {
  readonly #used: ReadonlySet<string>
  readonly #phrases = new Map<string, Phrase>()
  readonly #byWord = new Map<string, Phrase[]>()
  readonly #spellings: SortedWords

  constructor(terms: Term[]) {
    const names = terms.flatMap((term) =>
      labelsOf(term)
        .flatMap(spokenParts)
        .map((text) => ({ term, text })),
    )
    this.#used = new Set(names.flatMap(({ text }) => tokens(text)))
    for (const { term, text } of names) {
      const content = contentWords(text)
      this.#add(content, term)
      const telling = content.filter((word) => !chatter.has(word))
      if (telling.length > 1) this.#add(telling, term)
      if (content.length > 1 && content.length < 4) this.#add([content.join('')], term)
    }
    for (const phrase of this.#phrases.values())
      phrase.terms.sort((a, b) => (b.commonness ?? 0) - (a.commonness ?? 0))
    this.#spellings = new SortedWords([...this.#used, ...this.#byWord.keys()])
  }

  /** Takes a folded word, returns the form labels keep; null when no label has it. */
  form(word: string): string | null {
    const form = canonical(word, this.#used)
    return this.#byWord.has(form) ? form : null
  }

  /** Takes a folded word that no label has, returns label words it may be a slip of, the nearest first. */
  corrections(word: string): string[] {
    const most = forgiven(word)
    if (most === 0) return []
    const near = this.#spellings.near(word, most).toSorted((a, b) => a.edits - b.edits)
    return near
      .filter(({ edits }) => edits === near[0]?.edits)
      .map(({ index }) => this.#spellings.words[index] ?? '')
  }

  /** Takes forms by position (null where there is none), returns every label found whole, the longest first. */
  phrases(forms: (string | null)[]): PhraseFound[] {
    const found: PhraseFound[] = []
    const seen = new Set<Phrase>()
    for (const form of forms) {
      for (const phrase of (form !== null && this.#byWord.get(form)) || []) {
        if (seen.has(phrase)) continue
        seen.add(phrase)
        const positions = positionsOf(phrase, forms)
        if (positions) found.push({ terms: phrase.terms, positions })
      }
    }
    return found.sort((a, b) => b.positions.length - a.positions.length || spread(a) - spread(b))
  }

  #add(content: string[], term: Term): void {
    const words = [...new Set(content.map((word) => canonical(word, this.#used)))].sort()
    if (words.length === 0) return
    const key = words.join(' ')
    const phrase = this.#phrases.get(key) ?? { words, terms: [] }
    if (!phrase.terms.includes(term)) phrase.terms.push(term)
    if (!this.#phrases.has(key)) {
      this.#phrases.set(key, phrase)
      for (const word of words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), phrase])
    }
  }
}

/** All labels but those that only misspell a word of a preferred one: a slip is corrected, and said to be. */
function labelsOf({ labels }: Term): string[] {
  const preferred = new SortedWords(labels.flatMap((label) => (label.preferred ? tokens(label.text) : [])))
  const texts = labels.map(({ text }) => text)
  const uses = Map.groupBy(texts.flatMap(tokens), (word) => word)
  return texts.filter((text) => {
    const [word = '', ...more] = tokens(text)
    const isLongAndAlone = more.length === 0 && word.length >= 7 && uses.get(word)?.length === 1
    return !isLongAndAlone || preferred.has(word) || isVariant(word) || preferred.near(word, 1).length === 0
  })
}

/** A plural, or the word of another language, is no slip. */
function isVariant(word: string): boolean {
  return /[sxa]$/.test(word) || isHebrew(word)
}

/**
 * A label as people may say it: whole, without what stands in brackets, each side of a stroke, and an
 * abbreviation in brackets alone ("(IED)").
 */
function spokenParts(label: string): string[] {
  // Folded, "DU" would be the French "du", and "mésothérapie, Bordeaux" would be a diploma.
  const written = label.replace(/\bDU\b/g, 'diplôme universitaire')
  const bare = written.replace(/\([^()]*\)/g, ' ')
  const short = [...written.matchAll(/\b[A-Z]{2,5}\b/g)].map(([letters]) => letters)
  return [...new Set([written, bare, ...bare.split('/'), ...short])]
}

/** The words that matter; all of them for a label made of small words only. */
function contentWords(label: string): string[] {
  const all = tokens(label)
  const content = all.filter((word) => !grammar.has(word))
  return content.length > 0 ? content : all
}

function spread({ positions }: PhraseFound): number {
  return Math.max(...positions) - Math.min(...positions) - positions.length
}

/** Where all the words of a phrase stand close together; undefined when they do not. */
function positionsOf(phrase: Phrase, forms: (string | null)[]): number[] | undefined {
  const starts = forms.flatMap((form, at) => (form !== null && phrase.words.includes(form) ? [at] : []))
  const most = phrase.words.length + mostBetween
  for (const start of starts) {
    const window = forms.slice(start, start + most)
    const positions = phrase.words.map((word) => window.indexOf(word)).map((at) => (at < 0 ? -1 : at + start))
    if (!positions.includes(-1)) return positions.sort((a, b) => a - b)
  }
  return undefined
}
