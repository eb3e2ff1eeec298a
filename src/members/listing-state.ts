import { and, desc, eq, isNull } from 'drizzle-orm'
import { confirmation, consent, publication, publicPractitioner, suspension } from '../directory/tables.ts'
import type { Database } from '../kernel/database.ts'

/**
 * Where a listing stands: never published yet; seen by patients; taken back by its owner; left because nobody confirmed
 * it, or because a licence or diploma check has run out; suspended by the society.
 */
export type ListingState =
  'not-yet' | 'listed' | 'withdrawn' | 'not-confirmed' | 'check-expired' | 'suspended'

export interface Confirmation {
  id: number
  confirmedAt: string
  dueAt: string
  lapsesAt: string
}

/** Tells where a listing stands at `at`, by the same view that patients see. */
export function listingState(database: Database, practitionerId: number, at: Date): ListingState {
  if (!isPublished(database, practitionerId)) return 'not-yet'
  if (isSuspended(database, practitionerId)) return 'suspended'
  if (!hasConsent(database, practitionerId)) return 'withdrawn'
  const until = publicUntil(database, practitionerId)
  if (until !== null && until > at.toISOString()) return 'listed'
  const last = lastConfirmation(database, practitionerId)
  return last !== undefined && last.lapsesAt > at.toISOString() ? 'check-expired' : 'not-confirmed'
}

/** Tells whether the practitioner allows being published. */
export function hasConsent({ orm }: Database, practitionerId: number): boolean {
  const inForce = and(eq(consent.practitionerId, practitionerId), isNull(consent.withdrawnAt))
  return orm.select({ id: consent.id }).from(consent).where(inForce).get() !== undefined
}

/** The newest confirmation; undefined before the first. */
export function lastConfirmation({ orm }: Database, practitionerId: number): Confirmation | undefined {
  const { id, confirmedAt, dueAt, lapsesAt } = confirmation
  return orm
    .select({ id, confirmedAt, dueAt, lapsesAt })
    .from(confirmation)
    .where(eq(confirmation.practitionerId, practitionerId))
    .orderBy(desc(confirmedAt), desc(id))
    .limit(1)
    .get()
}

/** The earliest of all terms of a listing; null when it is not public. */
export function publicUntil({ orm }: Database, practitionerId: number): string | null {
  const row = orm
    .select({ until: publicPractitioner.publicUntil })
    .from(publicPractitioner)
    .where(eq(publicPractitioner.id, practitionerId))
    .get()
  return row?.until ?? null
}

/** Tells whether staff have decided to list somebody. */
export function isPublished({ orm }: Database, practitionerId: number): boolean {
  const standing = and(eq(publication.practitionerId, practitionerId), isNull(publication.withdrawnAt))
  return orm.select({ id: publication.id }).from(publication).where(standing).get() !== undefined
}

/** Tells whether the society has suspended somebody. */
export function isSuspended({ orm }: Database, practitionerId: number): boolean {
  const standing = and(eq(suspension.practitionerId, practitionerId), isNull(suspension.liftedAt))
  return orm.select({ id: suspension.id }).from(suspension).where(standing).get() !== undefined
}
