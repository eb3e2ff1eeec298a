import { describe, expect, test } from 'vitest'
import { everybody, searchQuery } from '../../src/directory/doctor-query.ts'
import type { ListingSteps } from '../../src/directory/publish.ts'
import { suspendPractitioner } from '../../src/directory/suspend-practitioner.ts'
import { addDays } from '../../src/kernel/clock.ts'
import type { Database } from '../../src/kernel/database.ts'
import { now, openDirectory, testDatabase } from '../support/context.ts'
import { allSteps, eloise, list, octavie } from '../support/people.ts'
import { at, withEloise } from './scene.ts'

const slug = 'eloise-vergnac-toulouse'
const revoke = (kind: string) =>
  `UPDATE verification SET revoked_at = '${at}', revoked_by = 'x'
   WHERE credential_id = (SELECT id FROM credential WHERE kind = '${kind}')`

describe('a listed doctor is hidden at once', () => {
  const ends: [by: string, sql: string][] = [
    ['a suspension', `INSERT INTO suspension VALUES (1, 1, '${at}', 'x', 'y', NULL, NULL)`],
    ['a revoked licence', revoke('licence')],
    ['a revoked diploma', revoke('diploma')],
    ['a consent that is withdrawn', `UPDATE consent SET withdrawn_at = '${at}'`],
    ['a publication that is withdrawn', `UPDATE publication SET withdrawn_at = '${at}', withdrawn_by = 'x'`],
    ['an erased consent', 'DELETE FROM consent'],
    ['erased checks', 'DELETE FROM verification'],
    ['an erased confirmation', 'DELETE FROM confirmation'],
    ['an erased publication', 'DELETE FROM publication'],
    ['erased credentials', 'DELETE FROM credential'],
    ['being erased', 'DELETE FROM practitioner'],
  ]

  test.each(ends)('by %s', async (_by, sql) => {
    const database = withEloise()
    expect(isListed(database, now)).toBe(true)
    database.sqlite.exec(sql)
    expect(isListed(database, now)).toBe(false)
    expect((await openDirectory(database).doctors.search(askedAt(now))).total).toBe(0)
  })

  test('by a suspension, and shown again when it is lifted', () => {
    const database = withEloise()
    suspendPractitioner(database, { slug, reason: 'asked for papers', by: 'staff-anatole', at: now })
    expect(isListed(database, now)).toBe(false)
    database.sqlite.exec(`UPDATE suspension SET lifted_at = '${at}', lifted_by = 'staff-berthe'`)
    expect(isListed(database, now)).toBe(true)
  })
})

describe('a listed doctor stays', () => {
  test('when one of two checks of the licence is revoked', () => {
    const database = withEloise()
    const { sqlite } = database
    sqlite.exec(`INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
      SELECT credential_id, source, method, checked_at, checked_by, next_check_on, holds_until FROM verification`)
    sqlite.exec(`UPDATE verification SET revoked_at = '${at}', revoked_by = 'x' WHERE id IN (1, 2)`)
    expect(isListed(database, now)).toBe(true)
  })

  test('when a membership is revoked: it is no condition of being listed', () => {
    const database = testDatabase()
    const membership = { ...eloise.credentials[0], issuer: 'society', kind: 'membership' as const }
    const member = { register: null, diplomaId: null, number: null, awardedIn: null, ...membership }
    list(database, { ...eloise, credentials: [...eloise.credentials, member] })
    database.sqlite.exec(revoke('membership'))
    expect(isListed(database, now)).toBe(true)
  })

  test('without a practice: a diploma holder may be listed as such', () => {
    const database = testDatabase()
    list(database, octavie)
    expect(openDirectory(database).listings.bySlug('octavie-lanternier', now)?.practices).toEqual([])
  })
})

describe('a term that ends hides the doctor without a write, and not a millisecond early', () => {
  const checkUntil =
    (kind: string, lastDay: string): ListingSteps['checkOf'] =>
    (claim) => {
      const check = allSteps.checkOf(claim)
      return check && claim.kind === kind
        ? { ...check, nextCheckOn: new Date(`${lastDay}T00:00:00Z`) }
        : check
    }

  const terms: [term: string, steps: Partial<ListingSteps>, end: Date][] = [
    ['the licence', { checkOf: checkUntil('licence', '2026-11-25') }, new Date('2026-11-26T00:00:00.000Z')],
    ['the diploma', { checkOf: checkUntil('diploma', '2026-11-25') }, new Date('2026-11-26T00:00:00.000Z')],
    ['the confirmation', { confirmedAt: addDays(now, -100) }, addDays(now, 5)],
  ]

  test.each(terms)('%s', async (_term, steps, end) => {
    const database = testDatabase()
    list(database, eloise, steps)
    const justBefore = new Date(end.getTime() - 1)
    const { listings, doctors } = openDirectory(database)
    expect(doctors.publicState(now).until).toEqual(end)
    expect(listings.bySlug(slug, now)?.publicUntil).toBe(end.toISOString())
    expect([isListed(database, justBefore), isListed(database, end)]).toEqual([true, false])
    expect((await doctors.search(askedAt(justBefore))).total).toBe(1)
    expect((await doctors.search(askedAt(end))).total).toBe(0)
  })

  test('the latest confirmation counts, whichever was written last', () => {
    const database = testDatabase()
    list(database, eloise, { confirmedAt: addDays(now, -100) })
    const [confirmed, due, lapses] = [-1, 89, 104].map((days) => addDays(now, days).toISOString())
    database.sqlite
      .prepare(
        'INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at) VALUES (1, ?, ?, ?)',
      )
      .run(confirmed, due, lapses)
    expect(openDirectory(database).listings.bySlug(slug, now)?.publicUntil).toBe(lapses)
  })

  test('of two checks of one licence the longer one counts', () => {
    const database = testDatabase()
    list(database, eloise, { checkOf: checkUntil('licence', '2026-11-25') })
    database.sqlite
      .exec(`INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
      SELECT id, 'RPPS', 'register', '${at}', 'x', '2027-11-21', '2027-11-22T00:00:00.000Z' FROM credential WHERE kind = 'licence'`)
    expect(isListed(database, new Date('2026-12-01T00:00:00Z'))).toBe(true)
  })

  test('a check that has ended is not shown beside those that stand', () => {
    const database = testDatabase()
    const member = { ...eloise.credentials[0], issuer: 'society', kind: 'membership' as const }
    const membership = { register: null, diplomaId: null, number: null, awardedIn: null, ...member }
    const person = { ...eloise, credentials: [...eloise.credentials, membership] }
    list(database, person, { checkOf: checkUntil('membership', '2026-11-20') })
    const shown = openDirectory(database)
      .listings.bySlug(slug, now)
      ?.credentials.map(({ kind }) => kind)
    expect(shown).toEqual(['diploma', 'licence'])
  })
})

const askedAt = (at: Date) => searchQuery(everybody, 'en', at)

function isListed(database: Database, at: Date): boolean {
  const { listings, profileAt } = openDirectory(database, at)
  const bySlug = listings.bySlug(slug, at)
  // The three ways to a listing never differ.
  expect(listings.byId([1], at)).toEqual(bySlug ? [bySlug] : [])
  expect([...listings.all(at)]).toEqual(bySlug ? [bySlug] : [])
  expect(profileAt(slug, at).kind).toBe(bySlug ? 'listed' : 'gone')
  return bySlug !== undefined
}
