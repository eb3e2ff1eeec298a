import { write } from '../kernel/database.ts'
import { ok, type Result } from '../kernel/result.ts'
import { refuseRevision } from '../members/refuse-revision.ts'
import type { Deed } from './decide-case.ts'
import { takeStep, type StepRefusal } from './take-step.ts'
import type { VerificationWorld } from './world.ts'

/** Why a case may be refused; each has its sentence, in the letter too. */
export const refusalReasons = [
  'not-in-register',
  'restricted',
  'diploma-not-confirmed',
  'identity-not-proven',
  'not-a-physician',
  'publicity-rules',
  'no-answer',
  'other',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** Says no, with a reason; a revision that waits is refused with the note as its explanation. */
export function refuseCase(
  world: VerificationWorld,
  deed: Deed & { reason: RefusalReason; note: string },
): Result<{ version: number }, StepRefusal> {
  return write(world.database, () => {
    const taken = takeStep(world.database, { ...deed, act: 'refuse' })
    if (!taken.ok) return taken
    const { practitionerId, revision, number } = taken.value
    const { actor, at, note } = deed
    if (revision !== null) refuseRevision(world, { practitionerId, revision, by: actor, reason: note }, at)
    return ok({ version: number })
  })
}
