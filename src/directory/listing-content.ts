import type { Locale } from '../i18n/locales.ts'
import type { consentField, practiceAccess, practitionerName } from './tables.ts'

/** What a practitioner may show or keep from the public. Name, town, offers and the checks are the listing itself. */
export type PublishedField = typeof consentField.$inferSelect.field

/** A time on a weekday (1 is Monday) when patients are received; `HH:MM`, the end up to 24:00. */
export interface OpeningHours {
  weekday: number
  opens: string
  closes: string
}

/** Away from the first day to the last, `YYYY-MM-DD`, both included. */
export interface Absence {
  from: string
  until: string
}

type Feature = typeof practiceAccess.$inferSelect.feature

export interface ContentPractice {
  name: string | null
  street: string | null
  postalCode: string | null
  city: string
  country: string
  placeId: string | null
  lat: number
  lon: number
  phones: string[]
  bookingUrl: string | null
  access: Feature[]
  hours: OpeningHours[]
  absences: Absence[]
}

/** Everything on a page that its owner decides, whether the public sees it or not. */
export interface ListingContent {
  names: Omit<typeof practitionerName.$inferSelect, 'practitionerId'>[]
  practices: ContentPractice[]
  languages: string[]
  techniques: string[]
  offers: { condition: string; stance: 'offered' | 'not-offered' }[]
  /** `''`: none in this language. */
  texts: Record<Locale, string>
  /** The uid of a stored photo. */
  photo: string | null
  /** What the consent covers. */
  shown: PublishedField[]
}
