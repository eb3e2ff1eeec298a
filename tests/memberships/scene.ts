import { addAccount } from '../../src/auth/accounts.ts'
import { write } from '../../src/kernel/database.ts'
import type { MembersWorld, Person } from '../../src/members/world.ts'
import { addMembership } from '../../src/memberships/add-membership.ts'
import type { NewMember } from '../../src/memberships/member-form.ts'
import type { Membership, MembershipYear } from '../../src/memberships/membership.ts'
import { membershipByUid, yearsOf } from '../../src/memberships/read-memberships.ts'
import { recordDues } from '../../src/memberships/record-dues.ts'
import { now } from '../support/context.ts'

export const clerk = { by: 'account:clerk', at: now }

/** Somebody without an account, as staff write them down. */
export const anouk: NewMember = {
  name: 'Anouk Delmas',
  email: 'anouk@example.org',
  locale: 'fr',
  category: 'full',
  joinedOn: '2024-03-01',
}

/** Takes somebody into the list of members. */
export function added({ database }: MembersWorld, who: Partial<NewMember> = {}): Membership {
  const done = addMembership(database, { ...anouk, ...who }, clerk)
  if (!done.ok) throw new Error(done.reason)
  return membershipOf(database, done.value.uid)
}

export function membershipOf(database: MembersWorld['database'], uid: string): Membership {
  const found = membershipByUid(database, uid)
  if (!found) throw new Error('there is no such member')
  return found
}

/** The newest year of a member. */
export function newestYear({ database }: MembersWorld, { id }: Pick<Membership, 'id'>): MembershipYear {
  const [year] = yearsOf(database, id)
  if (!year) throw new Error('no year is open')
  return year
}

/** Writes down that somebody paid their newest year today. */
export function paid(world: MembersWorld, member: Membership, at = now) {
  const { year, records } = newestYear(world, member)
  const paidOn = at.toISOString().slice(0, 10)
  const entry = { uid: member.uid, year, seen: records.length, state: 'paid' as const, paidOn, note: null }
  return recordDues(world, entry, { by: clerk.by, at })
}

/** Somebody with an account, whose address is the name. */
export function person(
  { database }: MembersWorld,
  name: string,
  isConfirmed = true,
): Person & { email: string } {
  const email = `${name.toLowerCase()}@example.org`
  const account = { email, name, locale: 'he' as const, roles: ['member' as const], by: 'visitor' }
  const confirmedAt = isConfirmed ? now : null
  const { id, uid } = write(database, () => addAccount(database, { ...account, confirmedAt }, now))
  return { accountId: id, uid, email }
}

/** How often an act stands in the register. */
export function acts({ database }: MembersWorld, act: string): number {
  return Number(database.sqlite.prepare('SELECT count(*) FROM audit WHERE act = ?').pluck().get(act))
}
