import { eq } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { revocation, revocationReview } from './tables.ts'

/** The second look at a revocation; refuses whoever revoked, and one that was looked at. The revocation stands. */
export function reviewRevocation(
  database: Database,
  { id, by, agrees, note, at }: { id: number; by: string; agrees: boolean; note: string | null; at: Date },
): Result<null, 'unknown-revocation' | 'same-person' | 'reviewed-already'> {
  return write(database, () => {
    const found = database.orm.select().from(revocation).where(eq(revocation.id, id)).get()
    if (!found) return refused('unknown-revocation')
    if (found.revokedBy === by) return refused('same-person')
    const isReview = eq(revocationReview.revocationId, id)
    if (database.orm.select().from(revocationReview).where(isReview).get()) return refused('reviewed-already')
    const row = { revocationId: id, reviewedAt: at.toISOString(), reviewedBy: by, agrees, note }
    database.orm.insert(revocationReview).values(row).run()
    record(database, {
      at,
      actor: by,
      act: 'practitioner.review-revocation',
      object: `revocation:${id}`,
      detail: { agrees },
    })
    return ok(null)
  })
}
