import { describe, expect, test } from 'vitest'
import { addMembership } from '../../src/memberships/add-membership.ts'
import { changeCategory, renameMember, tieAccount } from '../../src/memberships/change-membership.ts'
import { endMembership, resumeMembership } from '../../src/memberships/end-membership.ts'
import { readOwnMembership } from '../../src/memberships/own-membership.ts'
import { periodsOf } from '../../src/memberships/read-memberships.ts'
import { duesOf } from '../../src/memberships/membership.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { membersWorld, rows } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { acts, added, anouk, clerk, membershipOf, newestYear, person } from './scene.ts'

describe('adding a member', () => {
  test('opens the current year, with dues that are due, and is one act', () => {
    const world = membersWorld()
    const member = added(world)
    expect(member).toMatchObject({ name: 'Anouk Delmas', email: 'anouk@example.org', endedOn: null })
    const year = newestYear(world, member)
    expect([year.year, year.endsOn, duesOf(year)]).toEqual([2026, '2026-12-31', 'due'])
    expect(acts(world, 'membership.add')).toBe(1)
  })

  test('says at once that an honorary member owes nothing', () => {
    const world = membersWorld()
    expect(duesOf(newestYear(world, added(world, { category: 'honorary', email: null })))).toBe('not-owed')
  })

  test('names whoever has an account by it, and they see their membership', () => {
    const world = membersWorld()
    const dan = person(world, 'Dan')
    const member = added(world, { name: 'As the clerk wrote it', email: 'DAN@example.org' })
    expect(member).toMatchObject({ name: 'Dan', email: 'dan@example.org', locale: 'he' })
    expect(readOwnMembership(world.database, dan.accountId)?.membership.uid).toBe(member.uid)
  })

  test('does not believe an address that nobody has confirmed', () => {
    const world = membersWorld()
    const dan = person(world, 'Dan', false)
    added(world, { email: dan.email })
    expect(readOwnMembership(world.database, dan.accountId)).toBeUndefined()
  })

  test('refuses somebody who is in the list already, and a day that has not come', () => {
    const world = membersWorld()
    added(world)
    const again = { ...anouk, email: 'Anouk@Example.org' }
    expect(addMembership(world.database, again, clerk)).toEqual({ ok: false, reason: 'member-already' })
    const later = { ...anouk, email: null, joinedOn: '2026-11-22' }
    expect(addMembership(world.database, later, clerk)).toEqual({ ok: false, reason: 'joined-later' })
    expect(rows(world, 'membership')).toBe(1)
  })
})

describe('a form that is sent twice', () => {
  test('adds one member, also when there is no address', () => {
    const world = membersWorld()
    expect(added(world, { email: null }).uid).toBe(added(world, { email: null }).uid)
    expect([rows(world, 'membership'), acts(world, 'membership.add')]).toEqual([1, 1])
    added(world, { email: null, joinedOn: '2024-03-02' })
    expect(rows(world, 'membership')).toBe(2)
  })
})

describe('changing a member', () => {
  test('gives another category from the next year on, and keeps that of years that are open', () => {
    const world = membersWorld()
    const { uid } = added(world)
    expect(changeCategory(world.database, { uid, version: 1, category: 'student' }, clerk).ok).toBe(true)
    const member = membershipOf(world.database, uid)
    expect([member.categoryId, newestYear(world, member).categoryId]).toEqual(['student', 'full'])
  })

  test('refuses whoever read an older version', () => {
    const world = membersWorld()
    const { uid } = added(world)
    const change = () => changeCategory(world.database, { uid, version: 1, category: 'student' }, clerk)
    expect(change().ok).toBe(true)
    expect(change()).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(acts(world, 'membership.change')).toBe(1)
  })

  test('corrects name and address, but not to an address that another member has', () => {
    const world = membersWorld()
    const { uid } = added(world)
    added(world, { name: 'Basile', email: 'basile@example.org' })
    const rename = (version: number, email: string) =>
      renameMember(world.database, { uid, version, name: 'Anouk D.', email }, clerk)
    expect(rename(1, 'Basile@Example.org')).toEqual({ ok: false, reason: 'member-already' })
    expect(rename(1, 'anouk@example.org').ok).toBe(true)
    expect(membershipOf(world.database, uid)).toMatchObject({ name: 'Anouk D.', version: 2 })
  })

  test('ties a membership to an account, once, and leaves name and address to it from then on', () => {
    const world = membersWorld()
    const { uid } = added(world)
    const dan = person(world, 'Dan')
    expect(tieAccount(world.database, { uid, version: 1, email: 'nobody@example.org' }, clerk)).toEqual({
      ok: false,
      reason: 'no-account',
    })
    expect(tieAccount(world.database, { uid, version: 1, email: dan.email }, clerk).ok).toBe(true)
    expect(membershipOf(world.database, uid)).toMatchObject({ name: 'Dan', accountId: dan.accountId })
    const other = { uid, version: 2, name: 'Another', email: null }
    expect(renameMember(world.database, other, clerk)).toEqual({ ok: false, reason: 'has-account' })
    const second = added(world, { email: 'second@example.org' })
    const tie = { uid: second.uid, version: 1, email: dan.email }
    expect(tieAccount(world.database, tie, clerk)).toEqual({ ok: false, reason: 'member-already' })
  })
})

describe('ending a membership', () => {
  test('keeps when somebody was a member, and whoever comes back has a new period', () => {
    const world = membersWorld()
    const { uid, id } = added(world)
    const ending = { uid, version: 1, endedOn: '2026-06-30', why: 'resigned' as const }
    expect(endMembership(world.database, ending, clerk).ok).toBe(true)
    expect(endMembership(world.database, { ...ending, version: 2 }, clerk)).toEqual({
      ok: false,
      reason: 'ended-already',
    })
    const early = { uid, version: 2, joinedOn: '2026-06-01' }
    expect(resumeMembership(world.database, early, clerk)).toEqual({ ok: false, reason: 'not-that-day' })
    expect(resumeMembership(world.database, { ...early, joinedOn: '2026-11-01' }, clerk).ok).toBe(true)
    expect(periodsOf(world.database, id)).toEqual([
      { joinedOn: '2026-11-01', endedOn: null, endedWhy: null },
      { joinedOn: '2024-03-01', endedOn: '2026-06-30', endedWhy: 'resigned' },
    ])
  })

  test('refuses a day before it began, and one that has not come', () => {
    const world = membersWorld()
    const { uid } = added(world)
    for (const endedOn of ['2024-02-29', addDays(now, 1).toISOString().slice(0, 10)])
      expect(endMembership(world.database, { uid, version: 1, endedOn, why: 'died' }, clerk)).toEqual({
        ok: false,
        reason: 'not-that-day',
      })
  })
})
