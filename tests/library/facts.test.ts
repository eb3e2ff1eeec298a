import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { locales } from '../../src/i18n/locales.ts'
import { loadFacts } from '../../src/library/facts.ts'
import { searchTerms } from '../../src/library/search-terms.ts'

const content = join(import.meta.dirname, '../../content')
const facts = loadFacts(content)

/** The conditions that a word may mean, likeliest first. */
function meaning(word: string): string[] {
  return searchTerms(facts)
    .filter(({ kind, labels }) => kind === 'condition' && labels.some(({ text }) => text === word))
    .sort((one, other) => (other.commonness ?? 0) - (one.commonness ?? 0))
    .map(({ id }) => id)
}

describe('the facts of the library', () => {
  test('know 68 conditions, 12 techniques, 9 diplomas and 23 languages', () => {
    const sizes = [facts.conditions, facts.techniques, facts.diplomas, facts.languages].map(
      ({ size }) => size,
    )
    expect(sizes).toEqual([68, 12, 9, 23])
  })

  test('give every condition several words in every language', () => {
    const poor = [...facts.conditions.values()].filter(({ synonyms }) =>
      locales.some((locale) => synonyms[locale].length < 3),
    )
    expect(poor.map(({ id }) => id)).toEqual([])
  })

  test('never name a word twice for the same condition and language', () => {
    const doubled = [...facts.conditions.values()].filter(({ synonyms, names }) =>
      locales.some((locale) => new Set([names[locale], ...synonyms[locale]]).size <= synonyms[locale].length),
    )
    expect(doubled.map(({ id }) => id)).toEqual([])
  })

  test('prohibit the injections that dissolve fat in France', () => {
    const banned = [...facts.conditions.values()].filter(({ bannedIn }) =>
      bannedIn?.some(({ country }) => country === 'FR'),
    )
    expect(banned.map(({ id }) => id)).toEqual(['cellulite', 'localised-fat', 'submental-fat'])
  })
})

describe('what people say', () => {
  test.each([
    ['mal de dos', 'acute-low-back-pain'],
    ['sore back', 'acute-low-back-pain'],
    ['my back hurts', 'acute-low-back-pain'],
    ['כאבי גב', 'acute-low-back-pain'],
    ['tour de reins', 'acute-low-back-pain'],
    ['איסכיאס', 'sciatica'],
    ['mal au genou', 'knee-osteoarthritis'],
    ['shoulder pain', 'shoulder-periarthritis'],
    ['headache', 'tension-type-headache'],
    ['דורבן', 'heel-spur-plantar-fasciitis'],
    ['chute de cheveux', 'androgenetic-alopecia'],
  ])('"%s" means %s first', (word, id) => {
    expect(meaning(word)[0]).toBe(id)
  })

  test('"mal de dos" goes on with the lasting pain and sciatica', () => {
    expect(meaning('mal de dos').slice(0, 3)).toEqual([
      'acute-low-back-pain',
      'chronic-spinal-pain',
      'sciatica',
    ])
  })

  test('countries have a name in every language', () => {
    const israel = searchTerms(facts).find(({ kind, id }) => kind === 'country' && id === 'IL')
    const names = israel?.labels.filter(({ preferred }) => preferred).map(({ text }) => text)
    expect(names).toEqual(['Israel', 'Israël', 'ישראל'])
  })
})

describe('a mistake in a data file', () => {
  let copy = ''
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'facts-'))
    cpSync(content, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  function spoil(file: string, from: string, to: string) {
    const path = join(copy, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }

  test('is reported with the file and the field', () => {
    spoil('conditions/migraine.json', '"certainty": "low"', '"certainty": "some"')
    expect(() => loadFacts(copy)).toThrow(/content\/conditions\/migraine\.json, evidence\.certainty: /)
  })

  test('is reported when a condition cites a source that does not exist', () => {
    spoil('conditions/migraine.json', '"AKBAS2021"', '"AKBAS1999"')
    expect(() => loadFacts(copy)).toThrow(
      'content/conditions/migraine.json, evidence.sources: "AKBAS1999" is not known',
    )
  })

  test('is reported when an id is not the name of its file', () => {
    spoil('diplomas/dgm-germany.json', '"id": "dgm-germany"', '"id": "dgm"')
    expect(() => loadFacts(copy)).toThrow(
      'content/diplomas/dgm-germany.json, id: must be the name of the file',
    )
  })

  test('is reported when a file is no JSON', () => {
    spoil('groups.json', '[', '')
    expect(() => loadFacts(copy)).toThrow('content/groups.json: cannot be read as JSON')
  })
})
