import { describe, expect, test } from 'vitest'
import { median, readAccuracy } from '../../../src/directory/accuracy/accuracy.ts'
import { workingDaysBetween } from '../../../src/directory/reports/answer-by.ts'
import { suspendPractitioner } from '../../../src/directory/suspend-practitioner.ts'
import { addDays } from '../../../src/kernel/clock.ts'
import type { Database } from '../../../src/kernel/database.ts'
import { now, testDatabase } from '../../support/context.ts'
import { basile, eloise, list, octavie } from '../../support/people.ts'

const moment = { country: 'FR', at: now }
const accuracyOf = (database: Database, at = now) => readAccuracy(database, { ...moment, at })

/** Checks so many days ago, which hold for a year. */
function checked(daysAgo: number) {
  const checkedAt = addDays(now, -daysAgo)
  const check = {
    source: 'RPPS',
    method: 'register',
    checkedAt,
    nextCheckOn: addDays(checkedAt, 365),
  } as const
  return { checkOf: () => check }
}

/** Three doctors: checked 10, 100 and 340 days ago; the last one confirmed 95 days ago. */
function threeListed(): Database {
  const database = testDatabase()
  const steps = (daysAgo: number) => ({ ...checked(daysAgo), publishedAt: addDays(now, -daysAgo) })
  list(database, eloise, { ...steps(10), consentAt: addDays(now, -10) })
  list(database, basile, { ...steps(100), consentAt: addDays(now, -100) })
  list(database, octavie, { ...steps(340), consentAt: addDays(now, -340), confirmedAt: addDays(now, -95) })
  return database
}

let reports = 0
function report({ sqlite }: Database, reportedAt: string, closedAt: string | null) {
  reports += 1
  sqlite
    .prepare(
      `INSERT INTO mistake_report (uid, slug, subject, message, locale, reported_at, outcome, answer, closed_at, closed_by)
       VALUES (?, 'eloise-vergnac-toulouse', 'phone', 'The phone rings elsewhere.', 'en', ?, ?, ?, ?, ?)`,
    )
    .run(
      `00000000-0000-7000-8000-${String(reports).padStart(12, '0')}`,
      reportedAt,
      ...(closedAt === null ? [null, null, null, null] : ['corrected', 'Thank you.', closedAt, 'staff']),
    )
}

describe('the figures of the directory', () => {
  test('of an empty directory are zeros, and medians of nothing are none', () => {
    expect(accuracyOf(testDatabase())).toMatchObject({
      listed: 0,
      confirmed: 0,
      checkAge: { licence: null, diploma: null },
      ending: 0,
      reports: { open: 0, late: 0, answered: 0, workingDays: null },
      thisYear: { suspended: 0, withdrawn: 0, departed: 0 },
    })
  })

  test('count the listed, the confirmed, the age of checks, and checks that end soon', () => {
    expect(accuracyOf(threeListed())).toMatchObject({
      listed: 3,
      confirmed: 2,
      checkAge: { licence: 100, diploma: 100 },
      // Licence and diploma of the one whose checks have 25 days left, and 30 of grace at most.
      ending: 2,
      licenceAges: [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0],
    })
  })

  test('leave out whoever is not public at this moment, also when nothing but time has passed', () => {
    const database = threeListed()
    suspendPractitioner(database, { slug: 'eloise-vergnac-toulouse', reason: 'r', by: 'staff', at: now })
    expect(accuracyOf(database)).toMatchObject({ listed: 2, thisYear: { suspended: 1 } })
    expect(accuracyOf(database, addDays(now, 30))).toMatchObject({ listed: 1 })
  })

  test('count new and ended listings in their month, for twelve months', () => {
    const database = threeListed()
    database.sqlite.exec(
      `UPDATE publication SET withdrawn_at = '2026-11-02T10:00:00.000Z', withdrawn_by = 'staff' WHERE practitioner_id = 2`,
    )
    const { months, thisYear } = accuracyOf(database)
    expect(months.length).toBe(12)
    expect(months.at(-1)).toEqual({ month: '2026-11', listed: 1, gone: 1 })
    expect(months.find(({ month }) => month === '2026-08')).toEqual({ month: '2026-08', listed: 1, gone: 0 })
    // 340 days before.
    expect(months[0]).toEqual({ month: '2025-12', listed: 1, gone: 0 })
    expect(thisYear).toMatchObject({ withdrawn: 1, suspended: 0 })
  })

  test('count reports as they were promised: two working days, weekends left out', () => {
    const database = threeListed()
    // Today is a Saturday. Open since Friday: not late. Open since Tuesday: late.
    report(database, '2026-11-20T10:00:00.000Z', null)
    report(database, '2026-11-17T10:00:00.000Z', null)
    // Friday to Monday is one working day; Monday to Friday four. One was answered last year.
    report(database, '2026-11-06T10:00:00.000Z', '2026-11-09T08:00:00.000Z')
    report(database, '2026-11-09T10:00:00.000Z', '2026-11-13T08:00:00.000Z')
    report(database, '2025-11-10T10:00:00.000Z', '2025-11-11T08:00:00.000Z')
    expect(accuracyOf(database).reports).toEqual({ open: 2, late: 1, answered: 2, workingDays: 2.5 })
  })
})

test('working days follow the weekend of the country', () => {
  // From Thursday to Sunday: Friday works in France, Sunday in Israel.
  expect(workingDaysBetween('2026-11-19T10:00:00Z', '2026-11-22T10:00:00Z', 'FR')).toBe(1)
  expect(workingDaysBetween('2026-11-19T10:00:00Z', '2026-11-22T10:00:00Z', 'IL')).toBe(1)
  expect(workingDaysBetween('2026-11-20T10:00:00Z', '2026-11-20T23:00:00Z', 'FR')).toBe(0)
})

test('a median is the middle, or between the two in the middle', () => {
  expect([median([]), median([7]), median([9, 1, 2]), median([4, 1, 2, 3])]).toEqual([null, 7, 2, 2.5])
})
