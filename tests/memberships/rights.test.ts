import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/kernel/clock.ts'
import { exportOwnData } from '../../src/members/export-own-data.ts'
import { forgetExpired } from '../../src/members/forget-expired.ts'
import { leave } from '../../src/members/leave.ts'
import { retentionDays } from '../../src/members/retention.ts'
import { addTerm } from '../../src/memberships/change-board.ts'
import { tieAccount } from '../../src/memberships/change-membership.ts'
import { endMembership } from '../../src/memberships/end-membership.ts'
import { writeLetters } from '../../src/memberships/write-letters.ts'
import { membersWorld, rows } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { added, clerk, membershipOf, paid, person } from './scene.ts'

/** Danielle pays her dues, and is secretary of the society. */
function danielle() {
  const world = membersWorld()
  const account = person(world, 'Danielle')
  const member = added(world, { email: account.email })
  paid(world, member)
  const office = { role: 'secretary' as const, fromOn: '2025-01-01', untilOn: null, consent: 'yes' as const }
  const names = { nameLatin: 'Danielle Trobador', nameHebrew: null, member: member.uid }
  addTerm(world.database, { ...office, ...names }, clerk)
  return { world, account, member }
}

describe('the download of somebody who is a member', () => {
  test('holds the membership, its years and dues, the office, and what staff did with them', () => {
    const { world, account } = danielle()
    const made = exportOwnData(world, account, now)
    if (!made.ok) throw new Error(made.reason)
    const data: unknown = JSON.parse(strFromU8(unzipSync(made.value.zip)['data.json'] ?? new Uint8Array()))
    expect(data).toMatchObject({
      records: {
        membership: [{ category_id: 'full' }],
        membership_period: [{ joined_on: '2024-03-01' }],
        membership_year: [{ year: 2026 }],
        membership_dues: [{ state: 'paid' }],
        membership_letter: [{ kind: 'thanks' }],
        board_term: [{ name_latin: 'Danielle Trobador' }],
      },
      acts: [{ act: 'membership.add' }, { act: 'membership.dues' }],
    })
  })
})

describe('leaving', () => {
  test('takes membership, dues and office along, and leaves no name in any file', () => {
    const { world, account } = danielle()
    expect(leave(world, account, now).ok).toBe(true)
    for (const table of ['membership', 'membership_year', 'membership_dues', 'board_term'])
      expect([table, rows(world, table)]).toEqual([table, 0])
    const folder = dirname(world.database.file)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      expect([name, /Trobador|danielle/i.test(readFileSync(join(folder, name), 'latin1'))]).toEqual([
        name,
        false,
      ])
  })
})

describe('leaving after one was written to at another address', () => {
  test('takes along what still waits for that address', () => {
    const world = membersWorld()
    const account = person(world, 'Danielle')
    const { uid } = added(world, { email: 'old@example.org' })
    const round = { year: 2026, kind: 'due' as const, expected: 1 }
    expect(writeLetters(world, round, clerk).ok).toBe(true)
    expect(tieAccount(world.database, { uid, version: 1, email: account.email }, clerk).ok).toBe(true)
    leave(world, account, now)
    expect(lettersTo(world.database, world.secrets, 'old@example.org')).toEqual([])
  })
})

describe('a membership that ended', () => {
  test('is erased when its time is over, and not before; one that lasts is kept', () => {
    const world = membersWorld()
    const { uid } = added(world)
    added(world, { email: 'stays@example.org' })
    endMembership(world.database, { uid, version: 1, endedOn: '2026-11-21', why: 'resigned' }, clerk)
    const days = retentionDays('membership')
    forgetExpired(world.database, addDays(now, days))
    expect(membershipOf(world.database, uid).endedOn).toBe('2026-11-21')
    forgetExpired(world.database, addDays(now, days + 1))
    expect([rows(world, 'membership'), rows(world, 'membership_year')]).toEqual([1, 1])
  })
})
