import type { Locale, Localized, Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import { pictureTexts, type Picture } from './picture.ts'

/** A text with the sources it rests on (ids of `content/sources`). */
export interface Sourced {
  text: string
  sources?: readonly string[]
  /** Where it leads, within this site; the address of a register of physicians is the only other kind. */
  href?: string
}

/** One fact: what it is about, and what is said of it, in the order of the headings after the first. */
export interface FactRow {
  /** The anchor of the row, where something leads to it. */
  id?: string
  title: Sourced
  cells: readonly Sourced[]
  /** Stands before everything else, as something to beware of. */
  warning?: boolean
}

export interface FactMoment {
  id?: string
  when: string
  what: Sourced
}

export interface FactQuestion {
  id?: string
  question: string
  answer: Sourced
  /** The page that says more, within this site. */
  href?: string
}

/** A word with the other words for it, and what it means. */
export interface FactTerm {
  id: string
  term: string
  alsoCalled: string
  meaning: Sourced
}

/** A question that is disputed: who says what, and what follows. */
export interface FactDispute {
  id: string
  title: string
  parts: readonly { label: string; texts: readonly Sourced[] }[]
}

/** Facts of `content/` as a page shows them: a table, moments in time, questions with their answers, words, disputes, pictures. */
export type FactBlock =
  | { form: 'table'; caption: string; headings: readonly string[]; rows: readonly FactRow[] }
  | { form: 'timeline'; caption: string; moments: readonly FactMoment[] }
  | { form: 'questions'; caption: string; items: readonly FactQuestion[] }
  | { form: 'terms'; caption: string; terms: readonly FactTerm[] }
  | { form: 'disputes'; disputes: readonly FactDispute[] }
  | { form: 'picture'; picture: Picture }

/** Makes a block of the facts, in one language. */
export type BlockMaker = (facts: Facts, locale: Locale, t: Messages) => FactBlock

/** Every source that a block rests on, in the order of its first mention. */
export function blockSources(block: FactBlock): string[] {
  return [...new Set(sourcedTexts(block).flatMap(({ sources = [] }) => sources))]
}

function sourcedTexts(block: FactBlock): Sourced[] {
  switch (block.form) {
    case 'table':
      return block.rows.flatMap(({ title, cells }) => [title, ...cells])
    case 'timeline':
      return block.moments.map(({ what }) => what)
    case 'questions':
      return block.items.map(({ answer }) => answer)
    case 'terms':
      return block.terms.map(({ meaning }) => meaning)
    case 'disputes':
      return block.disputes.flatMap(({ parts }) => parts.flatMap(({ texts }) => texts))
    case 'picture':
      return pictureTexts(block.picture)
  }
}

/** A statement of `content/` in one language. */
export function inLanguage(
  statement: { text: Localized; sources: readonly string[] },
  locale: Locale,
): Sourced {
  return { text: statement.text[locale], sources: statement.sources }
}

/** Several texts of one cell as one, each said once, with all their sources. */
export function together(parts: readonly Sourced[]): Sourced {
  return {
    text: [...new Set(parts.map(({ text }) => text))].join(' '),
    sources: [...new Set(parts.flatMap(({ sources = [] }) => sources))],
  }
}
