import { day } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { Deed } from './decide-case.ts'
import { enterReview } from './enter-review.ts'
import { readCase } from './read-case.ts'
import { recordCheck, type CheckRefusal, type NewCheck } from './record-check.ts'
import type { StepRefusal } from './take-step.ts'

/** A check as staff write it down: a day instead of an instant, and a few words on what was seen. */
export type WrittenCheck = Deed &
  Pick<NewCheck, 'kind' | 'source' | 'method' | 'origin' | 'result'> & {
    credential: number | null
    /** YYYY-MM-DD. */
    date: string
    evidence: string
    seen: string
    /** The check of the same that whoever writes this had before them; empty without one. */
    last: string
  }

/**
 * Records a check, taking the case up first when nobody has; refuses what recording refuses, and `changed-meanwhile`
 * when somebody has checked the same since. Sent twice, it is recorded once.
 */
export function checkAtDesk(
  database: Database,
  check: WrittenCheck,
): Result<{ uid: string }, StepRefusal | CheckRefusal> {
  const { caseUid, actor, at, kind, source, method, origin, result, credential, date, evidence, seen } = check
  return write(database, () => {
    const newest = newestCheck(database, check)
    if (newest && newest.uid !== check.last)
      return isTheSame(newest, check) ? ok({ uid: newest.uid }) : refused('changed-meanwhile')
    const entered = enterReview(database, check)
    if (!entered.ok) return entered
    return recordCheck(database, {
      ...{ caseUid, kind, source, method, origin, result, by: actor, at },
      credentialId: credential,
      checkedAt: instantOf(date, at),
      finding: seen === '' ? null : { seen },
      evidenceUid: evidence === '' ? null : evidence,
    })
  })
}

function newestCheck(database: Database, { caseUid, kind, credential }: WrittenCheck) {
  const checks = readCase(database, caseUid)?.checks
  return checks?.find((one) => one.kind === kind && one.credentialId === credential)
}

type Known = NonNullable<ReturnType<typeof newestCheck>>

function isTheSame(known: Known, { actor, source, method, origin, result, date }: WrittenCheck): boolean {
  return (
    known.checkedBy === actor &&
    known.source === source &&
    known.method === method &&
    known.origin === origin &&
    known.result === result &&
    known.checkedAt.startsWith(date)
  )
}

// What is checked today is checked now; of an earlier day only the day is known.
function instantOf(date: string, at: Date): Date {
  return date === day(at) ? at : new Date(`${date}T12:00:00.000Z`)
}
