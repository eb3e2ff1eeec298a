import { z } from 'zod'
import { duesOf, type Membership } from '../../memberships/membership.ts'
import { membershipByUid, yearsOf } from '../../memberships/read-memberships.ts'
import type { Caller } from '../endpoint.ts'
import type { ListOf } from '../paging.ts'
import { problem, type Problem } from '../problem.ts'
import type { Standing } from '../version.ts'
import type { MembershipDetails, MembershipRow } from './schemas.ts'

const uidRow = z.object({ uid: z.string() })

/** Everybody who is a member, or was, by their numbers. */
export const membershipUids: ListOf<string> = {
  id: 'memberships',
  columns: 'one.uid',
  from: `FROM membership AS one JOIN membership_period AS period
    ON period.id = (SELECT max(id) FROM membership_period WHERE membership_id = one.id) WHERE TRUE`,
  rowid: 'one.id',
  orders: { created: 'one.id', joined: 'period.joined_on' },
  filters: {
    category: 'one.category_id = @category',
    state: `@state = CASE WHEN period.ended_on IS NULL THEN 'member' ELSE 'ended' END`,
  },
  read: (found) => uidRow.parse(found).uid,
}

/** A membership as a row of the list. */
export function rowOf({
  uid,
  accountUid,
  name,
  email,
  locale,
  categoryId,
  joinedOn,
  endedOn,
}: Membership): MembershipRow {
  return { uid, account: accountUid, name, email, language: locale, category: categoryId, joinedOn, endedOn }
}

/** A membership with its version: of what it is, and of everything that was recorded of its years. */
export function standingMembership(
  { world: { database } }: Caller,
  uid: string,
): (Standing<MembershipDetails> & { member: Membership }) | Problem {
  const member = membershipByUid(database, uid)
  if (!member) return problem('unknown-membership')
  const years = yearsOf(database, member.id)
  const shown = years.map((one) => ({
    ...{ year: one.year, category: one.categoryId, endsOn: one.endsOn, dues: duesOf(one) },
    records: one.records.map(({ state, paidOn, note, recordedAt, recordedBy }) => ({
      ...{ state, paidOn, note, recordedAt, recordedBy },
    })),
  }))
  const recorded = years.reduce((sum, { records }) => sum + records.length, years.length)
  return {
    ok: true,
    current: { ...rowOf(member), years: shown },
    tag: `${member.version}.${recorded}`,
    member,
  }
}
