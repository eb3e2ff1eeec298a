import type { Dictionary, PhraseFound } from './dictionary.ts'
import { isEveryday, meansOtherwise } from './everyday-words.ts'
import { free, take, textAt, type Sentence } from './sentence.ts'
import { grammar, saysNothing } from './stop-words.ts'
import type { Term } from './vocabulary.ts'

export interface TermsRead {
  sentence: Sentence
  terms: Term[]
  from: string
  positions: number[]
  corrections: { from: string; to: string }[]
}

/** A typed word as the dictionary keeps it. */
export interface Form {
  form: string
  /** The word it was taken to be a slip of. */
  corrected: string | null
}

/** Takes a sentence, returns for each word its dictionary form, forgiving slips in words that mean nothing else. */
export function formsOf(
  { words }: Sentence,
  dictionary: Dictionary,
  meansSomethingElse: (word: string) => boolean,
): (Form | null)[] {
  const exact = words.map((word): Form | null => {
    const form = grammar.has(word) ? null : dictionary.form(word)
    return form === null ? null : { form, corrected: null }
  })
  return words.map((word, at) => {
    const known = exact[at] ?? null
    if (known || saysNothing(word) || isEveryday(word) || meansSomethingElse(word)) return known
    return correctedForm(word, at, exact, dictionary)
  })
}

/** Reads and takes the labels of at least so many words, the longest first. */
export function readTerms(
  sentence: Sentence,
  forms: (Form | null)[],
  dictionary: Dictionary,
  least: number,
): TermsRead[] {
  const read: TermsRead[] = []
  const content = free(sentence).filter((at) => !grammar.has(sentence.words[at] ?? ''))
  const phrases = dictionary.phrases(content.map((at) => forms[at]?.form ?? null))
  const otherwise = meansOtherwise(sentence.words)
  for (const phrase of phrases) {
    const positions = phrase.positions.map((at) => content[at] ?? 0)
    if (otherwise && isLoneComplaint(phrase)) continue
    if (positions.length < least || positions.some((at) => sentence.taken[at])) continue
    take(sentence, positions)
    read.push({
      sentence,
      terms: phrase.terms,
      from: textAt(sentence, positions),
      positions,
      corrections: positions.flatMap((at) => correctionAt(sentence, forms, at)),
    })
  }
  return read
}

function isLoneComplaint({ positions, terms }: PhraseFound): boolean {
  return positions.length === 1 && terms.some(({ kind }) => kind === 'condition')
}

/** The correction that completes the longest label; null when none completes one. */
function correctedForm(
  word: string,
  at: number,
  forms: (Form | null)[],
  dictionary: Dictionary,
): Form | null {
  let best: { form: Form; size: number } | null = null
  for (const corrected of dictionary.corrections(word)) {
    const form = dictionary.form(corrected)
    if (form === null) continue
    const trial = forms.map((known, index) => (index === at ? form : (known?.form ?? null)))
    const size = longestThrough(dictionary.phrases(trial), at)
    // Four letters alone are too few to guess from; beside other words of a label they are enough.
    if (word.length < 5 && size < 2) continue
    if (size > (best?.size ?? 0)) best = { form: { form, corrected }, size }
  }
  return best?.form ?? null
}

function longestThrough(phrases: PhraseFound[], at: number): number {
  return phrases.find(({ positions }) => positions.includes(at))?.positions.length ?? 0
}

function correctionAt({ words }: Sentence, forms: (Form | null)[], at: number): TermsRead['corrections'] {
  const to = forms[at]?.corrected
  return to ? [{ from: words[at] ?? '', to }] : []
}
