import { localeFacts, type Locale } from './locales.ts'
import { en, type Messages } from './messages/en/index.ts'
import { fr } from './messages/fr/index.ts'
import { he } from './messages/he/index.ts'

export type { Messages } from './messages/en/index.ts'
export { isLocale, localeFacts, locales, type Locale, type Localized } from './locales.ts'

const messages: Record<Locale, Messages> = { en, fr, he }

/** All texts of the interface in one language. */
export function messagesIn(locale: Locale): Messages {
  return messages[locale]
}

/** The address of a page in a language; `path` starts with a slash and has no language. */
export function localizedPath(locale: Locale, path: string): string {
  return `/${locale}${path}`
}

/** "12 March 2026", for a day or an instant in ISO form. */
export function formatDay(locale: Locale, iso: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(iso))
}

/** "March 2027", for things whose day does not matter. */
export function formatMonth(locale: Locale, iso: string): string {
  return dateFormat(locale, { month: 'long', year: 'numeric' }).format(new Date(iso))
}

/** "1.2": a distance in kilometres, one decimal below ten. */
export function formatKm(locale: Locale, km: number): string {
  const digits = km < 10 ? 1 : 0
  return new Intl.NumberFormat(localeFacts[locale].tag, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(km)
}

export function formatNumber(locale: Locale, number: number): string {
  return new Intl.NumberFormat(localeFacts[locale].tag).format(number)
}

/** "French, Hebrew and English". */
export function formatList(locale: Locale, items: string[]): string {
  return new Intl.ListFormat(localeFacts[locale].tag, { type: 'conjunction' }).format(items)
}

/** "France" for FR. */
export function countryName(locale: Locale, country: string): string {
  return new Intl.DisplayNames(localeFacts[locale].tag, { type: 'region' }).of(country) ?? country
}

function dateFormat(locale: Locale, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeFacts[locale].tag, { ...parts, timeZone: 'UTC' })
}
