import { z } from 'zod'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { peopleNeeded } from './read-case.ts'
import { caseKinds, caseStates } from './tables.ts'

/** An answer is promised within so many days. */
export const promisedDays = 30

const row = z.object({
  uid: z.string(),
  kind: z.enum(caseKinds),
  state: z.enum(caseStates),
  version: z.number(),
  openedAt: z.string(),
  practitionerId: z.number(),
  name: z.string(),
  country: z.string(),
  assignedTo: z.string().nullable(),
  /** `account:<uid>` of whoever prepared it last. */
  preparedBy: z.string().nullable(),
  checksRight: z.number(),
  checksNeeded: z.number(),
})

export interface QueueRow extends z.infer<typeof row> {
  promisedUntil: string
  ageDays: number
  isLate: boolean
  /** How many people an approval needs. */
  people: number
}

export interface QueueFilter {
  kind?: (typeof caseKinds)[number] | undefined
  state?: (typeof caseStates)[number] | undefined
  /** Only cases that this account may still move. */
  mayDecide?: string | undefined
  /** An account, or null for those that nobody works on. */
  assignedTo?: string | null | undefined
  /** Past the promise. */
  isLate?: boolean | undefined
}

const queueSql = `
SELECT one.uid, one.kind, one.opened_at AS openedAt, one.practitioner_id AS practitionerId, person.country,
  step.state, step.number AS version,
  (SELECT given || ' ' || family FROM practitioner_name WHERE practitioner_id = person.id ORDER BY script <> 'Latn' LIMIT 1) AS name,
  (SELECT account_uid FROM case_assignment WHERE case_id = one.id ORDER BY id DESC LIMIT 1) AS assignedTo,
  (SELECT actor FROM case_step WHERE case_id = one.id AND act = 'prepare' ORDER BY number DESC LIMIT 1) AS preparedBy,
  (SELECT count(*) FROM required_check WHERE case_kind = one.kind AND 'right' = (
    SELECT result FROM case_check WHERE case_id = one.id AND kind = check_kind ORDER BY id DESC LIMIT 1)) AS checksRight,
  (SELECT count(*) FROM required_check WHERE case_kind = one.kind) AS checksNeeded
FROM verification_case AS one
JOIN practitioner AS person ON person.id = one.practitioner_id
JOIN case_step AS step ON step.case_id = one.id
  AND step.number = (SELECT max(number) FROM case_step WHERE case_id = one.id)
WHERE one.closed_at IS NULL
ORDER BY one.opened_at, one.id`

/** Everything that is open, the oldest first. */
export function readQueue(database: Database, filter: QueueFilter, at: Date): QueueRow[] {
  const people = peopleNeeded(database)
  return z
    .array(row)
    .parse(database.sqlite.prepare(queueSql).all())
    .map((one) => ({ ...aged(one, at), people }))
    .filter((one) => fits(one, filter))
}

/** Tells whether this person prepared it, so that somebody else has to approve it. */
export function isForAnother({ state, preparedBy, people }: QueueRow, actor: string): boolean {
  return state === 'prepared' && people > 1 && preparedBy === actor
}

function aged(one: z.infer<typeof row>, at: Date) {
  const promisedUntil = addDays(new Date(one.openedAt), promisedDays).toISOString()
  const ageDays = Math.floor((at.getTime() - Date.parse(one.openedAt)) / 86_400_000)
  return { ...one, promisedUntil, ageDays, isLate: promisedUntil < at.toISOString() }
}

function fits(one: QueueRow, filter: QueueFilter): boolean {
  return (
    (filter.kind === undefined || filter.kind === one.kind) &&
    (filter.state === undefined || filter.state === one.state) &&
    (filter.assignedTo === undefined || filter.assignedTo === one.assignedTo) &&
    (filter.isLate === undefined || filter.isLate === one.isLate) &&
    (filter.mayDecide === undefined || !isForAnother(one, filter.mayDecide))
  )
}
