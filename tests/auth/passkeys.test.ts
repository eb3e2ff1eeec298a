import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/auth/actor.ts'
import type { Opened } from '../../src/auth/sessions.ts'
import { softwarePasskey, type Circumstances } from './authenticator.ts'
import { atHome, expectNobody, origin, person, scene, signedIn, type Scene } from './scene.ts'

const honest: Circumstances = { origin, rpId: 'localhost', isUserVerified: true, counter: 1 }

async function challenge(world: Scene, actor: Actor) {
  const wanted = await world.auth.passkeyCreation(actor)
  if (!wanted.ok) throw new Error(wanted.reason)
  return { challengeId: wanted.value.challengeId, challenge: wanted.value.options.challenge }
}

async function withPasskey(world: Scene, email = 'admin@example.org') {
  const passkey = softwarePasskey()
  const begun = await signedIn(world, await person(world, 'admin', email))
  const asked = await challenge(world, begun.actor)
  const answer = { challengeId: asked.challengeId, response: passkey.make(asked.challenge, honest) }
  const added = await world.auth.addPasskey(begun.actor, { answer, label: 'My phone' }, atHome)
  if (!added.ok) throw new Error(added.reason)
  return { passkey, begun, opened: added.value satisfies Opened }
}

async function signInWith(
  world: Scene,
  passkey: ReturnType<typeof softwarePasskey>,
  lie: Partial<Circumstances> = {},
) {
  const { challengeId, options } = await world.auth.passkeyRequest('sign-in', null)
  const response = passkey.use(options.challenge, { ...honest, counter: 2, ...lie })
  return world.auth.signInByPasskey({ challengeId, response }, atHome)
}

describe('a passkey', () => {
  test('is the second factor that staff needs, and signs in alone', async () => {
    const world = scene()
    const { passkey, begun, opened } = await withPasskey(world)
    expect(opened.actor.state).toBe('signed-in')
    await expectNobody(world, begun.session)
    expect(await signInWith(world, passkey)).toMatchObject({
      ok: true,
      value: { actor: { state: 'signed-in' } },
    })
    expect(world.auth.factors(opened.actor).passkeys).toMatchObject([{ label: 'My phone' }])
  })

  test.each<[what: string, lie: Partial<Circumstances>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['the same name on another port', { origin: 'http://localhost:4322' }],
    ['the number of this machine', { origin: 'http://127.0.0.1:4321' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['nobody having been recognised', { isUserVerified: false }],
    ['a counter that went back', { counter: 1 }],
  ])('signs nobody in with %s', async (_what, lie) => {
    const world = scene()
    const { passkey } = await withPasskey(world)
    expect(await signInWith(world, passkey, lie)).toEqual({ ok: false, reason: 'refused' })
  })

  test.each<[what: string, lie: Partial<Circumstances>]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['nobody having been recognised', { isUserVerified: false }],
  ])('is not kept when it was made with %s', async (_what, lie) => {
    const world = scene()
    const { actor } = await signedIn(world, await person(world, 'admin'))
    const { challengeId, challenge: asked } = await challenge(world, actor)
    const response = softwarePasskey().make(asked, { ...honest, ...lie })
    const answer = await world.auth.addPasskey(
      actor,
      { answer: { challengeId, response }, label: 'x' },
      atHome,
    )
    expect(answer).toEqual({ ok: false, reason: 'refused' })
  })

  test('answers a challenge once, within five minutes, and no other', async () => {
    const world = scene()
    const { passkey } = await withPasskey(world)
    const { challengeId, options } = await world.auth.passkeyRequest('sign-in', null)
    const wrong = passkey.use('A'.repeat(43), { ...honest, counter: 2 })
    expect(await world.auth.signInByPasskey({ challengeId, response: wrong }, atHome)).toMatchObject({
      ok: false,
    })
    // The wrong answer used it up.
    const right = passkey.use(options.challenge, { ...honest, counter: 3 })
    expect(await world.auth.signInByPasskey({ challengeId, response: right }, atHome)).toMatchObject({
      ok: false,
    })
    const late = await world.auth.passkeyRequest('sign-in', null)
    world.pass({ minutes: 5 })
    const answer = {
      challengeId: late.challengeId,
      response: passkey.use(late.options.challenge, { ...honest, counter: 4 }),
    }
    expect(await world.auth.signInByPasskey(answer, atHome)).toMatchObject({ ok: false })
  })

  test('finishes nobody else’s sign-in, proves nothing for others, and belongs to one account', async () => {
    const world = scene()
    const { passkey, opened } = await withPasskey(world)
    const other = await withPasskey(world, 'other@example.org')
    const begun = await signedIn(world, { email: 'other@example.org' })
    const { challengeId, options } = await world.auth.passkeyRequest('sign-in', null)
    const response = passkey.use(options.challenge, { ...honest, counter: 2 })
    expect(await world.auth.signInByPasskey({ challengeId, response }, atHome, begun.actor)).toMatchObject({
      ok: false,
    })
    const asked = await world.auth.passkeyRequest('prove', other.opened.actor)
    const answer = {
      challengeId: asked.challengeId,
      response: passkey.use(asked.options.challenge, { ...honest, counter: 3 }),
    }
    const target = { act: 'data.export', object: 'x' } as const
    expect(await world.auth.prove(other.opened.actor, target, { kind: 'passkey', answer })).toMatchObject({
      ok: false,
    })
    expect(
      world.auth.removePasskey(other.opened.actor, world.auth.factors(opened.actor).passkeys[0]?.uid ?? ''),
    ).toEqual({
      ok: false,
      reason: 'unknown',
    })
  })

  test('proves for its own account, with a challenge made for proving', async () => {
    const world = scene()
    const { passkey, opened } = await withPasskey(world)
    const target = { act: 'case.approve', object: 'case:1@3' } as const
    const asked = await world.auth.passkeyRequest('prove', opened.actor)
    const answer = {
      challengeId: asked.challengeId,
      response: passkey.use(asked.options.challenge, { ...honest, counter: 2 }),
    }
    expect(await world.auth.signInByPasskey(answer, atHome)).toMatchObject({ ok: false })
    expect(await world.auth.prove(opened.actor, target, { kind: 'passkey', answer })).toMatchObject({
      ok: true,
    })
    expect(world.auth.requireProof(opened.actor, target)).toBe(true)
  })

  test.each([
    null,
    '',
    5,
    {},
    [],
    { id: '__proto__' },
    { id: 'a', rawId: 'a', type: 'public-key', response: {} },
  ])('cannot be imitated by sending %j', async (response) => {
    const world = scene()
    await withPasskey(world)
    const { challengeId } = await world.auth.passkeyRequest('sign-in', null)
    expect(await world.auth.signInByPasskey({ challengeId, response }, atHome)).toEqual({
      ok: false,
      reason: 'refused',
    })
  })

  test('does not sign in a suspended account', async () => {
    const world = scene()
    const { passkey, opened } = await withPasskey(world)
    world.auth.suspendAccount(opened.actor.uid, 'operator')
    expect(await signInWith(world, passkey)).toMatchObject({ ok: false })
  })
})
