import { describe, expect, test } from 'vitest'
import { renewMemberships } from '../../src/memberships/renew.ts'
import { membersWorld } from '../members/scene.ts'
import { added, clerk, newestYear, paid } from './scene.ts'

/** A society with one member who paid, and the year 2027 opened by a run. */
function filled() {
  const world = membersWorld()
  const member = added(world)
  paid(world, member)
  renewMemberships(world.database, { year: 2027, expected: 1 }, clerk)
  const [year2027, sql] = [newestYear(world, member), world.database.sqlite]
  return { year2027, member, run: (statement: string) => sql.prepare(statement).run() }
}

const at = `'2026-11-21T09:00:00.000Z'`

describe('the database', () => {
  test.each([
    [
      'a year twice for one member',
      /opened already/,
      (m: number) =>
        `INSERT INTO membership_year (membership_id, year, category_id, ends_on, holds_until, opened_at, opened_by) VALUES (${m}, 2027, 'full', '2027-12-31', '2028-03-31T00:00:00.000Z', ${at}, 'x')`,
    ],
    [
      'a year in the place of another',
      /opened already/,
      (m: number) =>
        `INSERT OR REPLACE INTO membership_year (id, membership_id, year, category_id, ends_on, holds_until, opened_at, opened_by) VALUES (1, ${m}, 2026, 'full', '2026-12-31', '2027-03-31T00:00:00.000Z', ${at}, 'x')`,
    ],
    [
      'another year than was opened',
      /stays as it was opened/,
      () => `UPDATE membership_year SET year = 2030`,
    ],
    [
      'taking away a year that was paid',
      /something came of it/,
      () => `DELETE FROM membership_year WHERE year = 2026`,
    ],
    [
      'rewriting what was recorded about money',
      /answered by a newer record/,
      () => `UPDATE membership_dues SET state = 'due', paid_on = NULL`,
    ],
    [
      'taking away what was recorded about money',
      /kept with their year/,
      () => `DELETE FROM membership_dues`,
    ],
    [
      'a gap in the records',
      /not the next record/,
      () => `INSERT INTO membership_dues VALUES (1, 5, 'due', NULL, NULL, ${at}, 'x')`,
    ],
    [
      'a payment without a day',
      /CHECK/,
      () => `INSERT INTO membership_dues VALUES (1, 2, 'paid', NULL, NULL, ${at}, 'x')`,
    ],
    [
      'a waiver without a reason',
      /CHECK/,
      () => `INSERT INTO membership_dues VALUES (1, 2, 'waived', NULL, NULL, ${at}, 'x')`,
    ],
    ['forgetting that a letter was written', /kept with its year/, () => `DELETE FROM membership_letter`],
    [
      'two periods at once',
      /the one before has not ended/,
      (m: number) => `INSERT INTO membership_period (membership_id, joined_on) VALUES (${m}, '2026-01-01')`,
    ],
    ['another first day', /can only be ended/, () => `UPDATE membership_period SET joined_on = '2020-01-01'`],
    ['taking away when somebody was a member', /only with the person/, () => `DELETE FROM membership_period`],
    ['a version that is not the next', /not the next version/, () => `UPDATE membership SET version = 9`],
    [
      'a member in the place of another',
      /there is one already/,
      (m: number) => `INSERT OR REPLACE INTO membership SELECT * FROM membership WHERE id = ${m}`,
    ],
    [
      'undoing a run whose years are left',
      /years are left/,
      () => `UPDATE renewal_run SET undone_at = ${at}, undone_by = 'x'`,
    ],
    ['forgetting a run', /stays known/, () => `DELETE FROM renewal_run`],
  ])('refuses %s', (_what, reason, statement) => {
    const { run, member } = filled()
    expect(() => run(statement(member.id))).toThrow(reason)
  })

  test('refuses a year for somebody who is not a member now', () => {
    const { run, member } = filled()
    run(
      `UPDATE membership_period SET ended_on = '2026-11-21', ended_why = 'died', ended_at = ${at}, ended_by = 'x'`,
    )
    expect(() =>
      run(
        `INSERT INTO membership_year (membership_id, year, category_id, ends_on, holds_until, opened_at, opened_by)
         VALUES (${member.id}, 2028, 'full', '2028-12-31', '2029-03-31T00:00:00.000Z', ${at}, 'x')`,
      ),
    ).toThrow('not a member')
  })

  test('lets a person go with everything that was recorded about them', () => {
    const { run } = filled()
    run('DELETE FROM membership')
    for (const table of ['membership_period', 'membership_year', 'membership_dues', 'membership_letter'])
      expect(run(`DELETE FROM ${table}`).changes).toBe(0)
  })
})
