import { and, eq, isNull } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { knownNameplate } from '../directory/practitioner-nameplate.ts'
import { suspendPractitioner } from '../directory/suspend-practitioner.ts'
import { suspension } from '../directory/tables.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { openCase } from './open-case.ts'
import { suspensionReview } from './tables.ts'

/**
 * Takes somebody out of everything public, on one person's word and at once. A second person looks at it within 24
 * hours; back leads only the alert case that is opened here, with two people's decision.
 */
export function suspendListing(
  database: Database,
  { slug, reason, by, at }: { slug: string; reason: string; by: string; at: Date },
): Result<{ caseUid: string }, 'unknown-slug' | 'suspended-already'> {
  return write(database, () => {
    const suspended = suspendPractitioner(database, { slug, reason, by, at })
    if (!suspended.ok) return suspended
    const { practitionerId } = suspended.value
    const caseUid = openCase(database, { practitionerId, kind: 'alert', by, at })
    record(database, {
      at,
      actor: by,
      act: 'practitioner.suspend',
      object: `practitioner:${knownNameplate(database, practitionerId).uid}`,
    })
    return ok({ caseUid })
  })
}

/** The second look at a suspension; refuses whoever suspended, and a suspension that is none or was looked at. */
export function reviewSuspension(
  database: Database,
  {
    practitionerId,
    by,
    agrees,
    note,
    at,
  }: { practitionerId: number; by: string; agrees: boolean; note: string | null; at: Date },
): Result<null, 'not-suspended' | 'same-person' | 'reviewed-already'> {
  return write(database, () => {
    const standing = and(eq(suspension.practitionerId, practitionerId), isNull(suspension.liftedAt))
    const found = database.orm.select().from(suspension).where(standing).get()
    if (!found) return refused('not-suspended')
    if (found.suspendedBy === by) return refused('same-person')
    const isReview = eq(suspensionReview.suspensionId, found.id)
    if (database.orm.select().from(suspensionReview).where(isReview).get()) return refused('reviewed-already')
    const review = { suspensionId: found.id, reviewedAt: at.toISOString(), reviewedBy: by, agrees, note }
    database.orm.insert(suspensionReview).values(review).run()
    const object = `practitioner:${knownNameplate(database, practitionerId).uid}`
    record(database, { at, actor: by, act: 'practitioner.review-suspension', object, detail: { agrees } })
    return ok(null)
  })
}
