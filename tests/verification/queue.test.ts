import { describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { addDays } from '../../src/kernel/clock.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { prepareCase, takeUpCase } from '../../src/verification/decide-case.ts'
import { firstToMove, onward, queueFilter, stateCounts } from '../../src/verification/desk/queue-view.ts'
import { readQueue } from '../../src/verification/read-queue.ts'
import { membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { basile, list } from '../support/people.ts'
import { anatole, applicant, berenice, checkEverything, deed } from './scene.ts'

describe('the queue', () => {
  function queue() {
    const world = membersWorld()
    const first = applicant(world)
    const second = applicant(world, 'application', basile)
    list(world.database, { ...basile, ref: 'd-other' })
    return { world, first, second }
  }
  const filtered = (world: MembersWorld, query: string, at = now) =>
    readQueue(world.database, queueFilter(new URLSearchParams(query), anatole.slice(8)), at).map(
      ({ uid }) => uid,
    )

  test('shows what is late, and what nobody works on', () => {
    const { world, first, second } = queue()
    world.database.sqlite
      .prepare(
        `INSERT INTO case_assignment (case_id, account_uid, at, assigned_by)
         SELECT id, ?, ?, ? FROM verification_case WHERE uid = ?`,
      )
      .run(anatole.slice(8), now.toISOString(), anatole, first.caseUid)
    expect(filtered(world, 'whose=nobody')).toEqual([second.caseUid])
    expect(filtered(world, 'whose=mine')).toEqual([first.caseUid])
    expect(filtered(world, 'late=yes')).toEqual([])
    expect(filtered(world, 'late=yes', addDays(now, 31))).toHaveLength(2)
  })

  test('counts the cases of each state', () => {
    const { world, first } = queue()
    takeUpCase(world.database, deed(world, first.caseUid, anatole))
    const counts = stateCounts(readQueue(world.database, {}, now), { locale: 'en', t: messagesIn('en') })
    expect(counts.map(({ href, count }) => [href, count])).toEqual([
      ['?state=submitted', '1'],
      ['?state=in-review', '1'],
    ])
  })

  /** Anatole has prepared the second case. */
  function withPrepared() {
    const { world, first, second } = queue()
    takeUpCase(world.database, deed(world, second.caseUid, anatole))
    checkEverything(world, second)
    prepareCase(world.database, deed(world, second.caseUid, anatole))
    return { world, first, second }
  }

  test('leaves what one has prepared oneself to the other, and in a society of one person does not', () => {
    const { world, first, second } = withPrepared()
    expect(filtered(world, 'state=prepared&whose=may-decide')).toEqual([])
    world.database.sqlite
      .prepare('INSERT INTO approval_rule (people, since, set_by) VALUES (1, ?, ?)')
      .run(now.toISOString(), anatole)
    expect(filtered(world, 'state=prepared&whose=may-decide')).toEqual([second.caseUid])
    expect(onward(readQueue(world.database, {}, now), first.caseUid, anatole)).toBe(second.caseUid)
  })

  test('goes on with a case that this person can move', () => {
    const fresh = queue()
    const freshRows = readQueue(fresh.world.database, {}, now)
    expect(onward(freshRows, fresh.first.caseUid, anatole)).toBe(fresh.second.caseUid)
    expect(onward(freshRows, fresh.second.caseUid, anatole)).toBe(fresh.first.caseUid)
    const { world, first, second } = withPrepared()
    const rowsOf = () => readQueue(world.database, {}, now)
    expect(onward(rowsOf(), first.caseUid, anatole)).toBeUndefined()
    expect(firstToMove(rowsOf(), anatole)).toBe(first.caseUid)
    expect(firstToMove(readQueue(world.database, { state: 'prepared' }, now), anatole)).toBeUndefined()
    expect(onward(rowsOf(), first.caseUid, berenice)).toBe(second.caseUid)
  })
})
