import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { saidByDatabase } from '../kernel/said-by-database.ts'
import { prepareRecords } from '../directory/listing-records.ts'
import { liftSuspension } from '../directory/suspend-practitioner.ts'
import { approveRevision } from '../members/approve-revision.ts'
import { isPublished, lastConfirmation } from '../members/listing-state.ts'
import { takeStep, type StepRefusal, type TakenStep } from './take-step.ts'
import type { Deed } from './decide-case.ts'
import { verifyCredentials, verifyPlace } from './verify-credentials.ts'
import type { VerificationWorld } from './world.ts'

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
      verifyCredentials(world.database, taken.value)
      effects[taken.value.kind](world, taken.value, deed.actor)
      verifyPlace(world.database, taken.value)
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

type Effect = (world: VerificationWorld, one: TakenStep, by: string) => void

const effects: Record<TakenStep['kind'], Effect> = {
  application: list,
  recheck: publishRevision,
  change: publishRevision,
  alert: ({ database }, { practitionerId, at }, by) => {
    liftSuspension(database, { practitionerId, by, at })
  },
  diploma: () => {},
  report: () => {},
}

// Who applies confirms what they hand in; a confirmation that stands is older than the decision and stays.
function list(world: VerificationWorld, one: TakenStep, by: string): void {
  const { database } = world
  const { practitionerId, at } = one
  const records = prepareRecords(database)
  const last = lastConfirmation(database, practitionerId)
  if (!last || last.lapsesAt <= at.toISOString()) records.confirm(practitionerId, at)
  publishRevision(world, one, by)
  if (!isPublished(database, practitionerId)) records.publish(practitionerId, by, at)
}

function publishRevision(
  world: VerificationWorld,
  { practitionerId, revision, at }: TakenStep,
  by: string,
): void {
  if (revision === null) return
  const approved = approveRevision(world, { practitionerId, revision, by }, at)
  if (!approved.ok) throw new RevisionChanged()
}
