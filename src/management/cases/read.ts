import { z } from 'zod'
import { addDays } from '../../kernel/clock.ts'
import { promisedDays } from '../../verification/read-queue.ts'
import { readCase, type CaseFile } from '../../verification/read-case.ts'
import { caseKinds, caseStates } from '../../verification/tables.ts'
import { nameSql } from '../../grids/lists/doctor-state.ts'
import type { Caller } from '../endpoint.ts'
import type { ListOf } from '../paging.ts'
import { problem, type Difference, type Problem } from '../problem.ts'
import type { Standing } from '../version.ts'
import type { CaseDetails, CaseRow } from './schemas.ts'

const row = z.object({
  uid: z.string(),
  kind: z.enum(caseKinds),
  state: z.enum(caseStates),
  practitioner: z.string(),
  name: z.string(),
  country: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  steps: z.number(),
  preparedBy: z.string().nullable(),
})

/** Every case, also those that are decided. */
export const caseList: ListOf<CaseRow> = {
  id: 'cases',
  columns: `one.uid, one.kind, step.state, person.uid AS practitioner, ${nameSql('person.id')} AS name, person.country,
    one.opened_at AS openedAt, one.closed_at AS closedAt, step.number AS steps,
    (SELECT actor FROM case_step WHERE case_id = one.id AND act = 'prepare' ORDER BY number DESC LIMIT 1) AS preparedBy`,
  from: `FROM verification_case AS one JOIN practitioner AS person ON person.id = one.practitioner_id
    JOIN case_step AS step ON step.case_id = one.id
      AND step.number = (SELECT max(number) FROM case_step WHERE case_id = one.id)
    WHERE TRUE`,
  rowid: 'one.id',
  orders: { opened: 'one.opened_at' },
  filters: {
    kind: 'one.kind = @kind',
    state: 'step.state = @state',
    practitioner: 'person.uid = @practitioner',
    open: `@open = CASE WHEN one.closed_at IS NULL THEN 'yes' ELSE 'no' END`,
    late: `one.closed_at IS NULL AND one.opened_at < @promisedSince AND @late = 'yes'`,
  },
  read: (found) => row.parse(found),
}

/** What the list asks besides its filters: since when a case may wait and keep the promise. */
export function caseValues(at: Date): { script: string; promisedSince: string } {
  return { script: 'Latn', promisedSince: addDays(at, -promisedDays).toISOString() }
}

/** A case with its version: the number of its last step, and the newest of its checks. */
export function standingCase(
  { world: { database } }: Caller,
  uid: string,
): (Standing<CaseDetails> & { file: CaseFile }) | Problem {
  const file = readCase(database, uid)
  if (!file) return problem('unknown-case')
  return { ok: true, current: detailsOf(file), tag: `${file.version}.${newestCheck(file)}`, file }
}

/** What was done since the version that somebody has read. */
export function doneSince({ file }: Standing & { file: CaseFile }, seen: string): Difference[] {
  const [steps = 0, check = 0] = seen.split('.').map(Number)
  const { steps: taken, checks } = detailsOf(file)
  return [
    ...taken.flatMap((step, index) =>
      step.number > steps ? [{ pointer: `/steps/${index}`, yours: null, current: step }] : [],
    ),
    ...checks.flatMap((one, index) =>
      (file.checks[index]?.id ?? 0) > check
        ? [{ pointer: `/checks/${index}`, yours: null, current: one }]
        : [],
    ),
  ]
}

function newestCheck({ checks }: CaseFile): number {
  return Math.max(0, ...checks.map(({ id }) => id))
}

function detailsOf({
  uid,
  kind,
  state,
  openedAt,
  profile,
  people,
  assignedTo,
  ...file
}: CaseFile): CaseDetails {
  const uidOf = (id: number | null) => file.credentials.find((one) => one.id === id)?.uid ?? null
  return {
    ...{ uid, kind, state, practitioner: profile.uid, openedAt, needed: file.needed, assignedTo, people },
    credentials: file.credentials.map(({ uid: held, kind: what, issuer, number }) => ({
      ...{ uid: held, kind: what, issuer, number },
    })),
    checks: file.checks.map(({ credentialId, checkedAt, checkedBy, ...one }) => ({
      ...{ uid: one.uid, kind: one.kind, credential: uidOf(credentialId), result: one.result },
      ...{ source: one.source, method: one.method, origin: one.origin, checkedAt, checkedBy },
    })),
    steps: file.steps.map(({ number, act, state: after, actor: by, at, reason, note }) => ({
      ...{ number, act, state: after, by, at, reason, note },
    })),
    reports: file.reports.map((report) => report.uid),
  }
}
