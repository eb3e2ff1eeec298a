import { describe, expect, test } from 'vitest'
import { createLimits } from '../../src/auth/limits.ts'
import { testSecrets } from '../support/secrets.ts'
import { atHome, enrolled, password, person, scene, signedIn, type Scene } from './scene.ts'
import { isSoak } from '../support/soak.ts'

async function pending(world: Scene, role: 'admin' | 'member' = 'admin') {
  const eva = await person(world, role)
  const { opened, code } = await enrolled(world, (await signedIn(world, eva)).actor)
  world.pass({ minutes: 2 })
  const begun = await signedIn(world, eva)
  expect(begun.actor.state).toBe('second-factor-pending')
  return { begun, code, complete: opened }
}

describe('a code app', () => {
  test('takes a code once, also when it is sent many times at once', async () => {
    const world = scene()
    const { begun, code } = await pending(world)
    const same = code()
    const tries = Array.from({ length: 20 }, () => world.auth.secondByTotp(begun.actor, same, atHome))
    const answers = await Promise.all(tries)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.auth.secondByTotp(begun.actor, same, atHome)).toMatchObject({ reason: 'wrong-code' })
  })

  test('does not take an older code after a newer one', async () => {
    const world = scene()
    const { begun, code } = await pending(world)
    expect(await world.auth.secondByTotp(begun.actor, code(30), atHome)).toMatchObject({ ok: true })
    expect(await world.auth.secondByTotp(begun.actor, code(), atHome)).toMatchObject({ ok: false })
  })

  test.each([
    [-60, false],
    [-30, true],
    [0, true],
    [30, true],
    [60, false],
  ])('takes a code of %i seconds from now: %s', async (seconds, isTaken) => {
    const world = scene()
    const { begun, code } = await pending(world)
    expect((await world.auth.secondByTotp(begun.actor, code(seconds), atHome)).ok).toBe(isTaken)
  })

  test('holds against guessing: five tries in a quarter of an hour, thirty a day', async () => {
    const world = scene({
      limits: (database) =>
        createLimits({ database, secrets: testSecrets(), enabled: true, onError: () => undefined }),
    })
    const { begun } = await pending(world)
    const answers: string[] = []
    for (let guess = 0; guess < (isSoak ? 10_000 : 30); guess++) {
      const answer = await world.auth.secondByTotp(begun.actor, String(guess).padStart(6, '0'), atHome)
      answers.push(answer.ok ? 'in' : answer.reason)
    }
    expect(answers.filter((answer) => answer === 'wrong-code').length).toBeLessThanOrEqual(5)
    expect(answers).not.toContain('in')
  })

  test('is not on before its first code, and a second one needs the first removed', async () => {
    const world = scene()
    const { actor } = await signedIn(world, await person(world, 'admin'))
    expect(world.auth.beginTotp(actor)).toMatchObject({ ok: true })
    expect(world.auth.factors(actor).totp).toBe(false)
    const { opened } = await enrolled(world, actor)
    expect(world.auth.beginTotp(opened.actor)).toEqual({ ok: false, reason: 'exists' })
  })

  test('keeps its seed sealed: the database does not hold it', async () => {
    const world = scene()
    const { actor } = await signedIn(world, await person(world, 'admin'))
    const begun = world.auth.beginTotp(actor)
    const secret = begun.ok ? begun.value.secret : ''
    const copy = world.database.sqlite.serialize()
    expect(secret).toHaveLength(32)
    expect(copy.includes(secret)).toBe(false)
  })
})

describe('recovery codes', () => {
  test('are ten, of which each opens once, and the owner is told', async () => {
    const world = scene()
    const { begun, complete } = await pending(world)
    const made = world.auth.makeRecoveryCodes({ ...complete.actor, provenAt: world.now() })
    const codes = made.ok ? made.value : []
    expect(new Set(codes).size).toBe(10)
    const [code = ''] = codes
    const tries = Array.from({ length: 10 }, () =>
      world.auth.secondByRecoveryCode(begun.actor, ` ${code.toLowerCase()}`, atHome),
    )
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1)
    expect(world.auth.factors(begun.actor).recoveryCodesLeft).toBe(9)
    expect(world.posted).toContainEqual(expect.objectContaining({ change: 'code-used' }))
  })

  test('are replaced by new ones, on a fresh proof', async () => {
    const world = scene()
    const { complete, code } = await pending(world)
    const { actor } = complete
    const first = world.auth.makeRecoveryCodes({ ...actor, provenAt: world.now() })
    expect(world.auth.makeRecoveryCodes({ ...actor, provenAt: world.now() })).toMatchObject({
      reason: 'proof-needed',
    })
    await world.auth.prove(
      actor,
      { act: 'second-factor.change', object: actor.uid },
      { kind: 'totp', code: code() },
    )
    expect(world.auth.makeRecoveryCodes(actor)).toMatchObject({ ok: true })
    const [old = ''] = first.ok ? first.value : []
    expect(await world.auth.secondByRecoveryCode(actor, old, atHome)).toMatchObject({ ok: false })
  })
})

describe('the second factor of staff', () => {
  test('cannot be removed when it is the last', async () => {
    const world = scene()
    const { complete, code } = await pending(world)
    const { actor } = complete
    await world.auth.prove(
      actor,
      { act: 'second-factor.change', object: actor.uid },
      { kind: 'totp', code: code() },
    )
    expect(world.auth.removeTotp(actor)).toEqual({ ok: false, reason: 'last-factor' })
  })

  test('is asked of members who chose one, and a member can remove it', async () => {
    const world = scene()
    const { complete, code } = await pending(world, 'member')
    const { actor } = complete
    expect(world.auth.removeTotp(actor)).toEqual({ ok: false, reason: 'proof-needed' })
    await world.auth.prove(
      actor,
      { act: 'second-factor.change', object: actor.uid },
      { kind: 'totp', code: code() },
    )
    expect(world.auth.removeTotp(actor)).toMatchObject({ ok: true })
  })
})

describe('a fresh proof', () => {
  const target = { act: 'data.export', object: 'account:x' } as const

  test('is used once, for its act on its object, within five minutes', async () => {
    const world = scene()
    const { actor } = await signedIn(world, await person(world, 'member'))
    const prove = () => world.auth.prove(actor, target, { kind: 'password', password })
    await prove()
    expect(world.auth.requireProof(actor, { ...target, act: 'account.leave' })).toBe(false)
    expect(world.auth.requireProof(actor, { ...target, object: 'account:y' })).toBe(false)
    expect(world.auth.requireProof(actor, target)).toBe(true)
    expect(world.auth.requireProof(actor, target)).toBe(false)
    await prove()
    world.pass({ minutes: 6 })
    expect(world.auth.hasProof(actor, target)).toBe(false)
    expect(world.auth.requireProof(actor, target)).toBe(false)
  })

  test('of one session is nothing in another', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    const [here, there] = [await signedIn(world, eva), await signedIn(world, eva)]
    await world.auth.prove(here.actor, target, { kind: 'password', password })
    expect(world.auth.requireProof(there.actor, target)).toBe(false)
  })

  test('by password alone counts only for accounts without a second factor', async () => {
    const world = scene()
    const { complete, code } = await pending(world)
    const { actor } = complete
    expect(await world.auth.prove(actor, target, { kind: 'password', password })).toMatchObject({
      reason: 'wrong',
    })
    expect(await world.auth.prove(actor, target, { kind: 'sign-in' })).toMatchObject({ reason: 'wrong' })
    expect(await world.auth.prove(actor, target, { kind: 'totp', code: code() })).toMatchObject({ ok: true })
  })
})
