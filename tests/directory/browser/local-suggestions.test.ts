import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localList } from '../../../src/directory/browser/local-list.ts'
import {
  createLocalMatches,
  stillFits,
  type Suggestion,
} from '../../../src/directory/browser/local-matches.ts'
import { merge } from '../../../src/directory/browser/merge.ts'
import { messagesIn } from '../../../src/i18n/index.ts'
import { projectRoot } from '../../../src/kernel/root.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import type { Place } from '../../../src/search/gazetteer/place.ts'

const { conditions } = loadFacts(join(projectRoot, 'content'))

function town(country: string, population: number, en: string, he: string): Place {
  const names = [
    { lang: 'en', name: en, preferred: true },
    { lang: 'he', name: he, preferred: true },
  ]
  return { id: `${country}-${en}`, country, lat: 0, lon: 0, population, names }
}

const towns = [
  town('FR', 500_000, 'Toulouse', 'טולוז'),
  town('FR', 2_000_000, 'Paris', 'פריז'),
  town('IL', 400_000, 'Tel Aviv', 'תל אביב'),
  town('FR', 180_000, 'Toulon', 'טולון'),
  town('PT', 500_000, 'Lisbon', 'ליסבון'),
]

const matchesIn = (locale: 'en' | 'fr' | 'he') =>
  createLocalMatches(localList(conditions.values(), towns, locale, messagesIn(locale)))
const labels = (items: Suggestion[]) => items.map(({ label }) => label)

describe('the local list', () => {
  const list = localList(conditions.values(), towns, 'en', messagesIn('en'))

  test('has every condition, the commonest first', () => {
    expect(list.conditions).toHaveLength(conditions.size)
    expect(list.conditions[0]).toContain('lumbago')
  })

  test('has the big towns of the countries where readers of the language look, the biggest first', () => {
    expect(list.places).toEqual(['Paris', 'Toulouse', 'Toulon', 'Tel Aviv'])
  })

  test('says how many there are in words, up to the eight that are ever shown', () => {
    expect(list.words.counts[1]).toBe('1 suggestion')
    expect(list.words.counts).toHaveLength(9)
  })
})

describe('what a text may become', () => {
  test('a word of everyday finds the condition and is shown with it', () => {
    const [first] = matchesIn('en')('lumb', false)
    expect(first).toMatchObject({ kind: 'condition', label: 'Acute low back pain', heard: 'lumbago' })
  })

  test('accents, case and Hebrew points make no difference', () => {
    expect(labels(matchesIn('fr')('TOÚL', true))).toContain('Toulouse')
    expect(labels(matchesIn('he')('תֵּל א', true))).toEqual(['תל אביב'])
  })

  test('places come first where a place is asked for', () => {
    expect(matchesIn('en')('t', true)[0]?.kind).toBe('place')
    expect(matchesIn('en')('t', false)[0]?.kind).toBe('condition')
  })

  test('at most five are offered before the server has its say', () => {
    expect(matchesIn('en')('p', false).length).toBeLessThanOrEqual(5)
  })

  test('a longer text keeps the labels that it may still become', () => {
    expect(stillFits('Dr Hélène Cohen', 'helene co')).toBe(true)
    expect(stillFits('Dr Hélène Cohen', 'helene cor')).toBe(false)
  })
})

describe('adding what the server says', () => {
  const shown: Suggestion[] = [{ kind: 'place', label: 'Toulouse' }]
  const doctor: Suggestion = { kind: 'doctor', label: 'Dr Tom Example', href: '/en/doctors/tom-example/' }
  const toulon: Suggestion = { kind: 'place', label: 'Toulon', href: '/en/doctors/?near=Toulon' }

  test('what is shown stays in its place, and nothing comes twice', () => {
    expect(labels(merge(shown, [{ kind: 'place', label: 'Toulouse', href: '/' }, doctor], false))).toEqual([
      'Toulouse',
      'Dr Tom Example',
    ])
  })

  test('a kind of which nothing is shown goes before more of the same, but places go first among places', () => {
    expect(labels(merge(shown, [toulon, doctor], false))).toEqual(['Toulouse', 'Dr Tom Example', 'Toulon'])
    expect(labels(merge(shown, [doctor, toulon], true))).toEqual(['Toulouse', 'Toulon', 'Dr Tom Example'])
  })

  test('there are never more than eight', () => {
    const many = Array.from({ length: 9 }, (_, at): Suggestion => ({ kind: 'guide', label: `Page ${at}` }))
    expect(merge(shown, many, false)).toHaveLength(8)
  })
})
