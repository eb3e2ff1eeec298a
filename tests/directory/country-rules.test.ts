import { describe, expect, test } from 'vitest'
import { syncWords, wordIds } from '../../src/directory/sync-words.ts'
import { writeListing } from '../../src/directory/write-listing.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { bannedOffersOf, everyBan } from '../../src/library/country-rules.ts'
import { facts, now, openDirectory } from '../support/context.ts'
import { add, eloise, list, toulouse } from '../support/people.ts'
import { withEloise } from './scene.ts'

const brussels = { ...toulouse, city: 'Bruxelles', country: 'BE' }
const belgian = {
  ...eloise,
  ref: 'd-be',
  country: 'BE',
  offered: ['cellulite'],
  notOffered: [],
  practices: [brussels],
}

/** Éloïse is person 1 in France; person 2 is licensed and practises in Belgium, and offers what France bans. */
function withBelgian(): Database {
  const database = withEloise()
  list(database, belgian)
  return database
}

describe('what is banned in France', () => {
  test('is known with its article and source', () => {
    const bans = everyBan(facts).filter(({ country }) => country === 'FR')
    expect(bans.map(({ condition }) => condition)).toEqual(['cellulite', 'localised-fat', 'submental-fat'])
    for (const { rule, source } of bans) {
      expect(rule.fr).toContain('2011-382')
      expect(facts.sources.has(source)).toBe(true)
    }
    expect(everyBan(facts).some(({ country }) => country === 'BE')).toBe(false)
  })

  test('holds for whoever has the licence or any practice there', () => {
    const isHeld = (country: string, practices: { country: string }[]) =>
      bannedOffersOf(facts, { country, practices }).length > 0
    expect(isHeld('FR', [brussels])).toBe(true)
    expect(isHeld('BE', [brussels, toulouse])).toBe(true)
    expect(isHeld('BE', [brussels])).toBe(false)
  })

  test.each([
    ['by a new offer', `INSERT INTO offer VALUES (1, 'localised-fat', 'offered')`],
    [
      'by a changed stance',
      `UPDATE offer SET stance = 'offered' WHERE condition_id = 'cellulite' AND practitioner_id = 1`,
    ],
    [
      'by another condition',
      `UPDATE offer SET condition_id = 'submental-fat' WHERE condition_id = 'tennis-elbow' AND practitioner_id = 1`,
    ],
    [
      'by a practice that opens there',
      `INSERT INTO practice (practitioner_id, position, city, country, lat, lon) VALUES (2, 2, 'Lille', 'FR', 50.6, 3)`,
    ],
    ['by a practice that moves there', `UPDATE practice SET country = 'FR' WHERE practitioner_id = 2`],
    ['by a licence that moves there', `UPDATE practitioner SET country = 'FR' WHERE id = 2`],
  ])('cannot be offered there %s', (_how, sql) => {
    expectBanned(withBelgian(), sql)
  })

  test('may be said not to be offered, and may be offered elsewhere', () => {
    const { listings } = openDirectory(withBelgian())
    expect(listings.byId([1], now)[0]?.notOffered).toEqual(['cellulite'])
    expect(listings.byId([2], now)[0]?.offered).toEqual(['cellulite'])
  })

  test('can be left out and the practice opened in one write', () => {
    const database = withBelgian()
    const practices = [brussels, toulouse]
    expect(() => write(database, () => writeListing(database, 2, { practices }, now))).toThrow(/banned there/)
    write(database, () => writeListing(database, 2, { practices, offers: [] }, now))
    expect(openDirectory(database).listings.byId([2], now)[0]?.practices).toHaveLength(2)
  })
})

describe('a law that changes', () => {
  const words = wordIds(facts)

  test('ends at the next start the offers that it forbids, and the search knows', () => {
    const database = withBelgian()
    const { doctors } = openDirectory(database)
    syncWords(database, {
      ...words,
      bans: [...words.bans, { condition: 'cellulite', country: 'BE', source: 'DEC2011' }],
    })
    expect(openDirectory(database).listings.byId([2], now)[0]?.offered).toEqual([])
    expect(doctors.publicState(now).epoch).not.toBe('')
    expect(() => add(database, { ...belgian, ref: 'd-later' })).toThrow(/banned/)
  })

  test('that was repealed lets the offer be made again', () => {
    const database = withBelgian()
    syncWords(database, { ...words, bans: [] })
    database.sqlite.exec(`INSERT INTO offer VALUES (1, 'localised-fat', 'offered')`)
    expect(openDirectory(database).listings.byId([1], now)[0]?.offered).toContain('localised-fat')
  })

  test('is left alone while it says the same', () => {
    const database = withBelgian()
    const epoch = database.sqlite.prepare('SELECT value FROM public_epoch').pluck()
    const before = epoch.get()
    syncWords(database, words)
    expect(epoch.get()).toBe(before)
  })
})

function expectBanned(database: Database, sql: string): void {
  expect(() => database.sqlite.exec(sql)).toThrow(/banned/)
  expect(database.sqlite.prepare(`SELECT count(*) FROM offer WHERE stance = 'offered'`).pluck().get()).toBe(3)
}
