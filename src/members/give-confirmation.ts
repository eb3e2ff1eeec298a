import { confirmation } from '../directory/tables.ts'
import { confirmationDays } from '../directory/publish.ts'
import { record } from '../audit/record.ts'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { listingState, type Confirmation } from './listing-state.ts'

/** Records the member's word of this moment, in the caller's transaction, and changes nothing else. */
export function giveConfirmation(
  database: Database,
  { practitionerId, uid, by }: { practitionerId: number; uid: string; by: string },
  at: Date,
): Confirmation {
  const { due, lapses } = confirmationDays
  const given = {
    confirmedAt: at.toISOString(),
    dueAt: addDays(at, due).toISOString(),
    lapsesAt: addDays(at, lapses).toISOString(),
  }
  const { id } = database.orm
    .insert(confirmation)
    .values({ practitionerId, ...given })
    .returning({ id: confirmation.id })
    .get()
  record(database, { at, actor: by, act: 'listing.confirm', object: `practitioner:${uid}` })
  return { id, ...given }
}

/** Tells whether there is a listing to confirm: one that is public, or that has only run out. */
export function canConfirm(database: Database, practitionerId: number, at: Date): boolean {
  return ['listed', 'not-confirmed', 'check-expired'].includes(listingState(database, practitionerId, at))
}
