import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emailLimitKey } from '../../src/auth/email-address.ts'
import { createLimits, type Limits } from '../../src/auth/limits.ts'
import { createPasswordHasher, TooBusy } from '../../src/auth/password-hasher.ts'
import type { Database } from '../../src/kernel/database.ts'
import { connect } from '../support/context.ts'
import { testSecrets } from '../support/secrets.ts'
import { atHome, cheapHasher, password, person, scene, signedIn } from './scene.ts'
import { isSoak } from '../support/soak.ts'

const withLimits = (database: Database): Limits =>
  createLimits({ database, secrets: testSecrets(), enabled: true, onError: () => undefined })

describe('signing in with a password', () => {
  test('is refused in the same words for whoever is unknown, wrong, suspended, unconfirmed or without a password', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    await world.auth.startAccount({ email: 'new@example.org', name: 'New', locale: 'en' }, atHome)
    const wrong = await world.auth.signIn({ email: eva.email, password: 'something else' }, atHome)
    world.auth.suspendAccount(eva.uid, 'operator')
    const others = [
      eva.email,
      'nobody@example.org',
      'new@example.org',
      '',
      '\u0000',
      '__proto__',
      'x'.repeat(10_000),
    ]
    for (const email of others) expect(await world.auth.signIn({ email, password }, atHome)).toEqual(wrong)
    expect(wrong).toEqual({ ok: false, reason: 'wrong' })
  })

  test('takes the same letters in another form of Unicode', async () => {
    const world = scene()
    const hash = await cheapHasher.hash('caf\u00e9 '.repeat(4))
    expect(await cheapHasher.verify(hash, 'cafe\u0301 '.repeat(4))).toBe(true)
    expect((await signedIn(world, await person(world, 'member'))).actor.state).toBe('signed-in')
  })

  test('takes about as long for an unknown address as for a wrong password', async () => {
    const world = scene()
    await person(world, 'member')
    const samples = isSoak ? 2000 : 60
    const times: [number[], number[]] = [[], []]
    for (let round = 0; round < samples; round++)
      for (const [arm, email] of [
        [0, 'member@example.org'],
        [1, 'nobody@example.org'],
      ] as const) {
        const began = performance.now()
        await world.auth.signIn({ email, password: 'wrong' }, atHome)
        times[arm].push(performance.now() - began)
      }
    const [known, unknown] = times.map((list) => list.toSorted((a, b) => a - b)[Math.floor(samples / 2)] ?? 0)
    expect(Math.abs((known ?? 0) - (unknown ?? 0))).toBeLessThan(2)
  })
})

describe('the limits of signing in', () => {
  test('let five tries a minute through for an account from one network', async () => {
    const world = scene({ limits: withLimits })
    const answers: string[] = []
    for (let guess = 0; guess < 12; guess++) {
      const answer = await world.auth.signIn({ email: 'member@example.org', password: 'wrong' }, atHome)
      answers.push(answer.ok ? 'in' : answer.reason)
    }
    expect(answers.slice(0, 5)).toEqual(Array(5).fill('wrong'))
    expect(new Set(answers.slice(5))).toEqual(new Set(['too-many']))
  })

  test('let twenty an hour through from everywhere together, and the owner at a known browser still in', async () => {
    const world = scene({ limits: withLimits })
    const eva = await person(world, 'member')
    const { device } = await signedIn(world, eva)
    let evaluated = 0
    for (let network = 0; network < (isSoak ? 500 : 40); network++) {
      const visit = { ...atHome, network: `2001:db8:0:${network}::/64` }
      const answer = await world.auth.signIn({ email: eva.email, password: 'wrong' }, visit)
      if (!answer.ok && answer.reason === 'wrong') evaluated++
    }
    expect(evaluated).toBeLessThanOrEqual(20)
    const owner = await world.auth.signIn(
      { email: eva.email, password },
      { ...atHome, network: '192.0.2.77', device },
    )
    expect(owner.ok).toBe(true)
  })

  test('count every spelling of an address as one', () => {
    const spellings = [
      'eva.test@example.org',
      ' Eva.Test@Example.org',
      'EVATEST@EXAMPLE.ORG',
      'eva.test+a@example.org',
      'evatest+b+c@example.org.',
      'ｅｖａ.test@example.org',
      'eva.test\u200b@example.org',
      'e.v.a.t.e.s.t@example.org',
    ]
    expect(new Set(spellings.map(emailLimitKey))).toEqual(new Set(['evatest@example.org']))
    expect(emailLimitKey('eva@example.com')).not.toBe(emailLimitKey('eva@example.org'))
  })

  test('survive a restart', async () => {
    const world = scene({ limits: withLimits })
    for (let guess = 0; guess < 6; guess++)
      await world.auth.signIn({ email: 'a@example.org', password: 'x' }, atHome)
    const restarted = withLimits(connect(world.database.file))
    expect(
      await restarted.take('sign-in', `${emailLimitKey('a@example.org')} ${atHome.network}`),
    ).toMatchObject({
      ok: false,
      retryAfterSeconds: expect.any(Number),
    })
  })

  test('keep no address and no network in the database', async () => {
    const world = scene({ limits: withLimits })
    await world.auth.signIn(
      { email: 'secretive@example.org', password: 'x' },
      { ...atHome, network: '198.51.100.23' },
    )
    world.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const copy = readFileSync(world.database.file)
    expect(copy.includes('secretive')).toBe(false)
    expect(copy.includes('198.51.100.23')).toBe(false)
  })

  test('let nobody try when they cannot count', async () => {
    const problems: unknown[] = []
    const world = scene({
      limits: (database) =>
        createLimits({
          database,
          secrets: testSecrets(),
          enabled: true,
          onError: (problem) => problems.push(problem),
        }),
    })
    const eva = await person(world, 'member')
    world.database.sqlite.exec('DROP TABLE rate_limit')
    expect(await world.auth.signIn({ email: eva.email, password }, atHome)).toMatchObject({
      reason: 'too-many',
    })
    expect(problems.length).toBeGreaterThan(0)
  })
})

describe('hashing passwords', () => {
  test('is argon2id with 64 MiB, three passes, one lane', async () => {
    expect(await createPasswordHasher().hash(password)).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  })

  test('says that it is too busy to whoever comes after two at work and 32 in the queue', async () => {
    const hasher = createPasswordHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 })
    const tries = Array.from({ length: 40 }, () => hasher.hash(password).catch((problem: unknown) => problem))
    const answers = await Promise.all(tries)
    expect(answers.filter((answer) => answer instanceof TooBusy)).toHaveLength(6)
    expect(await hasher.hash(password)).toMatch(/^\$argon2id/)
  })
})
