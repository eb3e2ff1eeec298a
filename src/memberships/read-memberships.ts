import { asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { account } from '../auth/tables.ts'
import type { Database } from '../kernel/database.ts'
import type { Membership, MembershipYear, Period } from './membership.ts'
import { yearsWhere } from './read-years.ts'
import { membership, membershipPeriod, membershipYear } from './tables.ts'

/** Everybody who is a member, or was; of those with an account name, address and language are the account's. */
export function allMemberships(database: Database): Membership[] {
  return read(database)
}

/** A membership by its number; undefined when there is none. */
export function membershipByUid(database: Database, uid: string): Membership | undefined {
  return read(database, eq(membership.uid, uid))[0]
}

/** The membership of an account; undefined when it has none. */
export function membershipOfAccount(database: Database, accountId: number): Membership | undefined {
  return read(database, eq(membership.accountId, accountId))[0]
}

/** When somebody was a member, the newest period first. */
export function periodsOf({ orm }: Database, membershipId: number): Period[] {
  const { joinedOn, endedOn, endedWhy, id } = membershipPeriod
  return orm
    .select({ joinedOn, endedOn, endedWhy })
    .from(membershipPeriod)
    .where(eq(membershipPeriod.membershipId, membershipId))
    .orderBy(desc(id))
    .all()
}

/** The years of a membership, the newest first. */
export function yearsOf(database: Database, membershipId: number): MembershipYear[] {
  return yearsWhere(database, eq(membershipYear.membershipId, membershipId))
}

function read({ orm }: Database, which?: SQL): Membership[] {
  return orm
    .select({
      id: membership.id,
      uid: membership.uid,
      version: membership.version,
      accountId: membership.accountId,
      accountUid: account.uid,
      name: sql<string>`coalesce(${account.name}, ${membership.name})`,
      email: sql<string | null>`coalesce(${account.email}, ${membership.email})`,
      locale: sql<Membership['locale']>`coalesce(${account.locale}, ${membership.locale})`,
      categoryId: membership.categoryId,
      joinedOn: membershipPeriod.joinedOn,
      endedOn: membershipPeriod.endedOn,
    })
    .from(membership)
    .innerJoin(
      membershipPeriod,
      eq(
        membershipPeriod.id,
        sql`(SELECT max(id) FROM membership_period WHERE membership_id = ${membership.id})`,
      ),
    )
    .leftJoin(account, eq(account.id, membership.accountId))
    .where(which)
    .orderBy(asc(membership.id))
    .all()
}
