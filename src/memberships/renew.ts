import { eq } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { Membership, MembershipYear } from './membership.ts'
import { insertYear } from './open-year.ts'
import { allMemberships } from './read-memberships.ts'
import { readYears, standingRuns } from './read-years.ts'
import { yearOf } from './rules.ts'
import { membershipYear, renewalRun } from './tables.ts'
import type { Deed } from './world.ts'

/** Whom a run for this year would renew: every member of now who does not have it yet. */
export function planRenewal(database: Database, year: number): Membership[] {
  const opened = readYears(database, year)
  return allMemberships(database).filter(({ id, endedOn }) => endedOn === null && !opened.has(id))
}

export type RenewRefusal = 'not-that-year' | 'nobody-to-renew' | 'changed-meanwhile'

/**
 * Opens a year for every member of now, all at once or for nobody. Refuses a year that is neither the current one nor
 * the next, and when it would not be as many as were shown to whoever pressed the button.
 */
export function renewMemberships(
  database: Database,
  { year, expected }: { year: number; expected: number },
  deed: Deed,
): Result<{ run: string; people: number }, RenewRefusal> {
  return write(database, () => {
    if (![0, 1].includes(year - yearOf(deed.at))) return refused('not-that-year')
    const members = planRenewal(database, year)
    if (members.length === 0) return refused('nobody-to-renew')
    if (members.length !== expected) return refused('changed-meanwhile')
    const uid = newId()
    const stored = { uid, year, people: members.length, runAt: deed.at.toISOString(), runBy: deed.by }
    const { id } = database.orm.insert(renewalRun).values(stored).returning({ id: renewalRun.id }).get()
    for (const member of members) insertYear(database, member, { year, runId: id }, deed)
    const detail = { year, people: members.length }
    record(database, {
      at: deed.at,
      actor: deed.by,
      act: 'membership.renew',
      object: `renewal:${uid}`,
      detail,
    })
    return ok({ run: uid, people: members.length })
  })
}

export type UndoRefusal = 'unknown-run' | 'not-the-last' | 'something-came-of-it'

/** Takes the last run back: its years are as if they had never been opened. Refuses once anything came of one of them. */
export function undoRenewal(
  database: Database,
  run: string,
  { by, at }: Deed,
): Result<{ people: number }, UndoRefusal> {
  return write(database, () => {
    const [last, ...earlier] = standingRuns(database)
    if (last?.uid !== run)
      return refused(earlier.some(({ uid }) => uid === run) ? 'not-the-last' : 'unknown-run')
    const years = [...readYears(database, last.year).values()].filter(({ runId }) => runId === last.id)
    if (!years.every(isUntouched)) return refused('something-came-of-it')
    database.orm.delete(membershipYear).where(eq(membershipYear.runId, last.id)).run()
    const undone = { undoneAt: at.toISOString(), undoneBy: by }
    database.orm.update(renewalRun).set(undone).where(eq(renewalRun.id, last.id)).run()
    const detail = { year: last.year, people: years.length }
    record(database, { at, actor: by, act: 'membership.undo-renewal', object: `renewal:${run}`, detail })
    return ok({ people: years.length })
  })
}

/** Whether a year is still as it was opened. */
function isUntouched({ records, letters }: MembershipYear): boolean {
  return letters.length === 0 && records.every(({ number, state }) => number === 1 && state === 'not-owed')
}
