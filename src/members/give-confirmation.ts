import { prepareRecords } from '../directory/listing-records.ts'
import { record } from '../audit/record.ts'
import type { Database } from '../kernel/database.ts'
import { listingState, type Confirmation } from './listing-state.ts'

/** Records the member's word of this moment, in the caller's transaction, and changes nothing else. */
export function giveConfirmation(
  database: Database,
  { practitionerId, uid, by }: { practitionerId: number; uid: string; by: string },
  at: Date,
): Confirmation {
  const given = prepareRecords(database).confirm(practitionerId, at)
  record(database, { at, actor: by, act: 'listing.confirm', object: `practitioner:${uid}` })
  return given
}

/** Tells whether there is a listing to confirm: one that is public, or that has only run out. */
export function canConfirm(database: Database, practitionerId: number, at: Date): boolean {
  return ['listed', 'not-confirmed', 'check-expired'].includes(listingState(database, practitionerId, at))
}
