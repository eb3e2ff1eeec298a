import type { Database } from '../kernel/database.ts'
import { publishedFields } from './tables.ts'
import type { PublishedField } from './listing-content.ts'

/** The version of the words that a practitioner consents to. */
const consentWording = 'publication-2026-11'

/** Records a practitioner's consent to be published, and which fields it covers: all, unless told. In a transaction. */
export type GiveConsent = (practitionerId: number, at: Date, shown?: readonly PublishedField[]) => void

/** Prepares the statements once. A consent in force ends where the new one begins: a consent is never rewritten. */
export function prepareGiveConsent(database: Database): GiveConsent {
  const end = prepareWithdraw(database)
  const give = database.sqlite.prepare(
    'INSERT INTO consent (practitioner_id, wording, given_at) VALUES (?, ?, ?)',
  )
  const cover = database.sqlite.prepare(
    'INSERT INTO consent_field SELECT DISTINCT ?, value FROM json_each(?)',
  )
  return (practitionerId, at, shown = publishedFields) => {
    end.run(at.toISOString(), practitionerId)
    const consent = give.run(practitionerId, consentWording, at.toISOString()).lastInsertRowid
    cover.run(consent, JSON.stringify(shown))
  }
}

/** Takes the consent back: the listing is gone with it, at once. Returns whether there was one. In a transaction. */
export function withdrawConsent(database: Database, practitionerId: number, at: Date): boolean {
  return prepareWithdraw(database).run(at.toISOString(), practitionerId).changes > 0
}

function prepareWithdraw({ sqlite }: Database) {
  return sqlite.prepare<[string, number]>(
    'UPDATE consent SET withdrawn_at = ? WHERE practitioner_id = ? AND withdrawn_at IS NULL',
  )
}
