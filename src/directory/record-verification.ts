import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { confirmationDays } from './publish.ts'
import type { verificationMethods } from './tables.ts'

/** A credential compared with its source and found right. */
export interface RightCredential {
  credentialId: number
  source: string
  method: (typeof verificationMethods)[number]
  checkedAt: string
  checkedBy: string
  /** The day on which the check ends, and is made again before. */
  nextCheckOn: string
}

/** Writes down that a credential was verified. It holds to the end of the day of the next check. In a transaction. */
export function recordVerification({ sqlite }: Database, right: RightCredential): void {
  const { credentialId, source, method, checkedAt, checkedBy, nextCheckOn } = right
  const holdsUntil = addDays(new Date(`${nextCheckOn}T00:00:00.000Z`), 1).toISOString()
  sqlite
    .prepare(
      `INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(credentialId, source, method, checkedAt, checkedBy, nextCheckOn, holdsUntil)
}

/** Writes down the member's word that the listing is right. In a transaction. */
export function recordConfirmation({ sqlite }: Database, practitionerId: number, at: Date): void {
  const terms = [at, addDays(at, confirmationDays.due), addDays(at, confirmationDays.lapses)]
  sqlite
    .prepare(
      'INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at) VALUES (?, ?, ?, ?)',
    )
    .run(practitionerId, ...terms.map((term) => term.toISOString()))
}

/** Lists somebody, unless they are listed already; the database refuses whoever lacks a condition. In a transaction. */
export function recordPublication({ sqlite }: Database, practitionerId: number, by: string, at: Date): void {
  const listed = sqlite.prepare(
    'SELECT 1 FROM publication WHERE practitioner_id = ? AND withdrawn_at IS NULL',
  )
  if (listed.get(practitionerId) !== undefined) return
  sqlite
    .prepare('INSERT INTO publication (practitioner_id, published_at, published_by) VALUES (?, ?, ?)')
    .run(practitionerId, at.toISOString(), by)
}

/** Ends a listing for good; returns whether there was one. In a transaction. */
export function withdrawPublication(
  { sqlite }: Database,
  practitionerId: number,
  by: string,
  at: Date,
): boolean {
  return (
    sqlite
      .prepare(
        'UPDATE publication SET withdrawn_at = ?, withdrawn_by = ? WHERE practitioner_id = ? AND withdrawn_at IS NULL',
      )
      .run(at.toISOString(), by, practitionerId).changes > 0
  )
}
