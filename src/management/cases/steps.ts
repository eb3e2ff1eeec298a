import type { ApiScope } from '../../auth/api-token-scopes.ts'
import type { Result } from '../../kernel/result.ts'
import { checkAtDesk } from '../../verification/check-at-desk.ts'
import {
  appealAtDesk,
  approveAtDesk,
  askAtDesk,
  prepareAtDesk,
  refuseAtDesk,
} from '../../verification/decide-at-desk.ts'
import {
  answerCase,
  sendBackCase,
  takeUpCase,
  withdrawCase,
  type Deed,
} from '../../verification/decide-case.ts'
import type { CaseFile } from '../../verification/read-case.ts'
import { recordRegisterAnswer } from '../../verification/record-register-answer.ts'
import { asAction, faultAt, type Caller, type Need } from '../endpoint.ts'
import { problem, type Problem } from '../problem.ts'
import type { RefusalCode } from '../refusals.ts'
import type { NewStep } from './schemas.ts'

/** What each act needs: the row of the form that does the same, and a scope of its own where two people decide. */
export function needOf({ act }: NewStep): Need {
  const scope: ApiScope = act === 'approve' ? 'cases:approve' : 'cases:write'
  return { scope, row: asAction(`verification.${actions[act]}`) }
}

const actions: Record<NewStep['act'], string> = {
  'take-up': 'prepare',
  check: 'check',
  register: 'register',
  prepare: 'prepare',
  approve: 'approve',
  ask: 'ask',
  'send-back': 'sendBack',
  refuse: 'refuse',
  answer: 'answer',
  withdraw: 'withdraw',
  appeal: 'appeal',
}

/**
 * Takes a step in a case by the operation that the page uses, in the caller's transaction. Who prepared a case does not
 * approve it, with this token or with another one of theirs. The token itself was made on a fresh proof, which stands for
 * the one that the page asks for.
 */
export function takeStepInCase(caller: Caller, file: CaseFile, step: NewStep): { ok: true } | Problem {
  const { by, at } = caller
  const deed = { caseUid: file.uid, version: file.version, actor: by, at }
  if (step.act === 'check') return check(caller, file, deed, step)
  const taken = stepOf(caller, deed, step)
  return taken.ok ? { ok: true } : problem(taken.reason)
}

function stepOf(
  { world }: Caller,
  deed: Deed,
  step: Exclude<NewStep, { act: 'check' }>,
): Result<unknown, RefusalCode> {
  const { database, config } = world
  switch (step.act) {
    case 'take-up':
      return takeUpCase(database, deed)
    case 'register':
      return recordRegisterAnswer({ database, dataDir: config.dataDir }, { ...deed, facts: step.facts })
    case 'prepare':
      return prepareAtDesk(world, deed)
    case 'approve':
      return approveAtDesk(world, deed)
    case 'ask':
      return askAtDesk(world, { ...deed, note: step.note })
    case 'send-back':
      return sendBackCase(database, { ...deed, note: step.note })
    case 'refuse':
      return refuseAtDesk(world, { ...deed, note: step.note, reason: step.reason })
    case 'answer':
      return answerCase(database, deed)
    case 'withdraw':
      return withdrawCase(database, deed)
    case 'appeal':
      return appealAtDesk(world, deed)
  }
}

function check(
  { world: { database } }: Caller,
  file: CaseFile,
  deed: Deed,
  { act: _act, credential, evidence, ...written }: Extract<NewStep, { act: 'check' }>,
): { ok: true } | Problem {
  const held = file.credentials.find(({ uid }) => uid === credential)
  if (credential !== null && !held)
    return problem('of-somebody-else', { errors: [faultAt('credential', 'of-somebody-else')] })
  const credentialId = held?.id ?? null
  const last = file.checks.find((one) => one.kind === written.kind && one.credentialId === credentialId)
  const recorded = checkAtDesk(database, {
    ...{ ...deed, ...written, credential: credentialId, evidence: evidence ?? '', last: last?.uid ?? '' },
  })
  return recorded.ok ? { ok: true } : problem(recorded.reason)
}
