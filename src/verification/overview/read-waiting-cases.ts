import { addDays } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { peopleNeeded } from '../read-case.ts'
import { promisedDays } from '../read-queue.ts'
import type { NamedCase, TodayAsked, Waiting } from './read-today.ts'

/** So many are named; the queue has the rest. */
const namedCases = 5

interface CaseCounts {
  late: number
  lateSince: string | null
  fresh: number
  freshSince: string | null
  answered: number
  answeredSince: string | null
  prepared: number
  preparedSince: string | null
  rechecks: number
}

/** Counts the open cases that wait for staff, in one walk over them, each with its last step. */
export function readWaitingCases(database: Database, { accountUid, at }: TodayAsked): Waiting[] {
  // Where one person is enough, whoever prepared a case may approve it.
  const excluded = peopleNeeded(database) === 1 ? '' : `account:${accountUid}`
  const counted = database.sqlite
    .prepare<{ promised: string; me: string }, CaseCounts>(
      `WITH open_case AS (
         SELECT one.kind, one.opened_at, step.state, step.act, step.actor, one.opened_at < @promised AS is_late
         FROM verification_case AS one
         JOIN case_step AS step ON step.case_id = one.id
           AND step.number = (SELECT max(number) FROM case_step WHERE case_id = one.id)
         WHERE one.closed_at IS NULL)
       SELECT
         count(*) FILTER (WHERE is_late) AS late,
         min(opened_at) AS lateSince,
         count(*) FILTER (WHERE state = 'submitted') AS fresh,
         min(opened_at) FILTER (WHERE state = 'submitted' AND NOT is_late) AS freshSince,
         count(*) FILTER (WHERE state = 'in-review' AND act = 'answer') AS answered,
         min(opened_at) FILTER (WHERE state = 'in-review' AND act = 'answer' AND NOT is_late) AS answeredSince,
         count(*) FILTER (WHERE state = 'prepared' AND actor <> @me) AS prepared,
         min(opened_at) FILTER (WHERE state = 'prepared' AND actor <> @me AND NOT is_late) AS preparedSince,
         count(*) FILTER (WHERE kind = 'recheck') AS rechecks
       FROM open_case`,
    )
    .get({ promised: addDays(at, -promisedDays).toISOString(), me: excluded })
  if (!counted) return []
  const due = (since: string | null) =>
    since === null ? null : addDays(new Date(since), promisedDays).toISOString()
  const { late, lateSince, fresh, freshSince, answered, answeredSince, prepared, preparedSince } = counted
  return [
    { kind: 'late-cases', count: late, late, dueAt: due(lateSince) },
    { kind: 'new-cases', count: fresh, late: 0, dueAt: due(freshSince) },
    {
      ...{ kind: 'answers', count: answered, late: 0, dueAt: due(answeredSince) },
      cases: answered === 0 ? [] : readAnswered(database),
    },
    { kind: 'approvals', count: prepared, late: 0, dueAt: due(preparedSince) },
    { kind: 'rechecks', count: counted.rechecks, late: 0, dueAt: null },
  ]
}

function readAnswered({ sqlite }: Database): NamedCase[] {
  return sqlite
    .prepare<[number], NamedCase>(
      `SELECT one.uid, (SELECT given || ' ' || family FROM practitioner_name
         WHERE practitioner_id = one.practitioner_id ORDER BY script <> 'Latn' LIMIT 1) AS name
       FROM verification_case AS one
       JOIN case_step AS step ON step.case_id = one.id
         AND step.number = (SELECT max(number) FROM case_step WHERE case_id = one.id)
       WHERE one.closed_at IS NULL AND step.state = 'in-review' AND step.act = 'answer'
       ORDER BY step.at LIMIT ?`,
    )
    .all(namedCases)
}
