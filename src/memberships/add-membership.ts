import { record } from '../audit/record.ts'
import { accountByEmail, type Account } from '../auth/accounts.ts'
import { emailKey } from '../auth/email-address.ts'
import { day } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { NewMember } from './member-form.ts'
import type { Membership } from './membership.ts'
import { insertYear } from './open-year.ts'
import { allMemberships } from './read-memberships.ts'
import { yearOf } from './rules.ts'
import { membership, membershipPeriod } from './tables.ts'
import type { Deed } from './world.ts'

export type AddRefusal = 'member-already' | 'joined-later'

/**
 * Takes somebody into the list of members and opens the current year. Whoever has an account with this address is
 * named by it. Refuses somebody who is or was a member, and a day that has not come. A form that is sent twice counts
 * once, also without an address.
 */
export function addMembership(
  database: Database,
  given: NewMember,
  deed: Deed,
): Result<{ uid: string }, AddRefusal> {
  return write(database, () => {
    if (given.joinedOn > day(deed.at)) return refused('joined-later')
    if (isMembersAddress(database, given.email)) return refused('member-already')
    const same = sameWithoutAddress(database, given)
    if (same) return ok({ uid: same.uid })
    const account = given.email === null ? undefined : confirmedAccount(database, given.email)
    const { id, uid } = insert(database, given, account, deed)
    insertYear(database, { id, categoryId: given.category }, { year: yearOf(deed.at), runId: null }, deed)
    const detail = { category: given.category }
    record(database, { at: deed.at, actor: deed.by, act: 'membership.add', object: objectOf(uid), detail })
    return ok({ uid })
  })
}

/** How the register names a membership. */
export function objectOf(uid: string): string {
  return `membership:${uid}`
}

/** The account that somebody has shown to be theirs by this address; undefined when nobody has. */
export function confirmedAccount(database: Database, email: string): Account | undefined {
  const account = accountByEmail(database, email)
  return account?.confirmedAt ? account : undefined
}

/** Whether somebody in the list has this address; the one with this number is not asked. */
export function isMembersAddress(database: Database, email: string | null, except?: string): boolean {
  if (email === null) return false
  const key = emailKey(email)
  return allMemberships(database).some(
    (known) => known.uid !== except && known.email !== null && emailKey(known.email) === key,
  )
}

function sameWithoutAddress(
  database: Database,
  { name, email, joinedOn }: NewMember,
): Membership | undefined {
  if (email !== null) return undefined
  return allMemberships(database).find(
    (known) => known.email === null && known.name === name && known.joinedOn === joinedOn,
  )
}

function insert(
  { orm }: Database,
  { name, email, locale, category, joinedOn }: NewMember,
  account: Account | undefined,
  { by, at }: Deed,
): { id: number; uid: string } {
  const uid = newId()
  const who = account ? { accountId: account.id } : { name, email, locale }
  const stored = { uid, version: 1, categoryId: category, createdAt: at.toISOString(), createdBy: by }
  const { id } = orm
    .insert(membership)
    .values({ ...stored, ...who })
    .returning({ id: membership.id })
    .get()
  orm.insert(membershipPeriod).values({ membershipId: id, joinedOn }).run()
  return { id, uid }
}
