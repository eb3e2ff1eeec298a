import type { Database } from '../kernel/database.ts'
import type { Membership, MembershipYear, Period } from './membership.ts'
import { membershipOfAccount, periodsOf, yearsOf } from './read-memberships.ts'

/** What somebody sees of their own membership. */
export interface OwnMembership {
  membership: Membership
  periods: Period[]
  years: MembershipYear[]
}

/** The membership of an account with its years; undefined when its person is not in the list of members. */
export function readOwnMembership(database: Database, accountId: number): OwnMembership | undefined {
  const membership = membershipOfAccount(database, accountId)
  if (!membership) return undefined
  const { id } = membership
  return { membership, periods: periodsOf(database, id), years: yearsOf(database, id) }
}
