import { and, desc, eq } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import type { Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { saidByDatabase } from '../kernel/said-by-database.ts'
import { caseCheck, caseStep, verificationCase, type caseActs, type caseStates } from './tables.ts'

export type CaseAct = (typeof caseActs)[number]
export type CaseState = (typeof caseStates)[number]

export interface Step {
  caseUid: string
  /** The number of the last step that whoever decides has seen. */
  version: number
  act: CaseAct
  /** `account:<uid>`; the system and the operator's tool only open and close, they decide nothing. */
  actor: string
  at: Date
  /** Why somebody was refused: the key of a sentence. */
  reason?: string
  note?: string
}

export interface TakenStep {
  caseId: number
  practitionerId: number
  kind: (typeof verificationCase.$inferSelect)['kind']
  revision: number | null
  credentialId: number | null
  number: number
  /** When it counts as taken. */
  at: Date
}

export type StepRefusal = 'unknown-case' | (typeof refusals)[number][1]

const stateAfter: Record<CaseAct, CaseState> = {
  open: 'submitted',
  'take-up': 'in-review',
  ask: 'waiting-for-member',
  answer: 'in-review',
  prepare: 'prepared',
  'send-back': 'in-review',
  approve: 'approved',
  refuse: 'refused',
  withdraw: 'withdrawn',
  appeal: 'in-review',
}

/** The rules are the database's (db/triggers/cases.sql); these are its words and ours. */
const refusals = [
  ['somebody else was faster', 'changed-meanwhile'],
  ['does not follow', 'out-of-order'],
  ['only a person decides', 'no-person'],
  ['nobody decides about themselves', 'own-case'],
  ['who prepared it does not approve it', 'same-person'],
  ['who refused it does not decide', 'refused-it-before'],
  ['a check is missing', 'checks-missing'],
  ['count only from their source', 'source-needed'],
  ['asked again after the alert', 'older-than-alert'],
  ['a suspension keeps its case', 'suspended'],
  ['a check was added after', 'checks-changed'],
  ['UNIQUE constraint failed: verification_case', 'another-is-open'],
] as const

/**
 * Adds the next step of a case, in the caller's transaction; refuses, with nothing written, what the rules of cases do
 * not allow, and `changed-meanwhile` when somebody else was faster.
 */
export function takeStep(database: Database, step: Step): Result<TakenStep, StepRefusal> {
  const one = database.orm.select().from(verificationCase).where(eq(verificationCase.uid, step.caseUid)).get()
  if (!one) return refused('unknown-case')
  const number = step.version + 1
  const at = notBefore(lastStepAt(database, one.id), step.at)
  try {
    insert(database, one.id, number, { ...step, at })
  } catch (problem) {
    return refused(reasonOf(problem))
  }
  const { act, actor, reason } = step
  const detail = { version: number, ...(reason === undefined ? {} : { reason }) }
  record(database, { at, actor, act: `case.${act}`, object: `case:${one.uid}`, detail })
  const { id: caseId, practitionerId, kind, revision, credentialId } = one
  return ok({ caseId, practitionerId, kind, revision, credentialId, number, at })
}

// The clock of a machine may go back; nobody who decides waits until it has caught up.
function notBefore(last: string | undefined, at: Date): Date {
  return last !== undefined && last > at.toISOString() ? new Date(last) : at
}

function lastStepAt({ orm }: Database, caseId: number): string | undefined {
  const steps = orm.select({ at: caseStep.at }).from(caseStep).where(eq(caseStep.caseId, caseId))
  return steps.orderBy(desc(caseStep.number)).limit(1).get()?.at
}

function insert(
  { orm }: Database,
  caseId: number,
  number: number,
  { act, actor, at, reason, note }: Step,
): void {
  const checksUntil = act === 'prepare' ? lastCheck(orm, caseId) : null
  orm
    .insert(caseStep)
    .values({
      caseId,
      number,
      act,
      state: stateAfter[act],
      actor,
      at: at.toISOString(),
      reason,
      note,
      checksUntil,
    })
    .run()
}

function lastCheck(orm: Database['orm'], caseId: number): number {
  const last = orm.select({ id: caseCheck.id }).from(caseCheck).where(eq(caseCheck.caseId, caseId))
  return last.orderBy(desc(caseCheck.id)).limit(1).get()?.id ?? 0
}

function reasonOf(problem: unknown): (typeof refusals)[number][1] {
  const said = saidByDatabase(problem)
  const known = refusals.find(([words]) => said.includes(words))
  if (!known) throw problem
  return known[1]
}

/** The state of a case and the number of its last step; undefined for a case that is none. */
export function stateOf(
  { orm }: Database,
  caseUid: string,
): { state: CaseState; version: number } | undefined {
  return orm
    .select({ state: caseStep.state, version: caseStep.number })
    .from(caseStep)
    .innerJoin(
      verificationCase,
      and(eq(verificationCase.id, caseStep.caseId), eq(verificationCase.uid, caseUid)),
    )
    .orderBy(desc(caseStep.number))
    .limit(1)
    .get()
}
