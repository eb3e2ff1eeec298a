import { and, eq, isNull, ne } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { withdrawPublication } from '../directory/listing-records.ts'
import { credential, practitioner, verification } from '../directory/tables.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { revocation, verificationCase } from './tables.ts'
import { stateOf, takeStep } from './take-step.ts'

/**
 * Ends a listing for good, on one person's word and at once: its checks are revoked with it, and only a new application
 * leads back. A second person looks at it within 24 hours.
 */
export function revokeListing(
  database: Database,
  { slug, reason, by, at }: { slug: string; reason: string; by: string; at: Date },
): Result<null, 'unknown-slug' | 'not-listed'> {
  return write(database, () => {
    const person = database.orm.select().from(practitioner).where(eq(practitioner.slug, slug)).get()
    if (!person) return refused('unknown-slug')
    if (!withdrawPublication(database, person.id, by, at)) return refused('not-listed')
    revokeChecks(database, person.id, by, at)
    closeCases(database, person.id, by, at)
    database.orm
      .insert(revocation)
      .values({ practitionerId: person.id, revokedAt: at.toISOString(), revokedBy: by, reason })
      .run()
    record(database, { at, actor: by, act: 'practitioner.revoke', object: `practitioner:${person.uid}` })
    return ok(null)
  })
}

// What was still to be decided about the listing is no question any more; an alert stays until somebody answers it.
function closeCases(database: Database, practitionerId: number, by: string, at: Date): void {
  const { uid, kind, closedAt } = verificationCase
  const isOpen = and(eq(verificationCase.practitionerId, practitionerId), ne(kind, 'alert'), isNull(closedAt))
  for (const { caseUid } of database.orm
    .select({ caseUid: uid })
    .from(verificationCase)
    .where(isOpen)
    .all()) {
    const version = stateOf(database, caseUid)?.version ?? 0
    const closed = takeStep(database, { caseUid, version, act: 'withdraw', actor: by, at })
    if (!closed.ok) throw new Error(`case: cannot be closed: ${closed.reason}`)
  }
}

function revokeChecks({ orm }: Database, practitionerId: number, by: string, at: Date): void {
  const held = orm
    .select({ id: credential.id })
    .from(credential)
    .where(eq(credential.practitionerId, practitionerId))
  for (const { id } of held.all())
    orm
      .update(verification)
      .set({ revokedAt: at.toISOString(), revokedBy: by })
      .where(and(eq(verification.credentialId, id), isNull(verification.revokedAt)))
      .run()
}
