import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { Membership } from './membership.ts'
import { membershipByUid, yearsOf } from './read-memberships.ts'
import { categoryOf, termOf } from './rules.ts'
import { membershipDues, membershipYear } from './tables.ts'
import type { Deed } from './world.ts'

export type OpenYearRefusal = 'unknown-membership' | 'not-a-member' | 'opened-already'

/** Opens one year for one member. Refuses somebody who is none now, and a year that was opened already. */
export function openYear(
  database: Database,
  { uid, year }: { uid: string; year: number },
  deed: Deed,
): Result<null, OpenYearRefusal> {
  return write(database, () => {
    const member = membershipByUid(database, uid)
    if (!member) return refused('unknown-membership')
    if (member.endedOn !== null) return refused('not-a-member')
    if (yearsOf(database, member.id).some((known) => known.year === year)) return refused('opened-already')
    insertYear(database, member, { year, runId: null }, deed)
    const detail = { year }
    record(database, {
      at: deed.at,
      actor: deed.by,
      act: 'membership.open-year',
      object: `membership:${uid}`,
      detail,
    })
    return ok(null)
  })
}

/** Stores a year of a member in their category, in the caller's transaction; where nothing is owed, it says so at once. */
export function insertYear(
  { orm }: Database,
  { id, categoryId }: Pick<Membership, 'id' | 'categoryId'>,
  { year, runId }: { year: number; runId: number | null },
  { by, at }: Deed,
): void {
  const openedAt = at.toISOString()
  const values = { membershipId: id, year, categoryId, ...termOf(year), openedAt, openedBy: by, runId }
  const opened = orm.insert(membershipYear).values(values).returning({ id: membershipYear.id }).get()
  if (categoryOf(categoryId)?.owesDues !== false) return
  const settled = { number: 1, state: 'not-owed' as const, recordedAt: openedAt, recordedBy: by }
  orm
    .insert(membershipDues)
    .values({ yearId: opened.id, ...settled })
    .run()
}
