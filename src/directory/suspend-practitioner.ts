import { and, eq, isNull } from 'drizzle-orm'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { practitioner, suspension } from './tables.ts'

/** Takes a practitioner out of everything public at once. Refuses an unknown slug and one suspended already. */
export function suspendPractitioner(
  database: Database,
  suspensionOf: { slug: string; reason: string; by: string; at: Date },
): Result<{ practitionerId: number }, 'unknown-slug' | 'suspended-already'> {
  const { slug, reason, by, at } = suspensionOf
  return write(database, () => {
    const person = database.orm
      .select({ id: practitioner.id })
      .from(practitioner)
      .where(eq(practitioner.slug, slug))
      .get()
    if (!person) return refused('unknown-slug')
    const standing = and(eq(suspension.practitionerId, person.id), isNull(suspension.liftedAt))
    if (database.orm.select().from(suspension).where(standing).get()) return refused('suspended-already')
    database.orm
      .insert(suspension)
      .values({ practitionerId: person.id, suspendedAt: at.toISOString(), suspendedBy: by, reason })
      .run()
    return ok({ practitionerId: person.id })
  })
}

/** Ends a suspension; returns whether there was one. In a transaction. */
export function liftSuspension(
  { orm }: Database,
  { practitionerId, by, at }: { practitionerId: number; by: string; at: Date },
): boolean {
  const standing = and(eq(suspension.practitionerId, practitionerId), isNull(suspension.liftedAt))
  return (
    orm.update(suspension).set({ liftedAt: at.toISOString(), liftedBy: by }).where(standing).run().changes > 0
  )
}
