import { eq, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { confirmedAccount, isMembersAddress, objectOf } from './add-membership.ts'
import type { Membership } from './membership.ts'
import { membershipByUid, membershipOfAccount } from './read-memberships.ts'
import { membership } from './tables.ts'
import type { Deed } from './world.ts'

/** A membership as it was read. */
interface Seen {
  uid: string
  version: number
}

export type ChangeRefusal = 'unknown-membership' | 'changed-meanwhile'

/** Gives a member another category, from the next year on: years that are open keep theirs. */
export function changeCategory(
  database: Database,
  { category, ...seen }: Seen & { category: string },
  deed: Deed,
): Result<null, ChangeRefusal> {
  return changeSeen(database, seen, () => {
    move(database, seen, { categoryId: category })
    const detail = { category }
    record(database, {
      at: deed.at,
      actor: deed.by,
      act: 'membership.change',
      object: objectOf(seen.uid),
      detail,
    })
    return ok(null)
  })
}

/**
 * Corrects name and address of somebody whom staff wrote down. Refuses whoever has an account and changes it there, and
 * an address that another member has.
 */
export function renameMember(
  database: Database,
  { name, email, ...seen }: Seen & { name: string; email: string | null },
  deed: Deed,
): Result<null, ChangeRefusal | 'has-account' | 'member-already'> {
  return changeSeen(database, seen, (found) => {
    if (found.accountId !== null) return refused('has-account')
    if (isMembersAddress(database, email, seen.uid)) return refused('member-already')
    move(database, seen, { name, email })
    record(database, { at: deed.at, actor: deed.by, act: 'membership.rename', object: objectOf(seen.uid) })
    return ok(null)
  })
}

/**
 * Ties a membership to the account with this address: from then on name and address are the account's, and its person
 * sees the membership. Refuses an address that nobody has confirmed, and an account that is a member already.
 */
export function tieAccount(
  database: Database,
  { email, ...seen }: Seen & { email: string },
  deed: Deed,
): Result<null, ChangeRefusal | 'has-account' | 'no-account' | 'member-already'> {
  return changeSeen(database, seen, (found) => {
    if (found.accountId !== null) return refused('has-account')
    const account = confirmedAccount(database, email)
    if (!account) return refused('no-account')
    if (membershipOfAccount(database, account.id)) return refused('member-already')
    move(database, seen, { accountId: account.id, name: null, email: null, locale: null })
    record(database, { at: deed.at, actor: deed.by, act: 'membership.tie', object: objectOf(seen.uid) })
    return ok(null)
  })
}

/** Runs a change on a membership as it was read, in one transaction; refuses it when somebody was faster. */
export function changeSeen<Value, Reason extends string>(
  database: Database,
  { uid, version }: Seen,
  work: (found: Membership) => Result<Value, Reason>,
): Result<Value, Reason | ChangeRefusal> {
  return write(database, () => {
    const found = membershipByUid(database, uid)
    if (!found) return refused('unknown-membership')
    return found.version === version ? work(found) : refused('changed-meanwhile')
  })
}

/** Stores the next version of a membership, in the caller's transaction. */
export function move(
  { orm }: Database,
  { uid }: Pick<Seen, 'uid'>,
  change: Partial<typeof membership.$inferInsert>,
): void {
  orm
    .update(membership)
    .set({ ...change, version: sql`${membership.version} + 1` })
    .where(eq(membership.uid, uid))
    .run()
}
