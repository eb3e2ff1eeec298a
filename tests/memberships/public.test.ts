import { describe, expect, test } from 'vitest'
import { createListingReader } from '../../src/directory/read-listings.ts'
import { addDays } from '../../src/kernel/clock.ts'
import type { Database } from '../../src/kernel/database.ts'
import { endMembership } from '../../src/memberships/end-membership.ts'
import { recordDues } from '../../src/memberships/record-dues.ts'
import { listedMember, membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { added, clerk, membershipOf, paid } from './scene.ts'

/** What the public page says of Éloïse's membership at a moment. */
function shown(database: Database, at: Date) {
  const [listing] = createListingReader(database).newest(at, 1)
  return listing?.credentials.filter(({ kind }) => kind === 'membership')
}

function epoch({ sqlite }: Database): number {
  return Number(sqlite.prepare('SELECT value FROM public_epoch').pluck().get())
}

function followed({ sqlite }: Database): number {
  return Number(sqlite.prepare('SELECT count(*) FROM change_log').pluck().get())
}

/** Éloïse is listed, and in the society's list of members. */
function listed() {
  const world = membersWorld()
  const eloise = listedMember(world)
  const { uid } = added(world, { email: 'eloise@example.org' })
  return { ...world, world, eloise, uid, member: () => membershipOf(world.database, uid) }
}

describe('a listed doctor who is a member', () => {
  test('is shown as one once the dues of a year are settled, with the day it was recorded', () => {
    const { database, world, member } = listed()
    expect(shown(database, now)).toEqual([])
    const [before, changes] = [epoch(database), followed(database)]
    paid(world, member())
    expect(shown(database, now)).toMatchObject([
      {
        issuer: 'society',
        method: 'society-records',
        checkedAt: now.toISOString(),
        nextCheckOn: '2026-12-31',
      },
    ])
    expect(epoch(database)).toBeGreaterThan(before)
    expect(followed(database)).toBeGreaterThan(changes)
  })

  test('is not shown as one any more 90 days after the year, by itself', () => {
    const { database, world, member } = listed()
    paid(world, member())
    // Whether the page itself still stands is another matter: only the claim is looked at.
    const holds = (at: string) =>
      database.sqlite
        .prepare('SELECT count(*) FROM standing_membership WHERE holds_until > ?')
        .pluck()
        .get(at)
    expect([holds('2027-03-31T23:59:59.999Z'), holds('2027-04-01T00:00:00.000Z')]).toEqual([1, 0])
  })

  test('is not shown as one from the moment that staff end the membership, or take the payment back', () => {
    const { database, world, uid, member } = listed()
    paid(world, member())
    const bounced = { uid, year: 2026, seen: 1, state: 'due' as const, paidOn: null, note: null }
    recordDues(world, bounced, clerk)
    expect(shown(database, now)).toEqual([])
    const waived = { ...bounced, seen: 2, state: 'waived' as const, note: 'Parental leave' }
    recordDues(world, waived, clerk)
    expect(shown(database, now)).toHaveLength(1)
    const before = epoch(database)
    endMembership(database, { uid, version: 1, endedOn: '2026-11-21', why: 'resigned' }, clerk)
    expect(shown(database, addDays(now, 1))).toEqual([])
    expect(epoch(database)).toBeGreaterThan(before)
  })
})

describe('the list of members', () => {
  test('is the only one: in a real society nobody claims a membership beside it', () => {
    const { database, eloise } = listed()
    const claim = `INSERT INTO credential (uid, practitioner_id, kind, issuer)
      VALUES ('01930000-0000-7000-8000-00000000c0de', ${eloise.practitionerId}, 'membership', 'society')`
    database.sqlite.exec('DROP TRIGGER society_keeps_its_kind')
    database.sqlite.exec(`UPDATE society SET kind = 'real'`)
    expect(() => database.sqlite.exec(claim)).toThrow('the society keeps its own list of members')
    database.sqlite.exec(`UPDATE society SET kind = 'demonstration'`)
    expect(() => database.sqlite.exec(claim)).not.toThrow()
  })
})
