import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { confirmation, consent, publication, publicPractitioner, suspension } from '../directory/tables.ts'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'

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
  return listingTerms(database, practitionerId, at).state
}

/** Where a listing stands at `at`, with the dates that say so: until when patients see it, and its newest confirmation. */
export function listingTerms(database: Database, practitionerId: number, at: Date) {
  const until = publicUntil(database, practitionerId)
  const last = lastConfirmation(database, practitionerId)
  return { state: stateOf(database, practitionerId, at, { until, last }), until, last }
}

/** Tells whether the practitioner allows being published. */
export function hasConsent(database: Database, practitionerId: number): boolean {
  return queries(database).consent.get({ practitionerId }) !== undefined
}

/** The newest confirmation; undefined before the first. */
export function lastConfirmation(database: Database, practitionerId: number): Confirmation | undefined {
  return queries(database).lastConfirmation.get({ practitionerId })
}

/** Tells whether staff have decided to list somebody. */
export function isPublished(database: Database, practitionerId: number): boolean {
  return queries(database).publication.get({ practitionerId }) !== undefined
}

/** Tells whether the society has suspended somebody. */
export function isSuspended(database: Database, practitionerId: number): boolean {
  return queries(database).suspension.get({ practitionerId }) !== undefined
}

interface Dates {
  until: string | null
  last: Confirmation | undefined
}

function stateOf(database: Database, practitionerId: number, at: Date, { until, last }: Dates): ListingState {
  if (!isPublished(database, practitionerId)) return 'not-yet'
  if (isSuspended(database, practitionerId)) return 'suspended'
  if (!hasConsent(database, practitionerId)) return 'withdrawn'
  const now = at.toISOString()
  if (until !== null && until > now) return 'listed'
  return last !== undefined && last.lapsesAt > now ? 'check-expired' : 'not-confirmed'
}

function publicUntil(database: Database, practitionerId: number): string | null {
  return queries(database).publicUntil.get({ practitionerId })?.until ?? null
}

const queries = onceFor(({ orm }: Database) => {
  const id = sql.placeholder('practitionerId')
  const { confirmedAt, dueAt, lapsesAt } = confirmation
  return {
    publicUntil: orm
      .select({ until: publicPractitioner.publicUntil })
      .from(publicPractitioner)
      .where(eq(publicPractitioner.id, id))
      .prepare(),
    lastConfirmation: orm
      .select({ id: confirmation.id, confirmedAt, dueAt, lapsesAt })
      .from(confirmation)
      .where(eq(confirmation.practitionerId, id))
      .orderBy(desc(confirmedAt), desc(confirmation.id))
      .limit(1)
      .prepare(),
    consent: orm
      .select({ id: consent.id })
      .from(consent)
      .where(and(eq(consent.practitionerId, id), isNull(consent.withdrawnAt)))
      .prepare(),
    publication: orm
      .select({ id: publication.id })
      .from(publication)
      .where(and(eq(publication.practitionerId, id), isNull(publication.withdrawnAt)))
      .prepare(),
    suspension: orm
      .select({ id: suspension.id })
      .from(suspension)
      .where(and(eq(suspension.practitionerId, id), isNull(suspension.liftedAt)))
      .prepare(),
  }
})
