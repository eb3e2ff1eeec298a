import { describe, expect, test } from 'vitest'
import { freeSlug, slugFrom } from '../../../src/directory/slug.ts'
import { suspendPractitioner } from '../../../src/directory/suspend-practitioner.ts'
import { now, openDirectory, testDatabase } from '../../support/context.ts'
import { add, eloise, list } from '../../support/people.ts'

const rename = (slug: string) => `UPDATE practitioner SET slug = '${slug}' WHERE id = 1`

describe('an address', () => {
  test.each([
    [['Éloïse', 'Vergnac', 'Toulouse'], 'eloise-vergnac-toulouse'],
    [['Anne-Marie', "L'Hôpital", 'Saint-Étienne'], 'anne-marie-l-hopital-saint-etienne'],
    [['Özgür', 'Weiß', 'Köln'], 'ozgur-weiss-koln'],
    [['', '', ''], 'doctor'],
    [['...', '!!!', '—'], 'doctor'],
    [['../../etc', '<b>', '%00'], 'etc-b-00'],
  ])('of %j is %s', (parts, slug) => {
    expect(slugFrom(...parts)).toBe(slug)
  })

  test('of a Hebrew name is made of Latin letters', () => {
    expect(slugFrom('יעל', 'כהן', 'חיפה')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
  })

  test('is never too long for the database', () => {
    expect(slugFrom('a'.repeat(500)).length).toBeLessThanOrEqual(100)
  })

  test('that is taken gets the first free number', () => {
    const taken = new Set(['paul', 'paul-2', 'paul-3'])
    expect(freeSlug('paul', (slug) => taken.has(slug))).toBe('paul-4')
    expect(freeSlug('anne', (slug) => taken.has(slug))).toBe('anne')
  })

  test('is found among thousands of one name with a few questions', () => {
    const taken = new Set(['paul', ...Array.from({ length: 4999 }, (_, at) => `paul-${at + 2}`)])
    let questions = 0
    const slug = freeSlug('paul', (candidate) => {
      questions++
      return taken.has(candidate)
    })
    expect(slug).toBe('paul-5001')
    expect(questions).toBeLessThan(40)
  })

  test('is not shared by doctors of one name in one town', () => {
    const database = testDatabase()
    for (const ref of ['a', 'b', 'c']) list(database, { ...eloise, ref })
    const { listings } = openDirectory(database)
    expect([...listings.all(now)].map(({ slug }) => slug)).toEqual([
      'eloise-vergnac-toulouse',
      'eloise-vergnac-toulouse-2',
      'eloise-vergnac-toulouse-3',
    ])
  })

  test('that a doctor had before is not given to another of the same name', () => {
    const database = testDatabase()
    list(database, eloise)
    database.sqlite.exec(rename('eloise-de-vergnac'))
    list(database, { ...eloise, ref: 'other' })
    const { profileAt } = openDirectory(database)
    expect(profileAt('eloise-vergnac-toulouse', now)).toEqual({ kind: 'renamed', slug: 'eloise-de-vergnac' })
    expect(profileAt('eloise-vergnac-toulouse-2', now).kind).toBe('listed')
  })
})

describe('a profile', () => {
  test('is listed at its address', () => {
    const database = testDatabase()
    list(database, eloise)
    expect(openDirectory(database).profileAt('eloise-vergnac-toulouse', now)).toMatchObject({
      kind: 'listed',
      listing: { slug: 'eloise-vergnac-toulouse', offered: ['acute-low-back-pain', 'tennis-elbow'] },
    })
  })

  test('that was renamed, twice, is found from each old address', () => {
    const database = testDatabase()
    list(database, eloise)
    for (const slug of ['eloise-one', 'eloise-two']) database.sqlite.exec(rename(slug))
    const { profileAt } = openDirectory(database)
    for (const old of ['eloise-vergnac-toulouse', 'eloise-one'])
      expect(profileAt(old, now)).toEqual({ kind: 'renamed', slug: 'eloise-two' })
    expect(profileAt('eloise-two', now).kind).toBe('listed')
  })

  test('that went back to its first address is listed there and renamed from the other', () => {
    const database = testDatabase()
    list(database, eloise)
    for (const slug of ['eloise-one', 'eloise-vergnac-toulouse']) database.sqlite.exec(rename(slug))
    const { profileAt } = openDirectory(database)
    expect(profileAt('eloise-vergnac-toulouse', now).kind).toBe('listed')
    expect(profileAt('eloise-one', now)).toEqual({ kind: 'renamed', slug: 'eloise-vergnac-toulouse' })
  })

  test('that was renamed and then suspended is gone at both, and does not tell the new address', () => {
    const database = testDatabase()
    list(database, eloise)
    database.sqlite.exec(rename('eloise-one'))
    suspendPractitioner(database, { slug: 'eloise-one', reason: 'r', by: 'staff', at: now })
    const { profileAt } = openDirectory(database)
    for (const slug of ['eloise-vergnac-toulouse', 'eloise-one'])
      expect(profileAt(slug, now)).toEqual({ kind: 'gone' })
  })

  test('of a person who was erased is gone, for ever', () => {
    const database = testDatabase()
    list(database, eloise)
    database.sqlite.exec('DELETE FROM practitioner')
    expect(openDirectory(database).profileAt('eloise-vergnac-toulouse', now)).toEqual({ kind: 'gone' })
    list(database, { ...eloise, ref: 'other' })
    expect(openDirectory(database).profileAt('eloise-vergnac-toulouse', now)).toEqual({ kind: 'gone' })
  })

  test('of somebody who was never published is unknown', () => {
    const database = testDatabase()
    add(database, eloise)
    expect(openDirectory(database).profileAt('eloise-vergnac-toulouse', now)).toEqual({ kind: 'unknown' })
  })

  test.each(['nobody', '', ' ', "x' OR 1=1 --", 'ELOISE-VERGNAC-TOULOUSE', '\u0000', 'a'.repeat(10_000)])(
    'is unknown at %j',
    (slug) => {
      const database = testDatabase()
      list(database, eloise)
      expect(openDirectory(database).profileAt(slug, now)).toEqual({ kind: 'unknown' })
    },
  )
})

describe('suspending by address', () => {
  test('refuses an address that nobody has, and a second suspension', () => {
    const database = testDatabase()
    list(database, eloise)
    const suspend = (slug: string) =>
      suspendPractitioner(database, { slug, reason: 'r', by: 'staff', at: now })
    expect(suspend('nobody')).toEqual({ ok: false, reason: 'unknown-slug' })
    expect(suspend('eloise-vergnac-toulouse').ok).toBe(true)
    expect(suspend('eloise-vergnac-toulouse')).toEqual({ ok: false, reason: 'suspended-already' })
  })
})
