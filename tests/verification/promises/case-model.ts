import { addDays } from '../../../src/kernel/clock.ts'
import type { caseKinds, checkKinds, checkResults, origins } from '../../../src/verification/tables.ts'
import type { CaseAct, CaseState } from '../../../src/verification/take-step.ts'

// What docs/verification.md says about cases, written down a second time and as simply as can be: the database and the
// code are held against it.

export type CaseKind = (typeof caseKinds)[number]
export type CheckKind = (typeof checkKinds)[number]

export interface ModelCheck {
  kind: CheckKind
  origin: (typeof origins)[number]
  result: (typeof checkResults)[number]
  checkedAt: Date
  recordedAt: Date
}

export interface ModelCase {
  uid: string
  kind: CaseKind
  openedAt: Date
  steps: { act: CaseAct; state: CaseState; actor: string; at: Date }[]
  /** Oldest first. */
  checks: ModelCheck[]
}

/** Everything that decides about one doctor. */
export interface Model {
  now: Date
  people: 1 | 2
  owner: string
  cases: ModelCase[]
  isPublished: boolean
  suspendedBy: string | null
  suspendedAt: Date | null
  isSuspensionReviewed: boolean
  revokedAt: Date | null
  confirmedUntil: Date | null
  /** Until when the checks of licence and diploma hold. */
  holds: Record<'licence' | 'diploma', Date | null>
}

export interface ModelStep {
  act: CaseAct
  actor: string
  isNewest: boolean
  /** What the clock says; it may have gone back. */
  at: Date
}

const arrows: Record<CaseAct, { from: (CaseState | null)[]; to: CaseState }> = {
  open: { from: [null], to: 'submitted' },
  'take-up': { from: ['submitted'], to: 'in-review' },
  ask: { from: ['in-review'], to: 'waiting-for-member' },
  answer: { from: ['waiting-for-member'], to: 'in-review' },
  prepare: { from: ['in-review'], to: 'prepared' },
  'send-back': { from: ['prepared'], to: 'in-review' },
  approve: { from: ['prepared'], to: 'approved' },
  refuse: { from: ['submitted', 'in-review', 'waiting-for-member', 'prepared'], to: 'refused' },
  withdraw: { from: ['submitted', 'in-review', 'waiting-for-member', 'prepared'], to: 'withdrawn' },
  appeal: { from: ['refused'], to: 'in-review' },
}

export const needed: Record<CaseKind, CheckKind[]> = {
  application: ['identity', 'licence', 'no-restriction', 'diploma', 'place', 'publicity'],
  diploma: ['diploma'],
  change: ['publicity'],
  recheck: ['licence', 'no-restriction', 'diploma', 'place'],
  report: ['place'],
  alert: ['licence', 'no-restriction'],
}

const onlyFromSource: CheckKind[] = ['licence', 'diploma', 'no-restriction']
const decisions: CaseAct[] = ['prepare', 'approve', 'refuse']

/** Where a case stands. */
export function stateOfModel({ steps }: ModelCase): CaseState | null {
  return steps.at(-1)?.state ?? null
}

/** Tells whether a case is not decided yet. */
export function isOpen(one: ModelCase): boolean {
  return !['approved', 'refused', 'withdrawn'].includes(stateOfModel(one) ?? '')
}

/** The state that an act leads to. */
export function stateAfter(act: CaseAct): CaseState {
  return arrows[act].to
}

/** When a step counts as taken: never before the one before it. */
export function takenAt({ steps }: ModelCase, { at }: ModelStep): Date {
  const last = steps.at(-1)?.at
  return last !== undefined && last > at ? last : at
}

/** Every rule of steps that this one would break; empty when it is allowed. */
export function brokenRules(model: Model, one: ModelCase, step: ModelStep): string[] {
  const { act, actor } = step
  const at = takenAt(one, step)
  const isPerson = actor.startsWith('account:')
  const refusedIt = one.steps.some((before) => before.act === 'refuse' && before.actor === actor)
  const preparer = one.steps.findLast((before) => before.act === 'prepare')?.actor
  const isOneOfTwo = model.people === 2
  const rules: [string, boolean][] = [
    ['changed-meanwhile', !step.isNewest],
    ['out-of-order', !arrows[act].from.includes(stateOfModel(one))],
    ['no-person', !isPerson && !['open', 'answer', 'withdraw', 'appeal'].includes(act)],
    ['own-case', actor === model.owner && ['take-up', ...decisions].includes(act)],
    ['same-person', act === 'approve' && actor === preparer && isOneOfTwo],
    ['refused-it-before', decisions.includes(act) && refusedIt && isOneOfTwo],
    ['checks-missing', isDecidedByChecks(act) && lacksCheck(one)],
    ['source-needed', isDecidedByChecks(act) && lacksSource(one, at)],
    ['older-than-alert', isDecidedByChecks(act) && isOlderThanAlert(model, one)],
    ['suspended', act === 'withdraw' && one.kind === 'alert' && model.suspendedBy !== null],
    ['another-is-open', act === 'appeal' && hasOpenTwin(model, one)],
  ]
  return rules.flatMap(([rule, isBroken]) => (isBroken ? [rule] : []))
}

/** Why a case that may be approved would still list nobody; empty when it would. */
export function obstaclesToListing(model: Model, { kind, openedAt }: ModelCase): string[] {
  if (kind !== 'application' || model.isPublished) return []
  const rules: [string, boolean][] = [
    ['suspended', model.suspendedBy !== null],
    ['revoked', model.revokedAt !== null && openedAt <= model.revokedAt],
  ]
  return rules.some(([, isBroken]) => isBroken) ? ['cannot-be-listed'] : []
}

/** Tells whether a check that a case needs was not made, or did not come out right. */
export function lacksCheck(one: ModelCase): boolean {
  return needed[one.kind].some((kind) => newest(one, kind)?.result !== 'right')
}

/** Writes down a step that was allowed, and what follows from it. */
export function follow(model: Model, one: ModelCase, step: ModelStep): void {
  const { act, actor } = step
  const at = takenAt(one, step)
  one.steps.push({ act, actor, state: arrows[act].to, at })
  if (act !== 'approve') return
  for (const kind of ['licence', 'diploma'] as const)
    if (countsFromSource(newest(one, kind), at)) model.holds[kind] = endOfDay(addDays(at, 365))
  if (one.kind === 'alert') model.suspendedBy = model.suspendedAt = null
  if (one.kind !== 'application') return
  if (model.confirmedUntil === null || model.confirmedUntil <= at) model.confirmedUntil = addDays(at, 105)
  model.isPublished = true
}

/** Tells whether patients see the doctor now. */
export function isPublic({ now, isPublished, suspendedBy, confirmedUntil, holds }: Model): boolean {
  const terms = [confirmedUntil, holds.licence, holds.diploma]
  return isPublished && suspendedBy === null && terms.every((term) => term !== null && term > now)
}

function isDecidedByChecks(act: CaseAct): boolean {
  return act === 'prepare' || act === 'approve'
}

function newest({ checks }: ModelCase, kind: CheckKind): ModelCheck | undefined {
  return checks.findLast((check) => check.kind === kind)
}

function lacksSource(one: ModelCase, at: Date): boolean {
  const kinds = needed[one.kind].filter((kind) => onlyFromSource.includes(kind))
  return kinds.some((kind) => !countsFromSource(newest(one, kind), at))
}

function countsFromSource(check: ModelCheck | undefined, at: Date): boolean {
  if (check?.origin !== 'received-from-source' || check.result !== 'right') return false
  return check.checkedAt >= addDays(at, -120) && check.checkedAt <= at
}

function isOlderThanAlert({ suspendedAt }: Model, one: ModelCase): boolean {
  if (one.kind !== 'alert') return false
  const alarm = suspendedAt ?? one.openedAt
  return (['licence', 'no-restriction'] as const).some((kind) => {
    const check = newest(one, kind)
    if (check === undefined) return false
    const isBefore = suspendedAt !== null && check.recordedAt < suspendedAt
    return isBefore || check.checkedAt < startOfDay(alarm)
  })
}

function hasOpenTwin({ cases }: Model, one: ModelCase): boolean {
  return cases.some((other) => other !== one && other.kind === one.kind && isOpen(other))
}

function startOfDay(instant: Date): Date {
  return new Date(`${instant.toISOString().slice(0, 10)}T00:00:00.000Z`)
}

function endOfDay(instant: Date): Date {
  return addDays(startOfDay(instant), 1)
}
