import { describe, expect, test } from 'vitest'
import { onceFor } from '../../src/kernel/once-for.ts'

describe('what is worked out once for each object', () => {
  test('is the same for the same object, and another for another', () => {
    const boxOf = onceFor(({ name }: { name: string }) => ({ name }))
    const [one, other] = [{ name: 'one' }, { name: 'other' }]
    expect(boxOf(one)).toBe(boxOf(one))
    expect(boxOf(other)).toEqual({ name: 'other' })
  })

  test('is worked out once even when it is nothing', () => {
    let times = 0
    const nothingOf = onceFor((_: object) => void (times += 1))
    const one = {}
    nothingOf(one)
    nothingOf(one)
    expect(times).toBe(1)
  })
})
