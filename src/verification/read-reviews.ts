import { z } from 'zod'
import type { Database } from '../kernel/database.ts'

const row = z.object({
  what: z.enum(['suspension', 'revocation']),
  /** Of a suspension its practitioner, of a revocation its own number. */
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
})

export type WaitingReview = z.infer<typeof row>

const nameSql = `(SELECT given || ' ' || family FROM practitioner_name WHERE practitioner_id = person.id
  ORDER BY script <> 'Latn' LIMIT 1) AS name`

/** What one person has decided alone and no second one has looked at, the oldest first. */
export function waitingReviews({ sqlite }: Database): WaitingReview[] {
  const rows = sqlite
    .prepare(
      `SELECT 'suspension' AS what, person.id AS id, person.slug, ${nameSql}, s.suspended_at AS at, s.suspended_by AS by, s.reason
       FROM suspension AS s JOIN practitioner AS person ON person.id = s.practitioner_id
       WHERE s.lifted_at IS NULL AND NOT EXISTS (SELECT 1 FROM suspension_review WHERE suspension_id = s.id)
       UNION ALL
       SELECT 'revocation', r.id, person.slug, ${nameSql}, r.revoked_at, r.revoked_by, r.reason
       FROM revocation AS r JOIN practitioner AS person ON person.id = r.practitioner_id
       WHERE NOT EXISTS (SELECT 1 FROM revocation_review WHERE revocation_id = r.id)
       ORDER BY at`,
    )
    .all()
  return z.array(row).parse(rows)
}

/** Who stands at an address, listed or not; undefined for nobody. */
export function practitionerAt({ sqlite }: Database, slug: string): { id: number; uid: string } | undefined {
  const found = sqlite.prepare('SELECT id, uid FROM practitioner WHERE slug = ?').get(slug)
  return z.object({ id: z.number(), uid: z.string() }).optional().parse(found)
}
