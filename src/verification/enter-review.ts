import { ok, type Result } from '../kernel/result.ts'
import { takeUpCase, type Deed } from './decide-case.ts'
import { stateOf, type StepRefusal } from './take-step.ts'
import type { Database } from '../kernel/database.ts'

/**
 * Takes a new case into review, so that whoever works on it need not say so first; one that is in review stays as it is.
 * Returns the version to go on with; refuses what taking up refuses.
 */
export function enterReview(database: Database, deed: Deed): Result<{ version: number }, StepRefusal> {
  const { caseUid, version, actor, at } = deed
  const isNew = stateOf(database, caseUid)?.state === 'submitted'
  return isNew ? takeUpCase(database, { caseUid, version, actor, at }) : ok({ version })
}
