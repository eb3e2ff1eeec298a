import { describe, expect, test } from 'vitest'
import type { TokenPurpose } from '../../src/auth/token-purposes.ts'
import { tokenPurposes } from '../../src/auth/token-purposes.ts'
import { accountToken } from '../../src/auth/tables.ts'
import { issueToken, readToken, useToken } from '../../src/auth/tokens.ts'
import { write } from '../../src/kernel/database.ts'
import {
  atHome,
  enrolled,
  expectNobody,
  password,
  person,
  scene,
  signedIn,
  tokenOf,
  type Scene,
} from './scene.ts'
import { isSoak } from '../support/soak.ts'

const inAnHour = ({ now }: Scene) => new Date(now().getTime() + 3_600_000)

function issue(world: Scene, purpose: TokenPurpose): string {
  return issueToken(world.database, {
    purpose,
    payload: { a: 1 },
    expiresAt: inAnHour(world),
    at: world.now(),
  })
}

describe('a token', () => {
  test('says what it holds as often as it is looked at, and once when it is used', () => {
    const world = scene()
    const { database, now } = world
    const token = issue(world, 'invitation')
    expect(readToken(database, 'invitation', token, now())).toEqual({ accountId: null, payload: { a: 1 } })
    expect(readToken(database, 'invitation', token, now())).not.toBeNull()
    expect(write(database, () => useToken(database, 'invitation', token, now()))).not.toBeNull()
    expect(useToken(database, 'invitation', token, now())).toBeNull()
    expect(readToken(database, 'invitation', token, now())).toBeNull()
  })

  test('is nothing when it is expired, forged, or meant for something else', () => {
    const world = scene()
    const { database, now } = world
    const token = issue(world, 'invitation')
    const forged = [
      token.slice(0, -1),
      `${token}a`,
      token.replace('.', ''),
      token.toUpperCase(),
      `${token.slice(0, 23)}${'A'.repeat(43)}`,
      '',
      'null',
    ]
    for (const text of forged) {
      expect(readToken(database, 'invitation', text, now())).toBeNull()
      expect(useToken(database, 'invitation', text, now())).toBeNull()
    }
    for (const purpose of tokenPurposes.filter((name) => name !== 'invitation'))
      expect(useToken(database, purpose, token, now())).toBeNull()
    world.pass({ hours: 1 })
    expect(readToken(database, 'invitation', token, now())).toBeNull()
    expect(useToken(database, 'invitation', token, now())).toBeNull()
  })

  test('cannot be made of what the database keeps', () => {
    const world = scene()
    issue(world, 'reset-password')
    const [row] = world.database.orm.select().from(accountToken).all()
    const guess = `${row?.id}.${row?.secretHash.toString('base64url')}`
    expect(useToken(world.database, 'reset-password', guess, world.now())).toBeNull()
  })
})

describe('a link to sign in', () => {
  test('signs in once, even when many come at once', async () => {
    const world = scene()
    await person(world, 'member')
    await world.auth.requestSignInLink('member@example.org', atHome)
    const token = tokenOf(world, 'sign-in-link')
    const tries = await Promise.all(Array.from({ length: 50 }, () => world.auth.signInByLink(token, atHome)))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is replaced by a newer one, and refused after a quarter of an hour', async () => {
    const world = scene()
    await person(world, 'member')
    await world.auth.requestSignInLink('member@example.org', atHome)
    const first = tokenOf(world, 'sign-in-link')
    await world.auth.requestSignInLink('Member@Example.org ', atHome)
    expect(await world.auth.signInByLink(first, atHome)).toMatchObject({ ok: false })
    world.pass({ minutes: 15 })
    expect(await world.auth.signInByLink(tokenOf(world, 'sign-in-link'), atHome)).toMatchObject({ ok: false })
  })

  test('is not sent to unknown or suspended accounts, nor to those that want none; the answer is the same', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    const answers = [await world.auth.requestSignInLink('nobody@example.org', atHome)]
    world.auth.changeSignInLinks((await signedIn(world, eva)).actor, false)
    answers.push(await world.auth.requestSignInLink(eva.email, atHome))
    world.auth.suspendAccount(eva.uid, 'operator')
    answers.push(await world.auth.requestSignInLink(eva.email, atHome))
    answers.push(await world.auth.requestReset(eva.email, atHome))
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ ok: true, value: null })))
    expect(world.posted).toEqual([])
  })

  test('leads on to the page that somebody wanted', async () => {
    const world = scene()
    const eva = await person(world, 'member')
    await world.auth.requestSignInLink(eva.email, atHome, '/fr/join/invitation/')
    const answer = await world.auth.signInByLink(tokenOf(world, 'sign-in-link'), atHome)
    expect(answer).toMatchObject({ ok: true, value: { next: '/fr/join/invitation/' } })
  })

  test('leaves the second step to be done', async () => {
    const world = scene()
    const eva = await person(world, 'editor')
    await enrolled(world, (await signedIn(world, eva)).actor)
    await world.auth.requestSignInLink(eva.email, atHome)
    const answer = await world.auth.signInByLink(tokenOf(world, 'sign-in-link'), atHome)
    expect(answer).toMatchObject({ ok: true, value: { actor: { state: 'second-factor-pending' } } })
  })
})

describe('a new password by letter', () => {
  const other = 'seven brass lanterns over Tuesday'

  test('ends every session and every older link, and does not pass the second step', async () => {
    const world = scene()
    const eva = await person(world, 'editor')
    const { opened } = await enrolled(world, (await signedIn(world, eva)).actor)
    await world.auth.requestSignInLink(eva.email, atHome)
    await world.auth.requestReset(eva.email, atHome)
    const token = tokenOf(world, 'reset-password')
    const answer = await world.auth.setPasswordByLink({ token, password: other }, atHome)
    expect(answer).toMatchObject({ ok: true, value: { actor: { state: 'second-factor-pending' } } })
    await expectNobody(world, opened.session)
    expect(await world.auth.signInByLink(tokenOf(world, 'sign-in-link'), atHome)).toMatchObject({ ok: false })
    expect(await world.auth.signIn({ email: eva.email, password }, atHome)).toMatchObject({ reason: 'wrong' })
    expect(await world.auth.setPasswordByLink({ token, password: other }, atHome)).toMatchObject({
      reason: 'link-expired',
    })
  })

  test('keeps the link when the password is refused, and takes it once when many come at once', async () => {
    const world = scene()
    await person(world, 'member')
    await world.auth.requestReset('member@example.org', atHome)
    const token = tokenOf(world, 'reset-password')
    expect(await world.auth.setPasswordByLink({ token, password: 'short' }, atHome)).toMatchObject({
      reason: 'password-too-short',
    })
    const tries = Array.from({ length: 20 }, () =>
      world.auth.setPasswordByLink({ token, password: other }, atHome),
    )
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('an account', () => {
  const eva = { email: 'eva@example.org', name: 'Eva Test', locale: 'he' as const }

  test('is nothing until its address is confirmed, then it is signed in', async () => {
    const world = scene()
    await world.auth.startAccount({ ...eva, next: '/he/join/application/who/' }, atHome)
    expect(world.posted).toMatchObject([{ kind: 'confirm-email', to: { email: eva.email, locale: 'he' } }])
    const answer = await world.auth.confirmEmail(tokenOf(world, 'confirm-email'), atHome)
    expect(answer).toMatchObject({
      ok: true,
      value: { next: '/he/join/application/who/', actor: { roles: ['member'], state: 'signed-in' } },
    })
  })

  test('is not started twice: the owner of the address is told, the stranger is not', async () => {
    const world = scene()
    const known = await world.auth.startAccount(eva, atHome)
    await world.auth.confirmEmail(tokenOf(world, 'confirm-email'), atHome)
    expect(await world.auth.startAccount({ ...eva, email: ' EVA@example.ORG' }, atHome)).toEqual(known)
    expect(world.posted.at(-1)?.kind).toBe('already-have-account')
    expect(world.auth.listAccounts()).toHaveLength(1)
  })

  test('that a stranger began with somebody’s address gives the stranger nothing', async () => {
    const world = scene()
    await world.auth.startAccount({ ...eva, name: 'A stranger' }, atHome)
    const strangers = tokenOf(world, 'confirm-email')
    await world.auth.startAccount(eva, atHome)
    expect(await world.auth.confirmEmail(strangers, atHome)).toMatchObject({ ok: false })
    expect(await world.auth.confirmEmail(tokenOf(world, 'confirm-email'), atHome)).toMatchObject({ ok: true })
  })

  test('is taken by one of many who confirm at once', async () => {
    for (let round = 0; round < (isSoak ? 100 : 3); round++) {
      const world = scene()
      await world.auth.startAccount(eva, atHome)
      const token = tokenOf(world, 'confirm-email')
      const tries = await Promise.all(
        Array.from({ length: 10 }, () => world.auth.confirmEmail(token, atHome)),
      )
      expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    }
  })
})

describe('another e-mail address', () => {
  async function asked(world: Scene, email: string) {
    const { actor } = await signedIn(world, await person(world, 'member'))
    await world.auth.prove(actor, { act: 'email.change', object: actor.uid }, { kind: 'password', password })
    return world.auth.requestEmailChange(actor, email, atHome)
  }

  test('holds once it is confirmed there; the old one is told, and its links open nothing', async () => {
    const world = scene()
    await asked(world, 'new@example.org')
    await world.auth.requestSignInLink('member@example.org', atHome)
    expect(world.auth.confirmNewEmail(tokenOf(world, 'confirm-new-email'))).toMatchObject({ ok: true })
    expect(world.posted.at(-1)).toMatchObject({
      kind: 'email-changed-notice',
      to: { email: 'member@example.org' },
    })
    expect(await world.auth.signInByLink(tokenOf(world, 'sign-in-link'), atHome)).toMatchObject({ ok: false })
    expect(await world.auth.signIn({ email: 'new@example.org', password }, atHome)).toMatchObject({
      ok: true,
    })
  })

  test('that is somebody’s already gets the same answer and changes nothing', async () => {
    const world = scene()
    await person(world, 'member', 'taken@example.org')
    expect(await asked(world, 'taken@example.org')).toEqual({ ok: true, value: null })
    expect(world.posted).toMatchObject([{ kind: 'already-have-account', to: { email: 'taken@example.org' } }])
  })

  test('that somebody else took meanwhile is refused', async () => {
    const world = scene()
    await asked(world, 'new@example.org')
    await person(world, 'member', 'new@example.org')
    expect(world.auth.confirmNewEmail(tokenOf(world, 'confirm-new-email'))).toEqual({
      ok: false,
      reason: 'taken',
    })
  })

  test('that was asked for before a new password was chosen is nothing: the old password may have been known', async () => {
    const world = scene()
    await asked(world, 'thief@example.org')
    await world.auth.requestReset('member@example.org', atHome)
    const fresh = { token: tokenOf(world, 'reset-password'), password: 'seven brass lanterns over Tuesday' }
    expect(await world.auth.setPasswordByLink(fresh, atHome)).toMatchObject({ ok: true })
    expect(world.auth.confirmNewEmail(tokenOf(world, 'confirm-new-email'))).toEqual({
      ok: false,
      reason: 'link-expired',
    })
  })

  test('needs a fresh proof', async () => {
    const world = scene()
    const { actor } = await signedIn(world, await person(world, 'member'))
    expect(await world.auth.requestEmailChange(actor, 'new@example.org', atHome)).toMatchObject({
      reason: 'proof-needed',
    })
  })
})
