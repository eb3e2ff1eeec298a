import type { Database } from '../kernel/database.ts'
import type { ContentPractice } from './listing-content.ts'

/** Tells whether patients would write to another address, or call another number. */
export function isReachedElsewhere(before: ContentPractice[], after: ContentPractice[]): boolean {
  return JSON.stringify(before.map(whereOf)) !== JSON.stringify(after.map(whereOf))
}

/** Ends the check of address and phone: what is published from now on, nobody has called. In a transaction. */
export function endDetailsCheck({ sqlite }: Database, practitionerId: number, at: Date): void {
  sqlite
    .prepare(
      `UPDATE verification SET revoked_at = ?, revoked_by = 'system' WHERE revoked_at IS NULL AND credential_id IN (
         SELECT id FROM credential WHERE practitioner_id = ? AND kind = 'details')`,
    )
    .run(at.toISOString(), practitionerId)
}

function whereOf({ name, street, postalCode, city, country, phones }: ContentPractice) {
  return [name, street, postalCode, city, country, phones]
}
