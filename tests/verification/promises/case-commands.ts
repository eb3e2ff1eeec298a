import fc from 'fast-check'
import {
  caseActs,
  checkKinds,
  checkResults,
  origins,
  type caseKinds,
} from '../../../src/verification/tables.ts'

/** What somebody may try. `onward` is the act that a well-meaning colleague would do next. */
export type Move =
  'onward' | 'act' | 'checks' | 'check' | 'open' | 'suspend' | 'review-suspension' | 'revoke' | 'rule'

export interface Command {
  move: Move
  /** How many days pass before. */
  days: number
  actor: number
  /** How many milliseconds the clock of the machine has gone back for this act. */
  behind: number
  /** Which case, the newest first. */
  which: number
  /** How far the number of the step that was seen is off. */
  seen: number
  act: (typeof caseActs)[number]
  kind: (typeof checkKinds)[number]
  origin: (typeof origins)[number]
  result: (typeof checkResults)[number]
  /** How many days ago something was checked; less than nothing is in the future. */
  age: number
  caseKind: (typeof caseKinds)[number]
}

const oftenFirst = <T>(usual: T, others: readonly T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )

/** A change needs a revision that waits; it has tests of its own. */
const openedKinds = ['application', 'diploma', 'recheck', 'report', 'alert'] as const

const weights: Record<Move, number> = {
  onward: 24,
  checks: 2,
  act: 6,
  check: 4,
  open: 1,
  suspend: 1,
  'review-suspension': 1,
  revoke: 1,
  rule: 1,
}

const move = fc.oneof(
  ...Object.keys(weights)
    .filter(isMove)
    .map((name) => ({ weight: weights[name], arbitrary: fc.constant(name) })),
)

function isMove(name: string): name is Move {
  return name in weights
}

/** One thing that somebody tries; far more often than not a sensible one, so that cases come to an end. */
export const anyCommand: fc.Arbitrary<Command> = fc.record({
  move,
  days: oftenFirst(0, [1, 30, 119, 120, 121, 366]),
  // Three of the staff; now and then the doctor, the system or the operator's tool.
  actor: fc.oneof({ weight: 8, arbitrary: fc.nat({ max: 2 }) }, { weight: 1, arbitrary: fc.nat({ max: 5 }) }),
  behind: oftenFirst(0, [1, 2, 86_400_000]),
  which: oftenFirst(0, [1, 2, 3]),
  seen: oftenFirst(0, [-1, 1, 5]),
  act: fc.constantFrom(...caseActs),
  kind: fc.constantFrom(...checkKinds),
  origin: oftenFirst(origins[0], origins),
  result: oftenFirst(checkResults[0], checkResults),
  age: oftenFirst(1, [0, 119, 120, 121, 400, -1]),
  caseKind: oftenFirst<(typeof openedKinds)[number]>('application', openedKinds),
})
