import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../src/i18n/locales.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { loadFacts } from '../../src/library/facts.ts'
import { searchTerms } from '../../src/library/search-terms.ts'
import { createEmbeddedEngine, type EmbeddedEngine } from '../../src/search/embedded-engine.ts'
import { loadGazetteer } from '../../src/search/gazetteer/load-gazetteer.ts'
import { placeBook } from '../../src/search/place-book.ts'
import { benchDoctors } from '../bench/search/doctors.ts'
import { emptyDatabase } from './gazetteer/empty-database.ts'
import { misunderstood, plainWords } from './plain-words.ts'

const database = emptyDatabase()
let engine: EmbeddedEngine

// Five hundred people, because whoever is listed has a name, and names are read too.
beforeAll(() => {
  loadGazetteer(database)
  const terms = searchTerms(loadFacts(join(projectRoot, 'content')))
  engine = createEmbeddedEngine({ terms, places: placeBook(database) })
  engine.apply(
    benchDoctors(500, 31).map(({ document }) => document),
    [],
  )
})

describe.each(locales)('the words of an ordinary person, in "%s"', (locale) => {
  const list = plainWords(locale)
  const ours = list.filter(({ right }) => right.length > 0)
  const others = list.filter(({ right }) => right.length === 0)

  it('are at least 150, and 40 more that are none of our business', () => {
    expect(ours.length).toBeGreaterThanOrEqual(150)
    expect(others.length).toBeGreaterThanOrEqual(40)
  })

  it('lead to a right condition among the first three, 95 times in a hundred', () => {
    const wrong = misunderstood(engine, locale, ours)
    expect(wrong.length / ours.length, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('lead nowhere when they are about something else, 90 times in a hundred', () => {
    const wild = misunderstood(engine, locale, others)
    expect(wild.length / others.length, wild.join('\n')).toBeLessThanOrEqual(0.1)
  })
})
