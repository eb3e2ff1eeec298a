import { eq } from 'drizzle-orm'
import { addDays } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { saidByDatabase } from '../kernel/said-by-database.ts'
import { prepareRecords } from '../directory/listing-records.ts'
import { liftSuspension } from '../directory/suspend-practitioner.ts'
import { verificationMethods } from '../directory/tables.ts'
import { approveRevision } from '../members/approve-revision.ts'
import { isPublished, lastConfirmation } from '../members/listing-state.ts'
import { caseCheck } from './tables.ts'
import { takeStep, type StepRefusal, type TakenStep } from './take-step.ts'
import type { Deed } from './decide-case.ts'
import type { VerificationWorld } from './world.ts'

/** After so many days every credential is compared with its source again. */
const daysToNextCheck = 365

/** An older answer of a source says nothing about today. */
const oldestCheckDays = 120

export type ApprovalRefusal = StepRefusal | 'revision-changed' | 'cannot-be-listed'

/**
 * A second person's yes: the checks become verifications, and what the case is about takes effect, in one transaction.
 * Refuses what the rules of cases refuse, `revision-changed` when the member has written something else meanwhile, and
 * `cannot-be-listed` when the database lists nobody who stands so: suspended, without consent, revoked since.
 */
export function approveCase(
  world: VerificationWorld,
  deed: Deed,
): Result<{ version: number }, ApprovalRefusal> {
  try {
    return write(world.database, () => {
      const taken = takeStep(world.database, { ...deed, act: 'approve' })
      if (!taken.ok) return taken
      verifyCredentials(world.database, taken.value, deed)
      effects[taken.value.kind](world, taken.value, deed)
      return ok({ version: taken.value.number })
    })
  } catch (problem) {
    if (problem instanceof RevisionChanged) return refused('revision-changed')
    if (saidByDatabase(problem).includes('publication: ')) return refused('cannot-be-listed')
    throw problem
  }
}

/** Takes the whole approval back: another revision waits than the one that was read. */
class RevisionChanged extends Error {}

type Effect = (world: VerificationWorld, one: TakenStep, deed: Deed) => void

const effects: Record<TakenStep['kind'], Effect> = {
  application: list,
  recheck: publishRevision,
  change: publishRevision,
  alert: ({ database }, { practitionerId }, { actor, at }) => {
    liftSuspension(database, { practitionerId, by: actor, at })
  },
  diploma: () => {},
  report: () => {},
}

// Who applies confirms what they hand in; a confirmation that stands is older than the decision and stays.
function list(world: VerificationWorld, one: TakenStep, deed: Deed): void {
  const { database } = world
  const { practitionerId } = one
  const records = prepareRecords(database)
  const last = lastConfirmation(database, practitionerId)
  if (!last || last.lapsesAt <= deed.at.toISOString()) records.confirm(practitionerId, deed.at)
  publishRevision(world, one, deed)
  if (!isPublished(database, practitionerId)) records.publish(practitionerId, deed.actor, deed.at)
}

function publishRevision(
  world: VerificationWorld,
  { practitionerId, revision }: TakenStep,
  { actor, at }: Deed,
): void {
  if (revision === null) return
  const approved = approveRevision(world, { practitionerId, revision, by: actor }, at)
  if (!approved.ok) throw new RevisionChanged()
}

// The newest check of a credential counts, whoever it came from: an older right one says nothing beside it.
function verifyCredentials(database: Database, { caseId }: TakenStep, { at }: Deed): void {
  const oldest = addDays(at, -oldestCheckDays).toISOString()
  const checks = database.orm
    .select()
    .from(caseCheck)
    .where(eq(caseCheck.caseId, caseId))
    .orderBy(caseCheck.id)
    .all()
  const newest = new Map(checks.map((check) => [check.credentialId, check]))
  const { verify } = prepareRecords(database)
  for (const { credentialId, result, origin, source, method, checkedAt, checkedBy } of newest.values()) {
    const known = verificationMethods.find((one) => one === method)
    const counts = result === 'right' && origin === 'received-from-source' && checkedAt >= oldest
    if (credentialId === null || known === undefined || !counts) continue
    const dates = { checkedAt: new Date(checkedAt), nextCheckOn: addDays(at, daysToNextCheck) }
    verify({ credentialId, source, method: known, checkedBy, ...dates })
  }
}
