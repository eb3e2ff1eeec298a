import { describe, expect, test } from 'vitest'
import { session } from '../../src/auth/tables.ts'
import { atHome, enrolled, expectNobody, password, person, scene, signedIn } from './scene.ts'
import { isSoak } from '../support/soak.ts'

describe('a session', () => {
  test('is known by its cookie, and by nothing that is in the database', async () => {
    const world = scene()
    const { session: cookie } = await signedIn(world, await person(world, 'member'))
    const [row] = world.database.orm.select().from(session).all()
    const [id, secret] = cookie.split('.')
    expect(await world.auth.current(cookie)).toMatchObject({
      email: 'member@example.org',
      state: 'signed-in',
    })
    expect(row?.id).toBe(id)
    expect(world.database.sqlite.serialize().includes(String(secret))).toBe(false)
    await expectNobody(world, `${id}.${row?.secretHash.toString('base64url')}`)
  })

  test.each([
    '',
    '.',
    'a.b',
    '0'.repeat(66),
    `${'a'.repeat(22)}.${'b'.repeat(43)}`,
    '__proto__.constructor',
    "' OR 1=1",
  ])('is nobody’s when the cookie is %j', async (cookie) => {
    await expectNobody(scene(), cookie)
  })

  test('gets a new name at every sign-in, whatever cookie was there before', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    const cookies = new Set<string>()
    for (let round = 0; round < 20; round++) cookies.add((await signedIn(world, eva)).session)
    expect(cookies.size).toBe(20)
  })

  test('gets a new name with the second step, and the old one is dead', async () => {
    const world = scene()
    const first = await signedIn(world, await person(world, 'admin'))
    expect(first.actor.state).toBe('enrolment-needed')
    const { opened } = await enrolled(world, first.actor)
    expect(opened.session).not.toBe(first.session)
    expect((await world.auth.current(opened.session))?.state).toBe('signed-in')
    await expectNobody(world, first.session)
  })

  test.each([
    ['a member’s ends after 14 days without a sign of life', 'member', 14 * 24 * 60],
    ['a member’s ends after 30 days however busy', 'member', 30 * 24 * 60],
    ['staff’s ends after an hour without a sign of life', 'editor', 60],
    ['staff’s ends after 12 hours however busy', 'editor', 12 * 60],
  ] as const)('%s', async (sentence, role, minutes) => {
    const world = scene()
    const { session: cookie } = await signedIn(world, await person(world, role))
    const isBusy = sentence.includes('busy')
    const step = isBusy ? Math.min(minutes / 40, 59) : minutes - 1
    for (let passed = 0; passed + step < minutes; passed += step) {
      world.pass({ minutes: step })
      expect(await world.auth.current(cookie)).not.toBeNull()
    }
    world.pass({ minutes: isBusy ? step : 14 * 24 * 60 })
    await expectNobody(world, cookie)
  })

  test('gains no life by a clock that goes backwards', async () => {
    const world = scene()
    const { session: cookie } = await signedIn(world, await person(world, 'member'))
    world.pass({ days: -3650 })
    await expectNobody(world, cookie)
  })

  test('writes that it was seen at most once a minute', async () => {
    const world = scene()
    const { session: cookie } = await signedIn(world, await person(world, 'member'))
    const changes = () => Number(world.database.sqlite.prepare('SELECT total_changes()').pluck().get())
    const before = changes()
    for (let second = 0; second < 59; second++) {
      world.pass({ seconds: 1 })
      await world.auth.current(cookie)
    }
    expect(changes()).toBe(before)
    world.pass({ seconds: 1 })
    await world.auth.current(cookie)
    expect(changes()).toBe(before + 1)
  })
})

describe('every session of an account ends, with the very next request, when', () => {
  const ends: [what: string, act: (world: ReturnType<typeof scene>, uid: string) => unknown][] = [
    ['the account is suspended', (world, uid) => world.auth.suspendAccount(uid, 'operator')],
    ['its roles change', (world, uid) => world.auth.changeRoles(uid, ['clerk'], 'operator')],
    ['its second factor is reset', (world, uid) => world.auth.resetSecondFactor(uid, 'operator')],
  ]
  test.each(ends)('%s', async (_what, act) => {
    const world = scene()
    const eva = await person(world, 'member')
    const cookies = await Promise.all(Array.from({ length: isSoak ? 500 : 8 }, () => signedIn(world, eva)))
    act(world, eva.uid)
    for (const { session: cookie } of cookies) await expectNobody(world, cookie)
  })

  test('the password changes; the one who changed it goes on under a new name', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    const [mine, stolen] = [await signedIn(world, eva), await signedIn(world, eva)]
    await world.auth.prove(
      mine.actor,
      { act: 'password.change', object: eva.uid },
      { kind: 'password', password },
    )
    const changed = await world.auth.setPassword(mine.actor, 'seven brass lanterns over Tuesday', atHome)
    if (!changed.ok) throw new Error(changed.reason)
    for (const { session: cookie } of [mine, stolen]) await expectNobody(world, cookie)
    expect(await world.auth.current(changed.value.session)).not.toBeNull()
    expect(world.posted.map(({ kind }) => kind)).toContain('password-changed')
  })

  test('a suspension comes between checking the password and opening the session', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    const opening = world.auth.open(eva.id, { secondFactor: false }, atHome)
    world.auth.suspendAccount(eva.uid, 'operator')
    await expectNobody(world, (await opening).session)
  })
})

describe('the list of sessions', () => {
  test('shows one’s own open ones, and ends any of them there', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    const [here, there] = [await signedIn(world, eva), await signedIn(world, eva)]
    expect(world.auth.sessions(here.actor)).toMatchObject([
      { isThisOne: expect.any(Boolean), device: 'Firefox, Linux' },
      { isThisOne: expect.any(Boolean) },
    ])
    expect(world.auth.endSession(here.actor, there.actor.sessionId)).toBe(true)
    await expectNobody(world, there.session)
    expect(await world.auth.current(here.session)).not.toBeNull()
  })

  test('ends nobody else’s', async () => {
    const world = scene()
    const eva = await signedIn(world, await person(world, 'member'))
    const other = await signedIn(world, await person(world, 'member', 'other@example.org'))
    expect(world.auth.endSession(eva.actor, other.actor.sessionId)).toBe(false)
    expect(await world.auth.current(other.session)).not.toBeNull()
  })

  test('ends all the others at once', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    const here = await signedIn(world, eva)
    const others = [await signedIn(world, eva), await signedIn(world, eva)]
    expect(world.auth.endOtherSessions(here.actor)).toBe(2)
    for (const { session: cookie } of others) await expectNobody(world, cookie)
    expect(await world.auth.current(here.session)).not.toBeNull()
  })
})

describe('a browser', () => {
  test('that signed in before is known; from another one the owner gets a letter', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    const { device } = await signedIn(world, eva)
    await signedIn(world, eva, { ...atHome, device })
    expect(world.posted).toEqual([])
    await signedIn(world, eva, { ...atHome, device: 'x'.repeat(43) })
    expect(world.posted).toMatchObject([{ kind: 'new-sign-in', device: 'Firefox, Linux' }])
  })
})
