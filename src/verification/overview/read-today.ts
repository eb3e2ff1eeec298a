import { answerBy } from '../../directory/reports/answer-by.ts'
import { countReports, listReports } from '../../directory/reports/reports.ts'
import { addDays } from '../../kernel/clock.ts'
import { read, type Database } from '../../kernel/database.ts'
import { countLetters } from '../../mail/read-letters.ts'
import { waitingReviews } from '../read-reviews.ts'
import { oldestPublicationDays } from '../registers/register-state.ts'
import { lapsingSoon } from './lapsing.ts'
import { readWaitingCases } from './read-waiting-cases.ts'
import { registersInUse } from './registers-in-use.ts'

/** Everything that may wait for a person, in the order in which it is pressing. */
export const waitingKinds = [
  'late-cases',
  'suspensions',
  'reports',
  'backup',
  'jobs',
  'letters-given-up',
  'answers',
  'approvals',
  'new-cases',
  'letters-kept',
  'register',
  'lapsing',
  'rechecks',
] as const

export type WaitingKind = (typeof waitingKinds)[number]

/** How many of a kind wait; how many of them longer than was promised, and until when the first one may. */
export interface Waiting {
  kind: WaitingKind
  count: number
  late: number
  /** An instant, past or to come; null where nothing was promised. */
  dueAt: string | null
  /** The first of them by name, where no page shows exactly these. */
  cases?: NamedCase[]
}

export interface NamedCase {
  uid: string
  name: string
}

/** Who asks, where, and when. */
export interface TodayAsked {
  accountUid: string
  country: string
  at: Date
  /** Without one every letter stays here. */
  hasMailServer: boolean
}

/** The second look at what one person did alone is promised within a day. */
const reviewDays = 1

/** Counts what waits in the database, on one state of it. Kinds of which nothing waits are left out. */
export function readToday(database: Database, asked: TodayAsked): Waiting[] {
  return read(database, () =>
    [
      ...readWaitingCases(database, asked),
      readReviews(database, asked),
      readReports(database, asked),
      ...readLetters(database, asked),
      readRegisters(database, asked.at),
      readLapsing(database, asked.at),
    ].filter(({ count }) => count > 0),
  )
}

// Whoever did it alone is not who looks at it.
function readReviews(database: Database, { accountUid, at }: TodayAsked): Waiting {
  const others = waitingReviews(database).filter(({ by }) => by !== `account:${accountUid}`)
  const dayAgo = addDays(at, -reviewDays).toISOString()
  const [first] = others
  return {
    kind: 'suspensions',
    count: others.length,
    late: others.filter((review) => review.at < dayAgo).length,
    dueAt: first === undefined ? null : addDays(new Date(first.at), reviewDays).toISOString(),
  }
}

function readReports(database: Database, { country, at }: TodayAsked): Waiting {
  const { open, late } = countReports(database, { country, at })
  const [first] = listReports(database, 'open', { country, at })
  // Until the end of that day.
  const dueAt =
    first === undefined ? null : addDays(new Date(answerBy(first.reportedAt, country)), 1).toISOString()
  return { kind: 'reports', count: open, late, dueAt }
}

function readLetters(database: Database, { hasMailServer }: TodayAsked): Waiting[] {
  const { waiting, givenUp } = countLetters(database)
  return [
    { kind: 'letters-given-up', count: givenUp, late: 0, dueAt: null },
    { kind: 'letters-kept', count: hasMailServer ? 0 : waiting, late: 0, dueAt: null },
  ]
}

function readRegisters(database: Database, at: Date): Waiting {
  const dueOn = registersInUse(database, at)
    .filter(({ isOld }) => isOld)
    .map(({ datedOn }) => addDays(new Date(datedOn), oldestPublicationDays).toISOString())
    .toSorted()
  return { kind: 'register', count: dueOn.length, late: dueOn.length, dueAt: dueOn[0] ?? null }
}

function readLapsing(database: Database, at: Date): Waiting {
  const { count, firstAt } = lapsingSoon(database, at)
  return { kind: 'lapsing', count, late: 0, dueAt: firstAt }
}
