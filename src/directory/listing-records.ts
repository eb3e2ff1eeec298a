import { addDays, day } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import type { verificationMethods } from './tables.ts'

/** The member confirms the page every 90 days; unconfirmed, it leaves 15 days later. */
export const confirmationDays = { due: 90, lapses: 105 }

/** A credential compared with its source and found right. */
export interface RightCredential {
  credentialId: number
  source: string
  method: (typeof verificationMethods)[number]
  checkedAt: Date
  checkedBy: string
  /** On this day the check ends, and is made again before. */
  nextCheckOn: Date
}

/** The member's word that the listing is right, and until when it counts. */
export interface GivenConfirmation {
  id: number
  confirmedAt: string
  dueAt: string
  lapsesAt: string
}

/** Writes down the records of which a listing is made, each in the caller's transaction. */
export interface ListingRecords {
  /** The check holds to the end of the day of the next one, and no longer. */
  verify: (right: RightCredential) => void
  confirm: (practitionerId: number, at: Date) => GivenConfirmation
  /** Lists somebody; the database refuses whoever lacks a condition. */
  publish: (practitionerId: number, by: string, at: Date) => void
}

/** Prepares the statements once, so that hundreds of thousands can be recorded quickly. */
export function prepareRecords({ sqlite }: Database): ListingRecords {
  const verify = sqlite.prepare(
    `INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const confirm = sqlite.prepare(
    'INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at) VALUES (?, ?, ?, ?)',
  )
  const publish = sqlite.prepare(
    'INSERT INTO publication (practitioner_id, published_at, published_by) VALUES (?, ?, ?)',
  )
  return {
    verify: ({ credentialId, source, method, checkedAt, checkedBy, nextCheckOn }) => {
      const lastDay = day(nextCheckOn)
      const holdsUntil = addDays(new Date(`${lastDay}T00:00:00.000Z`), 1).toISOString()
      verify.run(credentialId, source, method, checkedAt.toISOString(), checkedBy, lastDay, holdsUntil)
    },
    confirm: (practitionerId, at) => {
      const confirmedAt = at.toISOString()
      const dueAt = addDays(at, confirmationDays.due).toISOString()
      const lapsesAt = addDays(at, confirmationDays.lapses).toISOString()
      const { lastInsertRowid } = confirm.run(practitionerId, confirmedAt, dueAt, lapsesAt)
      return { id: Number(lastInsertRowid), confirmedAt, dueAt, lapsesAt }
    },
    publish: (practitionerId, by, at) => {
      publish.run(practitionerId, at.toISOString(), by)
    },
  }
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
