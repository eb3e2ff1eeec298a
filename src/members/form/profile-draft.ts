import type { Locale } from '../../i18n/locales.ts'
import { scripts, weekdays } from '../profile-parts.ts'

/** A profile while it is being written: what stands in the fields, whether it can be stored or not. */
export interface ProfileDraft {
  names: NameDraft[]
  country: string
  languages: string[]
  techniques: string[]
  /** By condition: offered, not-offered; nothing where nothing is stated. */
  offers: Record<string, string>
  practices: PracticeDraft[]
  texts: Record<Locale, string>
  photo: string
  shown: string[]
}

export interface NameDraft {
  script: string
  given: string
  family: string
}

export interface PracticeDraft {
  name: string
  street: string
  postalCode: string
  city: string
  country: string
  placeId: string
  lat: string
  lon: string
  bookingUrl: string
  phones: string[]
  access: string[]
  hours: HoursDraft[]
  absences: AbsenceDraft[]
}

export interface HoursDraft {
  opens: string
  closes: string
}

export interface AbsenceDraft {
  from: string
  until: string
}

/** The longest that is read from one field: longer than any may be, so that it can be refused and is still there. */
export const longestRead = 8000

/** How many times a day may open; a morning and an afternoon are always asked for. */
export const periodsADay = 4
export const periodsAsked = 2

/** A practice in which nothing is written yet. */
export function emptyPractice(country: string): PracticeDraft {
  const place = { name: '', street: '', postalCode: '', city: '', country, placeId: '', lat: '', lon: '' }
  return { ...place, bookingUrl: '', phones: [], access: [], hours: noHours(), absences: [] }
}

/** A profile in which nothing is written yet. */
export function emptyDraft(country: string): ProfileDraft {
  const texts: Record<Locale, string> = { en: '', fr: '', he: '' }
  const choices = { languages: [], techniques: [], offers: {}, shown: [] }
  return { names: noNames(), country, ...choices, practices: [emptyPractice(country)], texts, photo: '' }
}

/** A name in each script, none of them written. */
export function noNames(): NameDraft[] {
  return scripts.map((script) => ({ script, given: '', family: '' }))
}

/** A field for each period of the week, all empty. */
export function noHours(): HoursDraft[] {
  return Array.from({ length: weekdays.length * periodsADay }, () => ({ opens: '', closes: '' }))
}

/** Which of the week's fields a period has. */
export function hoursIndex(weekday: number, period: number): number {
  return (weekday - 1) * periodsADay + period
}
