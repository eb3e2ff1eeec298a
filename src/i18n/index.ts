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

/** "12 March 2026", for a day or an instant in ISO form. */
export function formatDay(locale: Locale, iso: string): string {
  return asSaid(locale, formats[locale].day.format(new Date(iso)))
}

/** "12 Mar 2026", for the columns of a table. */
export function formatTableDay(locale: Locale, iso: string): string {
  return asSaid(locale, formats[locale].tableDay.format(new Date(iso)))
}

// French says "1er mars", which Intl does not.
function asSaid(locale: Locale, text: string): string {
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** "12 March", for a day of these weeks. */
export function formatShortDay(locale: Locale, iso: string): string {
  return formats[locale].shortDay.format(new Date(iso))
}

/** "12 March 2026, 14:05 UTC", for an instant that somebody compares with what they remember. */
export function formatMoment(locale: Locale, iso: string): string {
  return `${formatDay(locale, iso)}, ${formats[locale].time.format(new Date(iso))} UTC`
}

/** "March 2027", for things whose day does not matter. */
export function formatMonth(locale: Locale, iso: string): string {
  return formats[locale].month.format(new Date(iso))
}

/** "Monday" for 1, as in ISO 8601. */
export function formatWeekday(locale: Locale, weekday: number): string {
  // The first of January 2024 was a Monday.
  return formats[locale].weekday.format(new Date(Date.UTC(2024, 0, weekday)))
}

/** "1.2": a distance in kilometres, one decimal below ten. */
export function formatKm(locale: Locale, km: number): string {
  return (km < 10 ? formats[locale].shortKm : formats[locale].number).format(km < 10 ? km : Math.round(km))
}

export function formatNumber(locale: Locale, number: number): string {
  return formats[locale].number.format(number)
}

/** "French, Hebrew and English". */
export function formatList(locale: Locale, items: string[]): string {
  return formats[locale].list.format(items)
}

/** "France" for FR. */
export function countryName(locale: Locale, country: string): string {
  return formats[locale].country.of(country) ?? country
}

// Made once: a formatter takes longer to make than a whole page takes to write with it.
const formats = { en: formatsOf('en'), fr: formatsOf('fr'), he: formatsOf('he') }

function formatsOf(locale: Locale) {
  const { tag } = localeFacts[locale]
  return {
    day: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    tableDay: new Intl.DateTimeFormat(tag, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    shortDay: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    time: new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    weekday: new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }),
    number: new Intl.NumberFormat(tag),
    shortKm: new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    list: new Intl.ListFormat(tag, { type: 'conjunction' }),
    country: new Intl.DisplayNames(tag, { type: 'region' }),
  }
}
