import { describe, expect, test } from 'vitest'
import type { Database } from '../../src/kernel/database.ts'
import { addDays } from '../../src/kernel/clock.ts'
import type { ListingSteps } from '../../src/directory/publish.ts'
import { now } from '../support/context.ts'
import { allSteps, basile, licence } from '../support/people.ts'
import { after, at, expectRefused, publishBasile, withBasile, withEloise } from './scene.ts'

describe('nobody is published by raw SQL', () => {
  const noCheckOf =
    (kind: string): ListingSteps['checkOf'] =>
    (claim) =>
      claim.kind === kind ? null : allSteps.checkOf(claim)
  const checkThatEnds =
    (kind: string, end: Date): ListingSteps['checkOf'] =>
    (claim) => {
      const check = allSteps.checkOf(claim)
      return check && claim.kind === kind ? { ...check, nextCheckOn: end } : check
    }

  const missing: [what: string, database: () => Database, reason: RegExp][] = [
    [
      'whose licence nobody checked',
      () => withBasile({ checkOf: noCheckOf('licence') }),
      /no verified licence/,
    ],
    [
      'whose diploma nobody checked',
      () => withBasile({ checkOf: noCheckOf('diploma') }),
      /no verified diploma/,
    ],
    [
      'who has no diploma',
      () => withBasile({}, { ...basile, credentials: [licence] }),
      /no verified diploma/,
    ],
    [
      'whose licence check is past',
      () => withBasile({ checkOf: checkThatEnds('licence', addDays(now, -2)) }),
      /licence/,
    ],
    [
      'whose diploma check is past',
      () => withBasile({ checkOf: checkThatEnds('diploma', addDays(now, -2)) }),
      /diploma/,
    ],
    ['who did not consent', () => withBasile({ consentAt: null }), /no consent/],
    ['whose confirmation has lapsed', () => withBasile({ confirmedAt: addDays(now, -105) }), /not confirmed/],
    ['without a name', () => withBasile({}, { ...basile, names: [] }), /no name/],
    [
      'who is suspended',
      () =>
        after(
          withBasile(),
          `INSERT INTO suspension (practitioner_id, suspended_at, suspended_by, reason) VALUES (2, '${at}', 'x', 'y')`,
        ),
      /suspended/,
    ],
    [
      'who withdrew the consent',
      () => after(withBasile(), `UPDATE consent SET withdrawn_at = '${at}' WHERE practitioner_id = 2`),
      /no consent/,
    ],
    [
      'whose licence was revoked',
      () =>
        after(
          withBasile(),
          `UPDATE verification SET revoked_at = '${at}', revoked_by = 'x' WHERE credential_id = 3`,
        ),
      /no verified licence/,
    ],
    [
      'whose diploma was revoked',
      () =>
        after(
          withBasile(),
          `UPDATE verification SET revoked_at = '${at}', revoked_by = 'x' WHERE credential_id = 4`,
        ),
      /no verified diploma/,
    ],
    [
      'whose checks were taken away',
      () => after(withBasile(), 'DELETE FROM verification WHERE credential_id IN (3, 4)'),
      /no verified/,
    ],
    [
      'who never confirmed',
      () => after(withBasile(), 'DELETE FROM confirmation WHERE practitioner_id = 2'),
      /not confirmed/,
    ],
  ]

  test.each(missing)('%s', (_what, database, reason) => {
    const scene = database()
    expectRefused(scene, publishBasile, reason)
    expectRefused(scene, publishBasile.replace('INSERT', 'INSERT OR REPLACE'), reason)
    expectRefused(scene, publishBasile.replace('INSERT', 'INSERT OR IGNORE'), reason)
  })

  test('with every step done somebody is', () => {
    const { sqlite } = withBasile()
    sqlite.exec(publishBasile)
    expect(sqlite.prepare('SELECT count(*) FROM public_practitioner').pluck().get()).toBe(2)
  })
})

describe('erasing a person', () => {
  test('takes all their records along, and only the address stays known', () => {
    const { sqlite } = withEloise()
    sqlite.exec('DELETE FROM practitioner WHERE id = 1')
    const tables = [
      'practitioner_name',
      'practice',
      'practice_phone',
      'credential',
      'verification',
      'consent',
    ]
    for (const table of [...tables, 'confirmation', 'publication', 'offer'])
      expect([table, sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])
    expect(sqlite.prepare('SELECT * FROM profile_address').all()).toEqual([
      { slug: 'eloise-vergnac-toulouse', practitioner_id: null },
    ])
  })
})
