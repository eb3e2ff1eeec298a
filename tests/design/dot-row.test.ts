import { describe, expect, test } from 'vitest'
import { dotRowSize, drawDotRow, drawTicks } from '../../src/design/dot-row.ts'

const weekly = { at: [0, 7, 14], perhaps: [21], goesOn: true }
const weeks = [
  { at: 0, label: '1' },
  { at: 21, label: '4' },
]

describe('a row of dots', () => {
  test('has a dot for each place, where the figure of the scale stands', () => {
    const { dots, perhaps } = drawDotRow(weekly, 84, false)
    const [first, fourth] = drawTicks(weeks, 84, false)
    expect(dots).toHaveLength(3)
    expect(dots[0]).toBe(first?.x)
    expect(perhaps).toEqual([fourth?.x])
  })

  test('is to scale', () => {
    const [first = 0, second = 0, third = 0] = drawDotRow({ ...weekly, at: [0, 20, 60] }, 84, false).dots
    expect((third - first) / (second - first)).toBeCloseTo(3, 1)
  })

  test('goes on after the last dot, and only where it is said', () => {
    const { perhaps, on } = drawDotRow(weekly, 84, false)
    expect(Math.min(...on)).toBeGreaterThan(perhaps[0] ?? 0)
    expect(drawDotRow({ ...weekly, goesOn: false }, 84, false).on).toEqual([])
  })

  test('stays within its width from the first place to the last', () => {
    const { dots } = drawDotRow({ at: [0, 84], perhaps: [], goesOn: false }, 84, false)
    for (const x of dots) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(dotRowSize.width)
    }
  })

  test('is mirrored for languages from the right', () => {
    const right = drawDotRow(weekly, 84, true)
    const mirrored = (places: number[]) => places.map((x) => dotRowSize.width - x)
    expect(mirrored(right.dots)).toEqual(drawDotRow(weekly, 84, false).dots)
    expect(mirrored(right.on)).toEqual(drawDotRow(weekly, 84, false).on)
    expect(drawTicks(weeks, 84, true)[0]?.x).toBe(right.dots[0])
  })
})
