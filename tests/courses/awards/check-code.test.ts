import { describe, expect, test } from 'vitest'
import { createLimits } from '../../../src/auth/limits.ts'
import { checkCode } from '../../../src/courses/awards/check-code.ts'
import { signAward } from '../../../src/courses/awards/sign-award.ts'
import type { MembersWorld } from '../../../src/members/world.ts'
import { membersWorld, origin } from '../../members/scene.ts'
import { now } from '../../support/context.ts'
import { oneGiven, person } from './scene.ts'

/** The limits of a process that has just started. */
const fresh = ({ database, secrets }: MembersWorld) =>
  createLimits({ database, secrets, enabled: true, onError: (problem) => expect(problem).toBeUndefined() })

/** Checks the same thing so many times at once, and says how often it was answered. */
async function answered(world: MembersWorld, typed: string, times: number, network = 'one'): Promise<number> {
  const limits = fresh(world)
  const tries = Array.from({ length: times }, () =>
    checkCode({ ...world, limits }, typed, { network, at: now }),
  )
  return (await Promise.all(tries)).filter(({ kind }) => kind !== 'too-many').length
}

describe('whoever guesses numbers', () => {
  test('has thirty tries an hour in one network, also across a restart, and then learns nothing more', async () => {
    const world = membersWorld()
    const { number } = oneGiven(world, person('Anouk'))
    expect(await answered(world, '1', 20)).toBe(20)
    expect(await answered(world, 'no number', 20)).toBe(10)
    expect(await answered(world, number, 3)).toBe(0)
    expect(await answered(world, number, 1, 'another')).toBe(1)
  })

  test('does not keep a genuine code from being read, and a forged one counts', async () => {
    const world = membersWorld()
    const token = signAward({ ...world, origin }, oneGiven(world, person('Anouk')), now) ?? ''
    expect(await answered(world, token, 40)).toBe(40)
    expect(await answered(world, token.replace('.ey', '.fy'), 40)).toBe(30)
    expect(await answered(world, token, 5)).toBe(5)
  })

  test('learns nothing from the clock', async () => {
    const world = membersWorld()
    const { number } = oneGiven(world, person('Anouk'))
    const limits = fresh(world)
    const msOf = async (typed: string) => {
      const begun = performance.now()
      await checkCode({ ...world, limits }, typed, { network: typed, at: now })
      return performance.now() - begun
    }
    for (const typed of ['', number, '12345678901234567890', 'x'.repeat(2000)])
      expect(await msOf(typed)).toBeGreaterThanOrEqual(59)
  })
})
