import type { Database } from '../kernel/database.ts'
import { prepareGiveConsent } from './consent.ts'
import type { PublishedField } from './listing-content.ts'
import { prepareRecords } from './listing-records.ts'
import type { credentialKinds, verificationMethods } from './tables.ts'

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
  const records = prepareRecords(database)
  const giveConsent = prepareGiveConsent(database)
  return (practitionerId, { by, checkOf, consentAt, shown, confirmedAt, publishedAt }) => {
    for (const claim of credentials.all(practitionerId)) {
      const check = checkOf(claim)
      if (check) records.verify({ ...check, credentialId: claim.id, checkedBy: by })
    }
    if (consentAt) giveConsent(practitionerId, consentAt, shown)
    records.confirm(practitionerId, confirmedAt)
    if (publishedAt) records.publish(practitionerId, by, publishedAt)
  }
}
