import { write } from '../kernel/database.ts'
import type { Result } from '../kernel/result.ts'
import { approveCase, type ApprovalRefusal } from './approve-case.ts'
import { appealCase, askMember, prepareCase, type Deed } from './decide-case.ts'
import { enterReview } from './enter-review.ts'
import { refuseCase, type RefusalReason } from './refuse-case.ts'
import type { StepRefusal } from './take-step.ts'
import { tellAboutAppeal, tellApproved, tellAsked, tellRefused } from './tell-applicant.ts'
import type { VerificationWorld } from './world.ts'

type Decided<Reason extends string = StepRefusal> = Result<{ version: number }, Reason>

/** Prepares a case, taking it up first when nobody has. */
export function prepareAtDesk({ database }: VerificationWorld, deed: Deed): Decided {
  return write(database, () => {
    const entered = enterReview(database, deed)
    return entered.ok ? prepareCase(database, { ...deed, version: entered.value.version }) : entered
  })
}

/** Approves a case and writes to the doctor. */
export function approveAtDesk(world: VerificationWorld, deed: Deed): Decided<ApprovalRefusal> {
  return write(world.database, () => {
    const approved = approveCase(world, deed)
    if (approved.ok) tellApproved(world, deed.caseUid)
    return approved
  })
}

/** Asks the doctor something, by letter, and lets the case wait. */
export function askAtDesk(world: VerificationWorld, deed: Deed & { note: string }): Decided {
  return write(world.database, () => {
    const entered = enterReview(world.database, deed)
    if (!entered.ok) return entered
    const asked = askMember(world.database, { ...deed, version: entered.value.version })
    if (asked.ok) tellAsked(world, deed.caseUid, deed.note, asked.value.version)
    return asked
  })
}

/** Refuses a case and writes to the doctor why, and how to appeal. */
export function refuseAtDesk(
  world: VerificationWorld,
  deed: Deed & { reason: RefusalReason; note: string },
): Decided {
  return write(world.database, () => {
    const refusedNow = refuseCase(world, deed)
    if (refusedNow.ok) tellRefused(world, deed.caseUid, { ...deed, version: refusedNow.value.version })
    return refusedNow
  })
}

/** Writes down that the refused doctor asks for a second look, and tells them that it is coming. */
export function appealAtDesk(world: VerificationWorld, deed: Deed): Decided {
  return write(world.database, () => {
    const appealed = appealCase(world.database, deed)
    if (appealed.ok) tellAboutAppeal(world, deed.caseUid, appealed.value.version)
    return appealed
  })
}
