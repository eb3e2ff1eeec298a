import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messagesIn } from '../../../src/i18n/index.ts'
import { blockMakers } from '../../../src/library/blocks/index.ts'
import type { FactBlock } from '../../../src/library/blocks/fact-block.ts'
import { loadFacts } from '../../../src/library/facts.ts'

const facts = loadFacts(join(import.meta.dirname, '../../../content'))

function block(name: string, locale: 'en' | 'fr' | 'he' = 'en'): FactBlock {
  const made = blockMakers[name]?.(facts, locale, messagesIn(locale))
  if (!made) throw new Error(`there is no block ${name}`)
  return made
}

/** The rows of a table as text: title first. */
function rows(name: string, locale: 'en' | 'fr' | 'he' = 'en'): string[][] {
  const made = block(name, locale)
  if (made.form !== 'table') throw new Error(`${name} is no table`)
  return made.rows.map(({ title, cells }) => [title.text, ...cells.map(({ text }) => text)])
}

describe('the timeline', () => {
  test('runs from the oldest date to the newest', () => {
    const made = block('history')
    const when = made.form === 'timeline' ? made.moments.map((moment) => moment.when) : []
    expect(when[0]).toBe('about 400 BC')
    expect(when.at(-1)).toBe('2026')
    expect(when).toContain('2002–2003')
  })

  test('says what stands on the society’s own site alone', () => {
    const made = block('history')
    const told = made.form === 'timeline' ? made.moments.find(({ id }) => id === 'health-basket') : undefined
    expect(told?.what.text).toMatch(/From the society’s own site; we found nothing else\.$/)
  })
})

describe('the lists of studies', () => {
  test('begin with the newest, and end with what has no year', () => {
    const titles = rows('early-studies').map(([title]) => title)
    expect(titles[0]).toMatch(/2005/)
    expect(titles.at(-1)).toMatch(/Bordeaux, no year/)
  })

  test('say where the publication was not found', () => {
    const [, , , result] = rows('early-studies').find(([title]) => title?.includes('Pitzurra')) ?? []
    expect(result).toMatch(/We did not find the publication\.$/)
  })

  test('hold every study once', () => {
    const lists = ['early-studies', 'pain-studies', 'skin-studies', 'harm-studies'].flatMap((name) =>
      rows(name),
    )
    expect(lists).toHaveLength(facts.studies.size)
  })
})

describe('the rules of countries', () => {
  test('show the ban of France with its article, said once', () => {
    const [, , prohibited] = rows('country-rules').find(([title]) => title?.startsWith('France')) ?? []
    expect(prohibited?.match(/Decree 2011-382, article 1/g)).toHaveLength(1)
  })

  test('do not claim that nothing is prohibited where nothing was read', () => {
    const [, , prohibited] = rows('country-rules').find(([title]) => title?.startsWith('Italy')) ?? []
    expect(prohibited).toBe('We read of no prohibition. That does not mean that there is none.')
  })
})

test('costs are written as money in the language of the page', () => {
  const amounts = (locale: 'en' | 'fr' | 'he') => rows('costs', locale).map(([title]) => title)
  expect(amounts('en')).toContainEqual(expect.stringMatching(/^France: €19\D+28$/))
  expect(amounts('fr')).toContainEqual(expect.stringMatching(/^France\s: 19–28\s€$/))
  // The span keeps its order among words that run the other way.
  expect(amounts('he')).toContainEqual(expect.stringContaining('\u206819–28\u2069'))
})

test('the two pages of the glossary hold every word, in the order of the alphabet of its language', () => {
  for (const locale of ['en', 'fr', 'he'] as const) {
    const pages = ['glossary', 'glossary-studies'].map((name) => words(name, locale))
    for (const page of pages) expect(page).toEqual([...page].sort(new Intl.Collator(locale).compare))
    expect(pages.flat()).toHaveLength(facts.glossary.size)
  }
})

function words(name: string, locale: 'en' | 'fr' | 'he'): string[] {
  const made = block(name, locale)
  return made.form === 'terms' ? made.terms.map(({ term }) => term) : []
}
