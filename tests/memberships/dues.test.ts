import { describe, expect, test } from 'vitest'
import { endMembership } from '../../src/memberships/end-membership.ts'
import { duesOf } from '../../src/memberships/membership.ts'
import { openYear } from '../../src/memberships/open-year.ts'
import { yearsOf } from '../../src/memberships/read-memberships.ts'
import { recordDues } from '../../src/memberships/record-dues.ts'
import { planRenewal, renewMemberships, undoRenewal } from '../../src/memberships/renew.ts'
import { planLetters, writeLetters } from '../../src/memberships/write-letters.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { membersWorld, rows } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { acts, added, anouk, clerk, newestYear, paid, person } from './scene.ts'

const later = (days: number) => ({ by: clerk.by, at: addDays(now, days) })
const namesOf = (world: ReturnType<typeof membersWorld>, email: string) =>
  lettersTo(world.database, world.secrets, email).map(({ name }) => name)

describe('recording dues', () => {
  test('writes down what was paid and when, and thanks the member once', () => {
    const world = membersWorld()
    const member = added(world)
    expect(paid(world, member).ok).toBe(true)
    expect(newestYear(world, member).records).toMatchObject([{ state: 'paid', paidOn: '2026-11-21' }])
    expect(paid(world, member).ok).toBe(true)
    expect(namesOf(world, 'anouk@example.org')).toEqual(['membership-thanks'])
    expect(acts(world, 'membership.dues')).toBe(2)
  })

  test('answers a mistake with a newer record, and keeps what was written before', () => {
    const world = membersWorld()
    const member = added(world)
    paid(world, member)
    const wrong = {
      uid: member.uid,
      year: 2026,
      seen: 1,
      state: 'due' as const,
      paidOn: null,
      note: 'Bounced',
    }
    expect(recordDues(world, wrong, clerk).ok).toBe(true)
    const year = newestYear(world, member)
    expect([duesOf(year), year.records.map(({ state }) => state)]).toEqual(['due', ['paid', 'due']])
  })

  test('refuses whoever has not seen the newest record, a payment of tomorrow, and a year that is not open', () => {
    const world = membersWorld()
    const { uid } = added(world)
    const entry = { uid, year: 2026, seen: 0, state: 'paid' as const, paidOn: '2026-11-21', note: null }
    expect(recordDues(world, { ...entry, seen: 1 }, clerk)).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    })
    expect(recordDues(world, { ...entry, paidOn: '2026-11-22' }, clerk)).toEqual({
      ok: false,
      reason: 'paid-later',
    })
    expect(recordDues(world, { ...entry, year: 2025 }, clerk)).toEqual({ ok: false, reason: 'unknown-year' })
    expect(rows(world, 'membership_dues')).toBe(0)
  })

  test('opens a single year for a member, once, and not for somebody who has left', () => {
    const world = membersWorld()
    const { uid, id } = added(world)
    expect(openYear(world.database, { uid, year: 2025 }, clerk).ok).toBe(true)
    expect(openYear(world.database, { uid, year: 2025 }, clerk)).toEqual({
      ok: false,
      reason: 'opened-already',
    })
    expect(yearsOf(world.database, id).map(({ year }) => year)).toEqual([2026, 2025])
    endMembership(world.database, { uid, version: 1, endedOn: '2026-11-21', why: 'resigned' }, clerk)
    expect(openYear(world.database, { uid, year: 2027 }, clerk)).toEqual({
      ok: false,
      reason: 'not-a-member',
    })
  })
})

describe('a run of renewals', () => {
  function society() {
    const world = membersWorld()
    const [first, second] = [
      added(world),
      added(world, { email: 'blaise@example.org', category: 'honorary' }),
    ]
    const gone = added(world, { email: 'claude@example.org' })
    endMembership(world.database, { uid: gone.uid, version: 1, endedOn: '2026-11-21', why: 'unpaid' }, clerk)
    return { world, first, second }
  }

  test('opens the year for every member of now, and for nobody twice', () => {
    const { world } = society()
    expect(planRenewal(world.database, 2027).map(({ email }) => email)).toEqual([
      anouk.email,
      'blaise@example.org',
    ])
    expect(renewMemberships(world.database, { year: 2027, expected: 2 }, clerk)).toMatchObject({
      value: { people: 2 },
    })
    expect(renewMemberships(world.database, { year: 2027, expected: 2 }, clerk)).toEqual({
      ok: false,
      reason: 'nobody-to-renew',
    })
    added(world, { email: 'new@example.org' })
    expect(renewMemberships(world.database, { year: 2027, expected: 1 }, clerk)).toMatchObject({ ok: true })
    expect(acts(world, 'membership.renew')).toBe(2)
  })

  test('refuses a year that is far away, and another number of people than were shown', () => {
    const { world } = society()
    expect(renewMemberships(world.database, { year: 2028, expected: 2 }, clerk)).toEqual({
      ok: false,
      reason: 'not-that-year',
    })
    expect(renewMemberships(world.database, { year: 2027, expected: 3 }, clerk)).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    })
    expect(rows(world, 'renewal_run')).toBe(0)
  })

  test('is taken back as if it had never been, and can be run again', () => {
    const { world, first } = society()
    const run = renewed(world)
    expect(undoRenewal(world.database, run, clerk)).toEqual({ ok: true, value: { people: 2 } })
    expect(yearsOf(world.database, first.id).map(({ year }) => year)).toEqual([2026])
    expect(undoRenewal(world.database, run, clerk)).toEqual({ ok: false, reason: 'unknown-run' })
    expect(renewed(world)).not.toBe(run)
  })

  test('stays once dues were recorded for one of its years, or a letter written', () => {
    const { world, first } = society()
    const run = renewed(world)
    paid(world, first)
    expect(undoRenewal(world.database, run, clerk)).toEqual({ ok: false, reason: 'something-came-of-it' })
    const other = society()
    const second = renewed(other.world)
    expect(writeLetters(other.world, { year: 2027, kind: 'due', expected: 1 }, clerk).ok).toBe(true)
    expect(undoRenewal(other.world.database, second, clerk)).toEqual({
      ok: false,
      reason: 'something-came-of-it',
    })
  })

  test('is only taken back when no other was run since', () => {
    const { world } = society()
    const run = renewed(world)
    added(world, { email: 'new@example.org' })
    const last = renewMemberships(world.database, { year: 2027, expected: 1 }, clerk)
    expect(undoRenewal(world.database, run, clerk)).toEqual({ ok: false, reason: 'not-the-last' })
    expect(undoRenewal(world.database, last.ok ? last.value.run : '', clerk).ok).toBe(true)
    expect(undoRenewal(world.database, run, clerk).ok).toBe(true)
  })

  function renewed(world: ReturnType<typeof membersWorld>): string {
    const done = renewMemberships(world.database, { year: 2027, expected: 2 }, clerk)
    if (!done.ok) throw new Error(done.reason)
    return done.value.run
  }
})

describe('letters about dues', () => {
  test('go to whoever owes, once, and count those without an address', () => {
    const world = membersWorld()
    added(world)
    added(world, { email: null })
    added(world, { email: 'blaise@example.org', category: 'honorary' })
    paid(world, added(world, { email: 'claude@example.org' }))
    const round = { year: 2026, kind: 'due' as const }
    expect(planLetters(world, round, now)).toMatchObject({ to: [{}], withoutAddress: 1 })
    expect(writeLetters(world, { ...round, expected: 1 }, clerk)).toEqual({ ok: true, value: { letters: 1 } })
    expect(namesOf(world, 'anouk@example.org')).toEqual(['membership-due'])
    expect(planLetters(world, round, now).to).toEqual([])
  })

  test('remind nobody twice within 14 days, and nobody who has paid', () => {
    const world = membersWorld()
    const member = added(world)
    const round = { year: 2026, kind: 'reminder' as const }
    expect(planLetters(world, round, now).to).toEqual([])
    writeLetters(world, { year: 2026, kind: 'due', expected: 1 }, clerk)
    expect(planLetters(world, round, addDays(now, 13)).to).toEqual([])
    expect(writeLetters(world, { ...round, expected: 1 }, later(14)).ok).toBe(true)
    expect(writeLetters(world, { ...round, expected: 1 }, later(20))).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    })
    expect(writeLetters(world, { ...round, expected: 1 }, later(28)).ok).toBe(true)
    paid(world, member, addDays(now, 30))
    expect(planLetters(world, round, addDays(now, 60)).to).toEqual([])
    expect(namesOf(world, 'anouk@example.org')).toEqual([
      'membership-due',
      'membership-reminder',
      'membership-reminder',
      'membership-thanks',
    ])
  })

  test('lead whoever has an account to their membership, in their language', () => {
    const world = membersWorld()
    person(world, 'Dan')
    added(world, { email: 'dan@example.org' })
    writeLetters(world, { year: 2026, kind: 'due', expected: 1 }, clerk)
    const [letter] = lettersTo(world.database, world.secrets, 'dan@example.org')
    expect(letter).toMatchObject({ locale: 'he', link: 'https://directory.example/he/member/membership/' })
  })
})
