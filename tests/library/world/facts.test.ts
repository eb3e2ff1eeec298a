import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { registers } from '../../../src/directory/registers/registers.ts'
import { locales } from '../../../src/i18n/locales.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import { worldCitations } from '../../../src/library/world-references.ts'

const facts = loadFacts(join(import.meta.dirname, '../../../content'))

describe('the facts about the world of mesotherapy', () => {
  test('tell every date of the seed documents', () => {
    const dates = [...facts.history.values()].map(({ from }) => from)
    expect(dates).toEqual(expect.arrayContaining([-400, 1952, 1976, 1982, 1987, 1998, 2002, 2003]))
  })

  test('never let a society alone vouch for a date in silence', () => {
    const silent = [...facts.history.values()].filter(
      ({ told, onlyByASociety }) => told.sources.join() === 'SEED0' && !onlyByASociety,
    )
    expect(silent).toEqual([])
  })

  test('name the early experiments, and say that no publication was found', () => {
    const early = [...facts.studies.values()].filter(({ field }) => field === 'early')
    expect(early.map(({ who }) => who)).toEqual(
      expect.arrayContaining(['Dalloz-Bourguignon', 'Pitzurra', 'Questel, Le Coz', 'Corbel', 'Kaplan']),
    )
    expect(early.filter(({ publicationFound }) => publicationFound)).toEqual([])
  })

  test('send people to the register that staff use for the same country', () => {
    for (const { id, register } of facts.countryRules.values()) {
      const known = registers.find(({ numbers }) => numbers.id === register.id)
      expect(known?.numbers.country, `country of ${register.id}`).toBe(id)
      expect(register.address, `address of ${register.id}`).toBe(known?.address)
    }
  })

  test('give no amount the wrong way round', () => {
    const turned = [...facts.costs.values()].filter(({ lowest, highest }) => lowest > highest)
    expect(turned).toEqual([])
  })

  test('never call two words of the glossary the same', () => {
    for (const locale of locales) {
      const names = [...facts.glossary.values()].map((term) => term.names[locale].toLowerCase())
      expect(new Set(names).size, locale).toBe(names.length)
    }
  })

  test('never repeat a word of the glossary among its own synonyms', () => {
    const doubled = [...facts.glossary.values()].filter(({ names, synonyms }) =>
      locales.some((locale) => new Set([names[locale], ...synonyms[locale]]).size <= synonyms[locale].length),
    )
    expect(doubled.map(({ id }) => id)).toEqual([])
  })

  test('answer what patients ask most', () => {
    expect([...facts.questions.keys()]).toEqual(
      expect.arrayContaining([
        'how-long-a-session',
        'long-term-risk',
        'weight-loss',
        'how-many-sessions',
        'skin-types',
        'pregnancy',
        'reimbursed',
        'check-a-doctor',
      ]),
    )
  })

  test('name only sources that exist', () => {
    const unknown = worldCitations(facts).flatMap(([where, sources]) =>
      sources.filter((id) => !facts.sources.has(id)).map((id) => `${where}: ${id}`),
    )
    expect(unknown).toEqual([])
  })
})
