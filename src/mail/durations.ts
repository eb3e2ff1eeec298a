import type { Locale } from '../i18n/locales.ts'
import { plural } from '../i18n/plural.ts'

/** "15 minutes" */
export function minutesIn(locale: Locale, count: number): string {
  return plural(locale, count, minutes[locale])
}

/** "24 hours" */
export function hoursIn(locale: Locale, count: number): string {
  return plural(locale, count, hours[locale])
}

/** "30 days" */
export function daysIn(locale: Locale, count: number): string {
  return plural(locale, count, days[locale])
}

const minutes = {
  en: { one: '# minute', other: '# minutes' },
  fr: { one: '# minute', other: '# minutes' },
  he: { one: 'דקה אחת', two: 'שתי דקות', other: '# דקות' },
}

const hours = {
  en: { one: '# hour', other: '# hours' },
  fr: { one: '# heure', other: '# heures' },
  he: { one: 'שעה אחת', two: 'שעתיים', other: '# שעות' },
}

const days = {
  en: { one: '# day', other: '# days' },
  fr: { one: '# jour', other: '# jours' },
  he: { one: 'יום אחד', two: 'יומיים', other: '# ימים' },
}
