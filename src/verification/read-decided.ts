import { z } from 'zod'
import type { Database } from '../kernel/database.ts'
import { caseKinds, caseStates } from './tables.ts'

const row = z.object({
  uid: z.string(),
  kind: z.enum(caseKinds),
  state: z.enum(caseStates),
  name: z.string(),
  closedAt: z.string(),
})

/** The cases that were closed last, the newest first. */
export function readDecided({ sqlite }: Database, most = 50): z.infer<typeof row>[] {
  const rows = sqlite
    .prepare(
      `SELECT one.uid, one.kind, one.closed_at AS closedAt,
         (SELECT state FROM case_step WHERE case_id = one.id ORDER BY number DESC LIMIT 1) AS state,
         (SELECT given || ' ' || family FROM practitioner_name WHERE practitioner_id = one.practitioner_id
          ORDER BY script <> 'Latn' LIMIT 1) AS name
       FROM verification_case AS one WHERE one.closed_at IS NOT NULL ORDER BY one.closed_at DESC LIMIT ?`,
    )
    .all(most)
  return z.array(row).parse(rows)
}
