import { describe, expect, test } from 'vitest'
import { readAccuracy } from '../../../src/directory/accuracy/accuracy.ts'
import { accuracySections, checksChart } from '../../../src/directory/accuracy/accuracy-view.ts'
import { messagesIn } from '../../../src/i18n/index.ts'
import { addDays } from '../../../src/kernel/clock.ts'
import { drawYearDial } from '../../../src/design/year-dial.ts'
import { now, testDatabase } from '../../support/context.ts'
import { basile, eloise, list, octavie } from '../../support/people.ts'

const accuracyAt = (database: ReturnType<typeof testDatabase>, at = now) =>
  readAccuracy(database, { country: 'FR', at })

describe('the year of the directory', () => {
  test('counts who was newly listed since January, and whose page left by itself', () => {
    const database = testDatabase()
    const listedAt = (daysAgo: number) => ({
      publishedAt: addDays(now, -daysAgo),
      consentAt: addDays(now, -daysAgo),
    })
    list(database, eloise, listedAt(20))
    list(database, basile, { ...listedAt(400), confirmedAt: addDays(now, -110) })
    list(database, octavie, { ...listedAt(400), confirmedAt: addDays(now, -500) })
    expect(accuracyAt(database)).toMatchObject({ listed: 1, thisYear: { listed: 1, lapsed: 1 } })
  })

  test('counts the checks of 52 weeks, each in its week and its month', () => {
    const database = testDatabase()
    const check = (daysAgo: number) => {
      const made = {
        source: 'RPPS',
        method: 'register',
        checkedAt: addDays(now, -daysAgo),
        nextCheckOn: addDays(now, 100),
      } as const
      return { checkOf: () => made }
    }
    list(database, eloise, check(3))
    list(database, basile, check(300))
    list(database, octavie, check(400))
    const { checks } = accuracyAt(database)
    expect(checks.weeks).toHaveLength(52)
    expect(checks.weeks.at(-1)).toEqual({ day: '2026-11-21', count: 2 })
    expect(checks.weeks.reduce((sum, { count }) => sum + count, 0)).toBe(4)
    expect(checks.months).toEqual([
      { month: '2026-01', count: 2 },
      { month: '2026-11', count: 2 },
    ])
    const words = { locale: 'en', t: messagesIn('en') } as const
    expect(checksChart(accuracyAt(database), words)).toMatchObject({
      figure: '4',
      rows: [{ figures: [2] }, {}],
    })
    expect(accuracySections(accuracyAt(database), words).find(({ id }) => id === 'gone')?.rows).toHaveLength(
      5,
    )
  })

  test('is drawn as a clock that is the same in every direction of writing: January at twelve, July at six', () => {
    const { today, months, ticks } = drawYearDial([{ day: '2026-07-02', count: 1 }], '2026-01-01T10:00:00Z')
    expect(today).toEqual({ x: 120, y: 42 })
    expect(months[0]?.number).toBe(1)
    expect(ticks).toMatch(/^M120(\.\d)? 198L/)
  })
})
