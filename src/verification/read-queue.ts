import { z } from 'zod'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
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
}

export interface QueueFilter {
  kind?: (typeof caseKinds)[number] | undefined
  state?: (typeof caseStates)[number] | undefined
  /** Only cases that this account may still move: not prepared by it. */
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
export function readQueue({ sqlite }: Database, filter: QueueFilter, at: Date): QueueRow[] {
  return z
    .array(row)
    .parse(sqlite.prepare(queueSql).all())
    .map((one) => aged(one, at))
    .filter((one) => fits(one, filter))
}

function aged(one: z.infer<typeof row>, at: Date): QueueRow {
  const promisedUntil = addDays(new Date(one.openedAt), promisedDays).toISOString()
  const ageDays = Math.floor((at.getTime() - Date.parse(one.openedAt)) / 86_400_000)
  return { ...one, promisedUntil, ageDays, isLate: promisedUntil < at.toISOString() }
}

function fits({ kind, state, preparedBy, assignedTo, isLate }: QueueRow, filter: QueueFilter): boolean {
  return (
    (filter.kind === undefined || filter.kind === kind) &&
    (filter.state === undefined || filter.state === state) &&
    (filter.assignedTo === undefined || filter.assignedTo === assignedTo) &&
    (filter.isLate === undefined || filter.isLate === isLate) &&
    (filter.mayDecide === undefined || state !== 'prepared' || preparedBy !== filter.mayDecide)
  )
}
