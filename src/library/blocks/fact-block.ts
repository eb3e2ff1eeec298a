import type { Locale, Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'

/** A text with the sources it rests on (ids of `content/sources`). */
export interface Sourced {
  text: string
  sources?: readonly string[]
  /** Where it leads, within this site. */
  href?: string
}

/** One fact: what it is about, and what is said of it, in the order of the headings after the first. */
export interface FactRow {
  title: Sourced
  cells: readonly Sourced[]
  /** Stands before everything else, as something to beware of. */
  warning?: boolean
}

/** Facts of `content/` as a page shows them: a table, moments in time, or questions with their answers. */
export type FactBlock =
  | { form: 'table'; caption: string; headings: readonly string[]; rows: readonly FactRow[] }
  | { form: 'timeline'; caption: string; moments: readonly { when: string; what: Sourced }[] }
  | { form: 'questions'; caption: string; items: readonly { question: string; answer: Sourced }[] }

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
  }
}
