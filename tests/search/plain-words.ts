import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '../../src/i18n/locales.ts'
import type { EmbeddedEngine } from '../../src/search/embedded-engine.ts'
import { now, query } from './support.ts'

/** What an ordinary person types, and the conditions that are a right answer; none for what is not ours. */
export interface PlainWords {
  words: string
  right: string[]
}

/**
 * Reads the lists of a language, written from daily speech before and without a look at the synonyms: the long one, and
 * the sentences that were set aside (`fresh`, then `held`) to measure the search on words it was not made for.
 */
export function plainWords(locale: Locale): PlainWords[] {
  return [locale, `fresh.${locale}`, `held.${locale}`].flatMap(readList)
}

function readList(name: string): PlainWords[] {
  const file = readFileSync(join(import.meta.dirname, `plain-words/${name}.tsv`), 'utf8')
  return file
    .trim()
    .split('\n')
    .map((line) => {
      const [words = '', right = ''] = line.split('\t')
      return { words, right: right === '-' ? [] : right.split(' ') }
    })
}

/** Takes an engine and a list, returns one line for each question that is not understood as it should be. */
export function misunderstood(engine: EmbeddedEngine, locale: Locale, list: PlainWords[]): string[] {
  return list.flatMap(({ words, right }) => {
    const { conditions } = engine.search(query({ q: words, locale, now })).understanding
    const first = conditions.map(({ id }) => id).slice(0, 3)
    const isRight = right.length > 0 ? first.some((id) => right.includes(id)) : first.length === 0
    return isRight
      ? []
      : [`${words}: ${first.join(', ') || 'nothing'}, not ${right.join(' or ') || 'nothing'}`]
  })
}
