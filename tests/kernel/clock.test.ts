import { describe, expect, test } from 'vitest'
import { addDays, day, fixedClock, nextMidnight } from '../../src/kernel/clock.ts'

describe('the clock', () => {
  test('that is fixed shows the same instant, and nobody can move it', () => {
    const clock = fixedClock('2026-11-21T09:00:00Z')
    clock().setFullYear(1999)
    expect(clock().toISOString()).toBe('2026-11-21T09:00:00.000Z')
  })

  test('names days in UTC', () => {
    expect(day(new Date('2026-11-21T23:59:59.999Z'))).toBe('2026-11-21')
  })

  test('counts days over the end of a year and back', () => {
    expect(day(addDays(new Date('2026-12-31T09:00:00Z'), 1))).toBe('2027-01-01')
    expect(day(addDays(new Date('2024-03-01T09:00:00Z'), -1))).toBe('2024-02-29')
  })

  test.each([
    ['2026-11-21T09:00:00.000Z', '2026-11-22T00:00:00.000Z'],
    ['2026-11-21T23:59:59.999Z', '2026-11-22T00:00:00.000Z'],
    ['2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z'],
    ['2026-12-31T12:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ])('after %s the next day begins at %s', (instant, midnight) => {
    expect(nextMidnight(new Date(instant)).toISOString()).toBe(midnight)
  })
})
