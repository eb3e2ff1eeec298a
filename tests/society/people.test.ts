import { describe, expect, test } from 'vitest'
import { accountByUid } from '../../src/auth/accounts.ts'
import type { Actor } from '../../src/auth/actor.ts'
import type { Role } from '../../src/auth/roles.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { gridWorldOf, view } from '../grids/scene.ts'
import { atHome, enrolled, person, scene, signedIn, tokenOf, type Scene } from '../auth/scene.ts'

const verifier: Role = 'verifier'

const invited = {
  email: 'new@example.org',
  name: 'New verifier',
  locale: 'fr' as const,
  roles: [verifier],
}

/** An administrator who signed in with both steps; `prove` gives a fresh proof for an act. */
async function administrator(stage: Scene, email = 'admin@example.org') {
  const account = await person(stage, 'admin', email)
  const { actor } = await signedIn(stage, account)
  const { opened, code } = await enrolled(stage, actor)
  const prove = async (act: 'role.change' | 'account.suspend', object: string) => {
    stage.pass({ seconds: 60 })
    const proof = await stage.auth.prove(opened.actor, { act, object }, { kind: 'totp', code: code() })
    expect(proof).toMatchObject({ ok: true })
  }
  return { actor: opened.actor, session: opened.session, prove, uid: account.uid }
}

const versionOf = ({ auth }: Scene, uid: string) => auth.readStaff(uid)?.version ?? 0

describe('inviting somebody to the staff', () => {
  test('sends one letter, whose link makes the account theirs, once, and opens nothing without a second step', async () => {
    const stage = scene()
    const admin = await administrator(stage)
    await admin.prove('role.change', 'new')
    const made = stage.auth.inviteStaff(admin.actor, invited)
    expect(made).toMatchObject({ ok: true, value: { isNew: true } })
    expect(stage.posted.at(-1)).toMatchObject({ kind: 'staff-invitation', roles: ['verifier'], hours: 72 })
    expect(stage.acts.at(-1)).toMatchObject({ act: 'account.invite', actor: `account:${admin.uid}` })
    const token = tokenOf(stage, 'staff-invitation')
    const password = 'eleven amber kettles hum slowly'
    const chosen = await stage.auth.setPasswordByLink({ token, password }, atHome)
    expect(chosen).toMatchObject({ ok: true, value: { actor: { state: 'enrolment-needed' } } })
    expect(await stage.auth.setPasswordByLink({ token, password }, atHome)).toMatchObject({ ok: false })
  })

  test('is refused without a fresh proof, to whoever is no administrator, and when the link is too old', async () => {
    const stage = scene()
    const admin = await administrator(stage)
    expect(stage.auth.inviteStaff(admin.actor, invited)).toEqual({ ok: false, reason: 'proof-needed' })
    const clerk = await signedIn(stage, await person(stage, 'clerk'))
    expect(stage.auth.inviteStaff(clerk.actor, invited)).toEqual({ ok: false, reason: 'not-admin' })
    await admin.prove('role.change', 'new')
    stage.auth.inviteStaff(admin.actor, invited)
    stage.pass({ days: 3, seconds: 1 })
    const late = { token: tokenOf(stage, 'staff-invitation'), password: 'eleven amber kettles hum slowly' }
    expect(await stage.auth.setPasswordByLink(late, atHome)).toMatchObject({ reason: 'link-expired' })
  })

  test('of an address that has an account changes nothing', async () => {
    const stage = scene()
    const admin = await administrator(stage)
    const member = await person(stage, 'member')
    await admin.prove('role.change', 'new')
    const letters = stage.posted.length
    const answer = stage.auth.inviteStaff(admin.actor, { ...invited, email: 'MEMBER@example.org' })
    expect(answer).toEqual({ ok: true, value: { uid: member.uid, isNew: false } })
    expect(stage.posted).toHaveLength(letters)
    expect(stage.auth.readStaff(member.uid)?.roles).toEqual(['member'])
  })

  test('again makes the older link useless; not when they have answered', async () => {
    const stage = scene()
    const admin = await administrator(stage)
    await admin.prove('role.change', 'new')
    const made = stage.auth.inviteStaff(admin.actor, invited)
    const uid = made.ok ? made.value.uid : ''
    const older = tokenOf(stage, 'staff-invitation')
    await admin.prove('role.change', uid)
    expect(stage.auth.inviteAgain(admin.actor, uid)).toMatchObject({ ok: true })
    const password = 'eleven amber kettles hum slowly'
    expect(await stage.auth.setPasswordByLink({ token: older, password }, atHome)).toMatchObject({
      ok: false,
    })
    const token = tokenOf(stage, 'staff-invitation')
    expect(await stage.auth.setPasswordByLink({ token, password }, atHome)).toMatchObject({ ok: true })
    await admin.prove('role.change', uid)
    expect(stage.auth.inviteAgain(admin.actor, uid)).toMatchObject({ reason: 'answered-already' })
  })
})

describe('changing roles', () => {
  test('keeps membership, ends the sessions at once, and is written down', async () => {
    const stage = scene()
    const admin = await administrator(stage)
    const member = await person(stage, 'member')
    const { session } = await signedIn(stage, member)
    await admin.prove('role.change', member.uid)
    const version = versionOf(stage, member.uid)
    const change = { uid: member.uid, roles: [verifier], version }
    expect(stage.auth.changeStaffRoles(admin.actor, change)).toMatchObject({ ok: true })
    expect(stage.auth.readStaff(member.uid)?.roles.toSorted()).toEqual(['member', 'verifier'])
    expect(await stage.auth.current(session)).toBeNull()
    expect(stage.acts.at(-1)).toMatchObject({
      act: 'account.change-roles',
      detail: { roles: 'member verifier' },
    })
    await admin.prove('role.change', member.uid)
    expect(stage.auth.changeStaffRoles(admin.actor, change)).toMatchObject({ reason: 'changed-meanwhile' })
  })

  test('raises nobody by their own hand, and leaves one administrator', async () => {
    const stage = scene()
    const admin = await administrator(stage)
    const own = (roles: Role[]) => ({ uid: admin.uid, roles, version: versionOf(stage, admin.uid) })
    await admin.prove('role.change', admin.uid)
    expect(stage.auth.changeStaffRoles(admin.actor, own(['admin', 'verifier']))).toMatchObject({
      reason: 'own-account',
    })
    await admin.prove('role.change', admin.uid)
    expect(stage.auth.changeStaffRoles(admin.actor, own(['auditor']))).toMatchObject({ ok: false })
    await admin.prove('role.change', admin.uid)
    expect(stage.auth.changeStaffRoles(admin.actor, own([]))).toMatchObject({ reason: 'roles' })
    await admin.prove('account.suspend', admin.uid)
    expect(stage.auth.endAccess(admin.actor, own([]))).toMatchObject({ reason: 'last-admin' })
    expect(stage.auth.readStaff(admin.uid)?.roles).toEqual(['admin'])
  })

  test('of two administrators who take the role from each other at once lets one', async () => {
    const stage = scene()
    const [first, second] = [await administrator(stage), await administrator(stage, 'second@example.org')]
    const take = (by: Actor, from: string) =>
      stage.auth.changeStaffRoles(by, { uid: from, roles: ['clerk'], version: versionOf(stage, from) })
    await first.prove('role.change', second.uid)
    await second.prove('role.change', first.uid)
    expect(take(first.actor, second.uid)).toMatchObject({ ok: true })
    expect(take(second.actor, first.uid)).toMatchObject({ reason: 'not-admin' })
  })
})

describe('ending the access of somebody', () => {
  test('ends their session at once, and can be taken back by an administrator', async () => {
    const stage = scene()
    const admin = await administrator(stage)
    const clerk = await person(stage, 'clerk')
    const { session } = await signedIn(stage, clerk)
    await admin.prove('account.suspend', clerk.uid)
    const change = { uid: clerk.uid, version: versionOf(stage, clerk.uid) }
    expect(stage.auth.endAccess(admin.actor, change)).toMatchObject({ ok: true })
    expect(await stage.auth.current(session)).toBeNull()
    expect(accountByUid(stage.database, clerk.uid)?.suspendedAt).not.toBeNull()
    await admin.prove('role.change', clerk.uid)
    const back = { uid: clerk.uid, version: versionOf(stage, clerk.uid) }
    expect(stage.auth.giveAccessBack(admin.actor, back)).toMatchObject({ ok: true })
    expect((await signedIn(stage, clerk)).actor.uid).toBe(clerk.uid)
  })

  test('lists who works here, with their roles and how they stand', async () => {
    const stage = scene()
    const admin = await administrator(stage)
    await person(stage, 'member')
    await person(stage, 'auditor')
    const { rows } = view(gridWorldOf(stage.database), 'people')
    expect(rows).toHaveLength(2)
    const own = rows.find(({ uid }) => uid === admin.uid)?.cells.map(({ text }) => text)
    const { account, people } = messagesIn('en')
    expect(own).toEqual(expect.arrayContaining([account.roles.admin, people.state.working]))
  })
})
