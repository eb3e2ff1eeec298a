import type { Locale } from '../i18n/locales.ts'
import type { AskedWord } from './library-index.ts'
import type { ReadDocument, ReadText } from './library-texts.ts'
import type { LibraryWords } from './library-words.ts'

/** Where in a text most of what was asked stands together. */
export interface Place {
  passage: number
  /** How much of it. */
  share: number
}

interface Stems {
  heading: ReadonlySet<string>
  all: ReadonlySet<string>
}

// With less in one place nothing there answers the question.
const leastShare = 0.5

/** The passages of all documents, each as the stems in it. */
export class LibraryPassages {
  readonly #stems: Record<Locale, Stems[]>[]

  constructor(documents: readonly ReadDocument[], words: LibraryWords) {
    const stems = (some: string[]) => new Set(some.map((word) => words.stem(word)))
    const stemsOf = ({ passages }: ReadText): Stems[] =>
      passages.map(({ heading, text }) => ({ heading: stems(heading), all: stems([...heading, ...text]) }))
    this.#stems = documents.map(({ en, fr, he }) => ({ en: stemsOf(en), fr: stemsOf(fr), he: stemsOf(he) }))
  }

  /**
   * The first passage of a document that has the most of the asked words, those under a heading that has them before
   * others; null when none has half of them. Of a document that is called so, only such a heading is told apart.
   */
  best(document: number, locale: Locale, asked: AskedWord[], isCalledSo: boolean): Place | null {
    const places = (this.#stems[document]?.[locale] ?? []).map(({ heading, all }, passage) => {
      return { passage, share: shareOf(asked, all), above: shareOf(asked, heading) }
    })
    const [best] = places.sort((a, b) => b.share + b.above - a.share - a.above || a.passage - b.passage)
    return best && (isCalledSo ? best.above : best.share) >= leastShare ? best : null
  }
}

function shareOf(asked: AskedWord[], stems: ReadonlySet<string>): number {
  const whole = asked.reduce((all, { weight }) => all + weight, 0)
  const has = asked.filter(({ found }) => found.some(({ stem }) => stems.has(stem)))
  return has.reduce((all, { weight }) => all + weight, 0) / whole
}
