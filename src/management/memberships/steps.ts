import type { Result } from '../../kernel/result.ts'
import { endMembership, resumeMembership } from '../../memberships/end-membership.ts'
import type { Membership } from '../../memberships/membership.ts'
import { openYear } from '../../memberships/open-year.ts'
import { yearsOf } from '../../memberships/read-memberships.ts'
import { recordDues } from '../../memberships/record-dues.ts'
import { asAction, type Caller, type Need } from '../endpoint.ts'
import { problem, type Problem } from '../problem.ts'
import type { RefusalCode } from '../refusals.ts'
import type { MembershipStep } from './schemas.ts'

/** What each act needs: the row of the form that does the same. */
export function needOf({ act }: MembershipStep): Need {
  const actions = {
    'open-year': 'openYear',
    paid: 'dues',
    due: 'dues',
    waived: 'dues',
    end: 'end',
    resume: 'resume',
  }
  return { scope: 'memberships:write', row: asAction(`memberships.${actions[act]}`) }
}

/** Writes something down about a membership by the operation that the page uses, in the caller's transaction. */
export function takeStep(caller: Caller, member: Membership, step: MembershipStep): { ok: true } | Problem {
  const done = stepOf(caller, member, step)
  return done.ok ? { ok: true } : problem(done.reason)
}

function stepOf(
  caller: Caller,
  { id, uid, version }: Membership,
  step: MembershipStep,
): Result<unknown, RefusalCode> {
  const { database } = caller.world
  if (step.act === 'open-year') return openYear(database, { uid, year: step.year }, caller)
  if (step.act === 'end')
    return endMembership(database, { uid, version, endedOn: step.endedOn, why: step.why }, caller)
  if (step.act === 'resume')
    return resumeMembership(database, { uid, version, joinedOn: step.joinedOn }, caller)
  const seen = yearsOf(database, id).find(({ year }) => year === step.year)?.records.length ?? 0
  const paidOn = step.act === 'paid' ? step.paidOn : null
  return recordDues(
    caller.world,
    { uid, year: step.year, seen, state: step.act, paidOn, note: step.note },
    caller,
  )
}
