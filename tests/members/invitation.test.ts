import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { claimPractitioner, readInvitation } from '../../src/members/claim-practitioner.ts'
import { invitationDays, invitePractitioner } from '../../src/members/invite-practitioner.ts'
import { forgetExpired } from '../../src/members/forget-expired.ts'
import { makeOwner, ownPractitioner } from '../../src/members/owner.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { connect, now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { add, basile } from '../support/people.ts'
import { listedMember, member, membersWorld, rows } from './scene.ts'

const toBasile = {
  slug: 'basile-tournefeuille-balma',
  email: 'basile@example.org',
  locale: 'fr' as const,
  by: 'operator',
}

function imported() {
  const world = membersWorld()
  add(world.database, basile)
  return world
}

function invite(world: MembersWorld, to = toBasile): string {
  const invited = invitePractitioner(world, to, now)
  if (!invited.ok) throw new Error(invited.reason)
  return new URL(invited.value.link).searchParams.get('token') ?? ''
}

describe('an invitation', () => {
  test('goes to its address and leads to one record, which it shows without changing anything', () => {
    const world = imported()
    const token = invite(world)
    const [sent] = lettersTo(world.database, world.secrets, toBasile.email)
    expect(sent).toMatchObject({ name: 'invitation' })
    expect(sent?.link).toContain(token)
    for (const _ of [1, 2])
      expect(readInvitation(world.database, token, now)).toMatchObject({
        names: [{ family: 'Tournefeuille' }],
        cities: ['Balma'],
      })
    expect(rows(world, 'practitioner_owner')).toBe(0)
  })

  test('is refused for an unknown record, one that is owned, and what is no address', () => {
    const world = imported()
    listedMember(world)
    expect(invitePractitioner(world, { ...toBasile, slug: 'nobody' }, now)).toMatchObject({
      reason: 'unknown-slug',
    })
    expect(invitePractitioner(world, { ...toBasile, slug: 'eloise-vergnac-toulouse' }, now)).toMatchObject({
      reason: 'owned-already',
    })
    expect(invitePractitioner(world, { ...toBasile, email: 'basile@' }, now)).toMatchObject({
      reason: 'not-an-address',
    })
  })

  test('that is newer makes the older one useless', () => {
    const world = imported()
    const [first, second] = [invite(world), invite(world)]
    expect(readInvitation(world.database, first, now)).toBeUndefined()
    expect(readInvitation(world.database, second, now)).toBeDefined()
  })

  test('and its address are forgotten some time after it expired', () => {
    const world = imported()
    invite(world)
    forgetExpired(world.database, addDays(now, invitationDays + 29))
    expect(rows(world, 'invitation')).toBe(1)
    forgetExpired(world.database, addDays(now, invitationDays + 31))
    expect(rows(world, 'invitation')).toBe(0)
  })
})

describe('taking a record over', () => {
  test('makes the account its owner, once', () => {
    const world = imported()
    const token = invite(world)
    const person = member(world, 'somewhere-else@example.org')
    expect(claimPractitioner(world, person, token, now)).toMatchObject({ ok: true })
    expect(ownPractitioner(world.database, person.accountId)?.slug).toBe(toBasile.slug)
    const other = member(world, 'other@example.org')
    expect(claimPractitioner(world, other, token, now)).toEqual({ ok: false, reason: 'bad-token' })
  })

  test('is won by one of two who try at once', () => {
    const world = imported()
    const token = invite(world)
    const people = [member(world, 'a@example.org'), member(world, 'b@example.org')]
    const worlds = [world, membersWorld(connect(world.database.file))]
    const answers = people.map(
      (person, index) => claimPractitioner(worlds[index] ?? world, person, token, now).ok,
    )
    expect(answers).toEqual([true, false])
  })

  test('is refused when it has expired, is forged, or is of another purpose', () => {
    const world = imported()
    const token = invite(world)
    const person = member(world)
    const bad = { ok: false, reason: 'bad-token' }
    expect(claimPractitioner(world, person, token, addDays(now, invitationDays))).toEqual(bad)
    expect(
      claimPractitioner(world, person, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, now),
    ).toEqual(bad)
    world.database.sqlite.exec(`UPDATE account_token SET purpose = 'sign-in'`)
    expect(claimPractitioner(world, person, token, now)).toEqual(bad)
  })

  test('does not use the invitation up when the account has a listing already', () => {
    const world = imported()
    const token = invite(world)
    expect(claimPractitioner(world, listedMember(world), token, now)).toEqual({
      ok: false,
      reason: 'owns-already',
    })
    expect(claimPractitioner(world, member(world, 'basile@example.org'), token, now).ok).toBe(true)
  })

  test('is not what an equal address does', () => {
    const world = imported()
    invite(world)
    const person = member(world, toBasile.email)
    expect(ownPractitioner(world.database, person.accountId)).toBeUndefined()
  })

  test('can be done by no path twice, raw SQL included', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const id = add(world.database, basile)
    const other = member(world, 'other@example.org')
    const again = (practitionerId: number, accountId: number) => () => {
      write(world.database, () => {
        makeOwner(world.database, practitionerId, accountId, now)
      })
    }
    expect(again(person.practitionerId, other.accountId)).toThrow(/owned already/)
    expect(again(id, person.accountId)).toThrow(/owned already/)
    expect(() =>
      world.database.sqlite.exec(`UPDATE practitioner_owner SET account_id = ${String(other.accountId)}`),
    ).toThrow(/one account/)
  })
})
