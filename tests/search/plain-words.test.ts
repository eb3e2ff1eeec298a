import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../src/i18n/locales.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { loadFacts } from '../../src/library/facts.ts'
import { searchTerms } from '../../src/library/search-terms.ts'
import { createEmbeddedEngine, type EmbeddedEngine } from '../../src/search/embedded-engine.ts'
import { placeBook } from '../../src/search/place-book.ts'
import { benchDoctors } from '../bench/search/doctors.ts'
import { databaseOfTowns } from './gazetteer/own-database.ts'
import { misunderstood, plainWords } from './plain-words.ts'
import { now, query } from './support.ts'

const database = databaseOfTowns()
let engine: EmbeddedEngine

// Five hundred people, because whoever is listed has a name, and names are read too.
beforeAll(() => {
  const terms = searchTerms(loadFacts(join(projectRoot, 'content')))
  engine = createEmbeddedEngine({ terms, places: placeBook(database) })
  engine.apply(
    benchDoctors(500, 31).map(({ document }) => document),
    [],
  )
})

describe('a complaint in other words than those of the labels', () => {
  it.each([
    ['my thumb is burning', 'tenosynovitis'],
    ['swollen kneecap', 'knee-osteoarthritis'],
    ['trouble with my forearm', 'tennis-elbow'],
    ['le pouce me brûle', 'tenosynovitis'],
    ['la cuisse engourdie', 'femoral-neuralgia'],
    ['צריבה באגודל', 'tenosynovitis'],
    ['נפיחות במפשעה', 'hip-osteoarthritis'],
  ])('%s', (q, right) => {
    expect(conditionsOf(q)).toContain(right)
  })
})

describe('an everyday word a slip away from a complaint', () => {
  it.each(['opening hours', 'chair', 'wheel', 'simple', 'chevaux', 'שעות פתיחה', 'באופניים'])(
    '"%s" is no slip',
    (q) => {
      expect(conditionsOf(q)).toEqual([])
    },
  )

  it.each([
    ['knee toulouse', 'knee-osteoarthritis'],
    ['knee injection', 'knee-osteoarthritis'],
    ['mygraine', 'migraine'],
  ])('"%s" is still understood', (q, right) => {
    expect(conditionsOf(q)).toContain(right)
  })
})

describe('a town with one slip, in the field for places', () => {
  it.each([
    ['touluse', 'Toulouse'],
    ['ne york', 'New York'],
    ['portco', 'Porto'],
    ['alencia', 'Valencia'],
    ['san gilles', 'Saint-Gilles'],
    ['מיריד', 'Madrid'],
  ])('"%s" is %s', (near, town) => {
    const { place } = engine.search(query({ near, locale: 'en', now })).understanding
    expect(place?.place.names.map(({ name }) => name)).toContain(town)
  })

  it.each(['zzz', 'gare', 'price', 'qwrtzp'])('"%s" is none', (near) => {
    expect(engine.search(query({ near, locale: 'fr', now })).understanding.corrections).toEqual([])
  })
})

function conditionsOf(q: string): string[] {
  const { conditions } = engine.search(query({ q, locale: 'en', now })).understanding
  return conditions.map(({ id }) => id)
}

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

  it('lead nowhere when they are about something else', () => {
    expect(misunderstood(engine, locale, others)).toEqual([])
  })
})
