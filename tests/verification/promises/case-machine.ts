import { write, type Database } from '../../../src/kernel/database.ts'
import { addDays } from '../../../src/kernel/clock.ts'
import type { MembersWorld } from '../../../src/members/world.ts'
import { approveCase } from '../../../src/verification/approve-case.ts'
import {
  answerCase,
  appealCase,
  askMember,
  prepareCase,
  sendBackCase,
  takeUpCase,
  withdrawCase,
} from '../../../src/verification/decide-case.ts'
import { openCase } from '../../../src/verification/open-case.ts'
import { refuseCase } from '../../../src/verification/refuse-case.ts'
import { revokeListing } from '../../../src/verification/revoke-listing.ts'
import { reviewSuspension, suspendListing } from '../../../src/verification/suspend-listing.ts'
import { takeStep, type CaseAct } from '../../../src/verification/take-step.ts'
import type { Result } from '../../../src/kernel/result.ts'
import { checkKinds } from '../../../src/verification/tables.ts'
import { check } from '../scene.ts'
import {
  brokenRules,
  follow,
  isOpen,
  lacksCheck,
  obstaclesToListing,
  stateAfter,
  stateOfModel,
  takenAt,
  type Model,
  type ModelCase,
  type ModelStep,
} from './case-model.ts'
import type { Command, Move } from './case-commands.ts'

/** The real thing beside the model of it. */
export interface Machine {
  world: MembersWorld
  practitionerId: number
  slug: string
  actors: string[]
  rawStep: { run: (row: Record<string, string | number | null>) => unknown }
  model: Model
}

/** What was tried, what the model and the product say to it; an empty list of rules means that it is allowed. */
export interface Trial {
  what: string
  rules: string[]
  /** `ok`, the reason of a refusal, or what was thrown. */
  code: string
  /** The same by raw SQL, for the steps of a case. */
  raw?: { rules: string[]; outcome: string }
}

/** Does one command to both and says what came of it. */
export function tryCommand(machine: Machine, command: Command): Trial {
  const { model } = machine
  model.now = addDays(model.now, command.days)
  // A moment for every act: two acts of one millisecond have no order.
  model.now = new Date(model.now.getTime() + 1)
  return moves[command.move](machine, command)
}

const moves: Record<Move, (machine: Machine, command: Command) => Trial> = {
  onward: (machine, command) => {
    const one = caseOf(machine, command)
    const state = stateOfModel(one)
    if (state === 'approved' || state === 'withdrawn') return open(machine, command)
    if (state === 'in-review' && lacksCheck(one)) return allChecks(machine, command)
    return step(machine, command, onwardOf(one))
  },
  act: (machine, command) => step(machine, command, command.act),
  checks: allChecks,
  check: oneCheck,
  open,
  suspend,
  'review-suspension': review,
  revoke,
  rule: (machine, { actor }) => {
    const { database } = machine.world
    const people = actor % 2 === 0 ? 1 : 2
    const insert = database.sqlite.prepare(
      'INSERT INTO approval_rule (people, since, set_by) VALUES (?, ?, ?)',
    )
    insert.run(people, machine.model.now.toISOString(), actorOf(machine, actor))
    machine.model.people = people
    return { what: `${people} people decide from now on`, rules: [], code: 'ok' }
  },
}

function step(machine: Machine, command: Command, act: CaseAct): Trial {
  const { model, world } = machine
  const one = caseOf(machine, command)
  const actor = actorOf(machine, command.actor)
  const at = new Date(model.now.getTime() - command.behind)
  const known: ModelStep = { act, actor, isNewest: command.seen === 0, at }
  const rules = brokenRules(model, one, known)
  // The product takes a step of an earlier moment at that of the last one; raw SQL writes what it is told.
  const rawRules = takenAt(one, known) > at ? [...rules, 'earlier'] : rules
  const raw = { rules: rawRules, outcome: rawStep(machine, one, known, command.seen) }
  const all = act === 'approve' && rules.length === 0 ? obstaclesToListing(model, one) : rules
  const deed = { caseUid: one.uid, version: one.steps.length + command.seen, actor, at }
  const code = outcomeOf(() => operations[act](world, deed))
  if (code === 'ok') follow(model, one, known)
  return {
    what: `${act}, ${one.kind} ${model.cases.indexOf(one) + 1}, by ${nameOf(command)}${seenOf(command)}`,
    rules: all,
    code,
    raw,
  }
}

type Operation = (
  world: MembersWorld,
  deed: { caseUid: string; version: number; actor: string; at: Date },
) => Result<unknown, string>

const operations: Record<CaseAct, Operation> = {
  open: ({ database }, deed) => write(database, () => takeStep(database, { ...deed, act: 'open' })),
  'take-up': ({ database }, deed) => takeUpCase(database, deed),
  ask: ({ database }, deed) => askMember(database, { ...deed, note: 'Which street?' }),
  answer: ({ database }, deed) => answerCase(database, deed),
  prepare: ({ database }, deed) => prepareCase(database, deed),
  'send-back': ({ database }, deed) => sendBackCase(database, { ...deed, note: 'Look again' }),
  approve: (world, deed) => approveCase(world, deed),
  refuse: (world, deed) => refuseCase(world, { ...deed, reason: 'no-answer', note: 'No answer' }),
  withdraw: ({ database }, deed) => withdrawCase(database, deed),
  appeal: ({ database }, deed) => appealCase(database, deed),
}

/** The same step as somebody would write it who has the file. */
export const rawStepSql = `INSERT INTO case_step (case_id, number, act, state, actor, at, reason, checks_until)
  SELECT id, @number, @act, @state, @actor, @at, @reason,
    CASE @act WHEN 'prepare' THEN (SELECT coalesce(max(id), 0) FROM case_check WHERE case_id = one.id) END
  FROM verification_case AS one WHERE uid = @uid`

// Taken back at once: the product does it next.
function rawStep(machine: Machine, one: ModelCase, { act, actor, at }: ModelStep, seen: number): string {
  const { sqlite } = machine.world.database
  const row = {
    uid: one.uid,
    number: one.steps.length + seen + 1,
    act,
    state: stateAfter(act),
    actor,
    at: at.toISOString(),
    reason: act === 'refuse' ? 'no-answer' : null,
  }
  sqlite.exec('SAVEPOINT raw')
  const outcome = outcomeOf(() => {
    machine.rawStep.run(row)
    return { ok: true, value: null }
  })
  sqlite.exec('ROLLBACK TO raw; RELEASE raw')
  return outcome
}

function allChecks(machine: Machine, command: Command): Trial {
  const right = { ...command, result: 'right', origin: 'received-from-source', age: 0 } as const
  for (const kind of checkKinds.slice(1)) oneCheck(machine, { ...right, kind })
  return oneCheck(machine, { ...right, kind: 'identity' })
}

function oneCheck(machine: Machine, command: Command): Trial {
  const { model, world, practitionerId } = machine
  const one = caseOf(machine, command)
  const { kind, origin, result, age } = command
  const checkedAt = addDays(model.now, -age)
  const rules = [
    ...(stateOfModel(one) === 'in-review' ? [] : ['not-in-review']),
    ...(checkedAt > model.now ? ['in-the-future'] : []),
  ]
  const by = actorOf(machine, command.actor)
  const other = { origin, result, checkedAt, at: model.now, by }
  const code = outcomeOf(() => check(world, { caseUid: one.uid, practitionerId }, kind, other))
  if (code === 'ok') one.checks.push({ kind, origin, result, checkedAt, recordedAt: model.now })
  return { what: `check ${kind}: ${result}, ${origin}, ${age} days ago`, rules, code }
}

function open(machine: Machine, { caseKind, actor }: Command): Trial {
  const { model } = machine
  const uid = write(machine.world.database, () =>
    openCase(machine.world.database, {
      practitionerId: machine.practitionerId,
      kind: caseKind,
      by: actorOf(machine, actor),
      at: model.now,
    }),
  )
  const known = model.cases.find((one) => one.uid === uid)
  const twin = model.cases.find((one) => one.kind === caseKind && isOpen(one))
  if (!known) addOpened(machine, uid, caseKind, actor)
  const code = known === twin ? 'ok' : `opened ${uid} though ${twin?.uid ?? 'none'} is open`
  return { what: `open ${caseKind}`, rules: [], code }
}

function suspend(machine: Machine, { actor }: Command): Trial {
  const { model, slug } = machine
  const by = actorOf(machine, actor)
  const rules = model.suspendedBy === null ? [] : ['suspended-already']
  const found = { uid: '' }
  const code = outcomeOf(() => {
    const done = suspendListing(machine.world.database, { slug, reason: 'Reported', by, at: model.now })
    if (done.ok) found.uid = done.value.caseUid
    return done
  })
  if (code === 'ok') {
    model.suspendedBy = by
    model.suspendedAt = model.now
    model.isSuspensionReviewed = false
    if (!model.cases.some(({ uid }) => uid === found.uid)) addOpened(machine, found.uid, 'alert', actor)
  }
  return { what: `suspend, by ${nameOf({ actor })}`, rules, code }
}

function review(machine: Machine, { actor }: Command): Trial {
  const { model, practitionerId } = machine
  const by = actorOf(machine, actor % 4)
  const rules = [
    ...(model.suspendedBy === null ? ['not-suspended'] : []),
    ...(model.suspendedBy === by ? ['same-person'] : []),
    ...(model.suspendedBy !== null && model.isSuspensionReviewed ? ['reviewed-already'] : []),
  ]
  const seen = { practitionerId, by, agrees: true, note: null, at: model.now }
  const code = outcomeOf(() => reviewSuspension(machine.world.database, seen))
  if (code === 'ok') model.isSuspensionReviewed = true
  return { what: `review of the suspension, by ${nameOf({ actor: actor % 4 })}`, rules, code }
}

function revoke(machine: Machine, { actor }: Command): Trial {
  const { model, slug } = machine
  const by = actorOf(machine, actor)
  const rules = model.isPublished ? [] : ['not-listed']
  const done = () => revokeListing(machine.world.database, { slug, reason: 'Struck off', by, at: model.now })
  const code = outcomeOf(done)
  if (code === 'ok') {
    model.isPublished = false
    model.revokedAt = model.now
    model.holds = { licence: null, diploma: null }
    for (const one of model.cases.filter((found) => found.kind !== 'alert' && isOpen(found)))
      follow(model, one, { act: 'withdraw', actor: by, isNewest: true, at: model.now })
  }
  return { what: `revoke, by ${nameOf({ actor })}`, rules, code }
}

function addOpened({ model, actors }: Machine, uid: string, kind: ModelCase['kind'], actor: number): void {
  const first = { act: 'open', state: 'submitted', actor: actors[actor] ?? '', at: model.now } as const
  model.cases.push({ uid, kind, openedAt: model.now, steps: [first], checks: [] })
}

function caseOf({ model }: Machine, { which }: Command): ModelCase {
  const one = model.cases.at(-1 - (which % model.cases.length))
  if (!one) throw new Error('there is no case')
  return one
}

function actorOf({ actors }: Machine, number: number): string {
  return actors[number % actors.length] ?? ''
}

const names = ['Anatole', 'Bérénice', 'Clémence', 'the doctor', 'the system', 'the operator']

function nameOf({ actor }: { actor: number }): string {
  return names[actor % names.length] ?? ''
}

function seenOf({ seen, behind }: Command): string {
  const clock = behind === 0 ? '' : `, with a clock that is ${behind} ms behind`
  return seen === 0 ? clock : `, with a number that is off by ${seen}${clock}`
}

function onwardOf(one: ModelCase): CaseAct {
  const state = stateOfModel(one)
  if (state === 'submitted') return 'take-up'
  if (state === 'in-review') return 'prepare'
  if (state === 'prepared') return 'approve'
  return state === 'waiting-for-member' ? 'answer' : 'appeal'
}

/** Runs an operation; what it throws is told as such, because a refusal is a value. */
function outcomeOf(work: () => Result<unknown, string>): string {
  try {
    const done = work()
    return done.ok ? 'ok' : done.reason
  } catch (problem) {
    return `threw: ${problem instanceof Error ? problem.message : String(problem)}`
  }
}

/** Tells whether patients see the doctor, by the view that everything public reads. */
export function isShown({ sqlite }: Database, practitionerId: number, at: Date): boolean {
  return (
    sqlite
      .prepare('SELECT 1 FROM public_practitioner WHERE id = ? AND public_until > ?')
      .get(practitionerId, at.toISOString()) !== undefined
  )
}
