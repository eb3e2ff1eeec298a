import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { prepareGiveConsent } from './consent.ts'
import type { PublishedField } from './listing-content.ts'
import type { credentialKinds, verificationMethods } from './tables.ts'

/** The member confirms the page every 90 days; unconfirmed, it leaves 15 days later. */
export const confirmationDays = { due: 90, lapses: 105 }

export interface Claim {
  kind: (typeof credentialKinds)[number]
  issuer: string
}

export interface Check {
  source: string
  method: (typeof verificationMethods)[number]
  checkedAt: Date
  nextCheckOn: Date
}

/** The steps that make a listing: who decided, what was checked and when. */
export interface ListingSteps {
  by: string
  checkOf: (claim: Claim) => Check | null
  consentAt: Date | null
  /** What the consent covers; everything, unless told. */
  shown?: PublishedField[]
  confirmedAt: Date
  publishedAt: Date | null
}

/** Records checks, consent and confirmation, and publishes when `publishedAt` is given. Call it in a transaction. */
export type PublishPractitioner = (practitionerId: number, steps: ListingSteps) => void

/** Prepares the statements once. The database refuses a publication that lacks any of its conditions. */
export function preparePublish(database: Database): PublishPractitioner {
  const { sqlite } = database
  const credentials = sqlite.prepare<[number], Claim & { id: number }>(
    'SELECT id, kind, issuer FROM credential WHERE practitioner_id = ?',
  )
  const verify = sqlite.prepare(
    `INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const giveConsent = prepareGiveConsent(database)
  const confirm = sqlite.prepare(
    'INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at) VALUES (?, ?, ?, ?)',
  )
  const publish = sqlite.prepare(
    'INSERT INTO publication (practitioner_id, published_at, published_by) VALUES (?, ?, ?)',
  )
  return (practitionerId, { by, checkOf, consentAt, shown, confirmedAt, publishedAt }) => {
    for (const claim of credentials.all(practitionerId)) {
      const check = checkOf(claim)
      if (check) verify.run(claim.id, ...verificationRow(check, by))
    }
    if (consentAt) giveConsent(practitionerId, consentAt, shown)
    confirm.run(practitionerId, ...confirmationRow(confirmedAt))
    if (publishedAt) publish.run(practitionerId, publishedAt.toISOString(), by)
  }
}

// A check holds to the end of the day on which the next one is due, and no longer.
function verificationRow({ source, method, checkedAt, nextCheckOn }: Check, by: string): string[] {
  const lastDay = nextCheckOn.toISOString().slice(0, 10)
  const holdsUntil = addDays(new Date(`${lastDay}T00:00:00.000Z`), 1)
  return [source, method, checkedAt.toISOString(), by, lastDay, holdsUntil.toISOString()]
}

function confirmationRow(confirmedAt: Date): string[] {
  const { due, lapses } = confirmationDays
  return [confirmedAt, addDays(confirmedAt, due), addDays(confirmedAt, lapses)].map((at) => at.toISOString())
}
