import { confirmationDays } from '../../directory/listing-records.ts'
import type { Listing, ListingCredential } from '../../directory/listing.ts'
import { withoutWithheld } from '../../directory/withhold.ts'
import { addDays, day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import type { ApplicationContent } from '../application-content.ts'
import { registerOf } from '../../directory/registers/number-formats.ts'
import { readCredentials } from '../read-credentials.ts'
import type { OwnProfile } from '../read-own-profile.ts'
import { readProfile } from '../stored-content.ts'
import type { ProfileContent } from '../profile-content.ts'

interface Nameplate {
  uid: string
  slug: string
  credentials: ListingCredential[]
  confirmedAt: string
  confirmationDueAt: string
}

interface ConfirmedListing {
  practitionerId: number
  uid: string
  slug: string
  confirmedAt: string
  dueAt: string
}

type Checked = Pick<OwnProfile, 'uid' | 'slug' | 'credentials'> & {
  confirmation: { confirmedAt: string; dueAt: string } | null
}

/** What patients would see of a member's profile, were this content published now. */
export function previewOfProfile(own: Checked, content: ProfileContent, at: Date): Listing {
  const now = at.toISOString()
  const { uid, slug, confirmation } = own
  const credentials = own.credentials.flatMap((credential): ListingCredential[] => {
    const { source, method, checkedAt, nextCheckOn, holdsUntil, revokedAt } = credential
    const isStanding = source !== null && method !== null && checkedAt !== null && nextCheckOn !== null
    if (!isStanding || holdsUntil === null || revokedAt !== null || holdsUntil <= now) return []
    return [{ ...credential, source, method, checkedAt, nextCheckOn, holdsUntil }]
  })
  return listingOf(
    {
      ...{ uid, slug, credentials },
      confirmedAt: confirmation?.confirmedAt ?? now,
      confirmationDueAt: confirmation?.dueAt ?? addDays(at, confirmationDays.due).toISOString(),
    },
    content,
    at,
  )
}

/** What patients see, or saw until it ran out, of somebody who is asked to confirm it. */
export function previewOfConfirmation(
  database: Database,
  { practitionerId, uid, slug, confirmedAt, dueAt }: ConfirmedListing,
  at: Date,
): Listing {
  const credentials = readCredentials(database, practitionerId, at)
  const confirmation = { confirmedAt, dueAt }
  return previewOfProfile({ uid, slug, credentials, confirmation }, readProfile(database, practitionerId), at)
}

/** What patients would see of an applicant, had everything declared been checked today. */
export function previewOfApplication(filled: ApplicationContent, content: ProfileContent, at: Date): Listing {
  const checked = {
    method: 'register' as const,
    checkedAt: at.toISOString(),
    nextCheckOn: day(addDays(at, 365)),
    holdsUntil: addDays(at, 365).toISOString(),
  }
  const nothing = { uid: '', diplomaId: null, register: null, number: null, awardedIn: null }
  const { issuer } = registerOf(content.country)
  const diplomas = (filled.diplomas?.diplomas ?? []).map((held): ListingCredential => {
    return {
      ...nothing,
      ...checked,
      kind: 'diploma',
      ...held,
      source: held.issuer,
      method: 'letter-from-source',
    }
  })
  const credentials = [
    { ...nothing, ...checked, kind: 'licence' as const, issuer, source: issuer },
    ...diplomas,
  ]
  const confirmationDueAt = addDays(at, confirmationDays.due).toISOString()
  return listingOf(
    { uid: '', slug: '', credentials, confirmedAt: at.toISOString(), confirmationDueAt },
    content,
    at,
  )
}

function listingOf(nameplate: Nameplate, content: ProfileContent, at: Date): Listing {
  const { names, country, languages, techniques, offers, practices, texts, photo, shown } = content
  const withStance = (wanted: string) =>
    offers.filter(({ stance }) => stance === wanted).map(({ condition }) => condition)
  const whole = {
    ...{ id: 0, ref: null, country, publishedAt: at.toISOString(), publicUntil: at.toISOString() },
    ...nameplate,
    names,
    practices: practices.map((practice, index) => ({ ...practice, position: index + 1 })),
    ...{ languages, techniques, photo },
    offered: withStance('offered'),
    notOffered: withStance('not-offered'),
    texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  }
  return withoutWithheld(whole, shown)
}
