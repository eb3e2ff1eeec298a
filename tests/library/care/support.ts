import { join } from 'node:path'
import { messagesIn } from '../../../src/i18n/index.ts'
import type { Locale } from '../../../src/i18n/locales.ts'
import type { FactRow } from '../../../src/library/blocks/fact-block.ts'
import { blockMakers } from '../../../src/library/blocks/index.ts'
import { loadFacts } from '../../../src/library/facts.ts'

export const content = join(import.meta.dirname, '../../../content')
export const facts = loadFacts(content)

/** The rows of a block that is a table. */
export function rows(name: string, locale: Locale = 'en'): readonly FactRow[] {
  const made = blockMakers[name]?.(facts, locale, messagesIn(locale))
  if (made?.form !== 'table') throw new Error(`${name} is no table`)
  return made.rows
}

/** One row as text: title first. */
export function row(name: string, id: string, locale: Locale = 'en'): string[] {
  const found = rows(name, locale).find((one) => one.id === id)
  if (!found) throw new Error(`${name} has no row ${id}`)
  return [found.title.text, ...found.cells.map(({ text }) => text)]
}
