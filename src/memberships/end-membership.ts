import { and, eq, isNull } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { day } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { objectOf } from './add-membership.ts'
import { endOffices } from './change-board.ts'
import { changeSeen, move, type ChangeRefusal } from './change-membership.ts'
import type { EndReason } from './membership.ts'
import { insertYear } from './open-year.ts'
import { yearsOf } from './read-memberships.ts'
import { yearOf } from './rules.ts'
import { membershipPeriod } from './tables.ts'
import type { Deed } from './world.ts'

interface Ending {
  uid: string
  version: number
  endedOn: string
  why: EndReason
}

/**
 * Ends a membership and the offices of its person; its years and what was recorded of them stay. The public page does
 * not say “member” any more from this moment. Refuses one that has ended, and a day before it began or that has not come.
 */
export function endMembership(
  database: Database,
  { endedOn, why, ...seen }: Ending,
  { by, at }: Deed,
): Result<null, ChangeRefusal | 'ended-already' | 'not-that-day'> {
  return changeSeen(database, seen, (found) => {
    if (found.endedOn !== null) return refused('ended-already')
    if (endedOn < found.joinedOn || endedOn > day(at)) return refused('not-that-day')
    const inForce = and(eq(membershipPeriod.membershipId, found.id), isNull(membershipPeriod.endedOn))
    const ended = { endedOn, endedWhy: why, endedAt: at.toISOString(), endedBy: by }
    database.orm.update(membershipPeriod).set(ended).where(inForce).run()
    move(database, seen, {})
    const detail = { reason: why, offices: endOffices(database, found.id, endedOn, at) }
    record(database, { at, actor: by, act: 'membership.end', object: objectOf(seen.uid), detail })
    return ok(null)
  })
}

/**
 * Takes somebody back who was a member before, from a day on, and opens the current year if it is not. Refuses somebody
 * who is a member, and a day before the last one or that has not come.
 */
export function resumeMembership(
  database: Database,
  { joinedOn, ...seen }: { uid: string; version: number; joinedOn: string },
  deed: Deed,
): Result<null, ChangeRefusal | 'member-already' | 'not-that-day'> {
  return changeSeen(database, seen, (found) => {
    if (found.endedOn === null) return refused('member-already')
    if (joinedOn < found.endedOn || joinedOn > day(deed.at)) return refused('not-that-day')
    database.orm.insert(membershipPeriod).values({ membershipId: found.id, joinedOn }).run()
    const year = yearOf(deed.at)
    if (!yearsOf(database, found.id).some((known) => known.year === year))
      insertYear(database, found, { year, runId: null }, deed)
    move(database, seen, {})
    record(database, { at: deed.at, actor: deed.by, act: 'membership.resume', object: objectOf(seen.uid) })
    return ok(null)
  })
}
