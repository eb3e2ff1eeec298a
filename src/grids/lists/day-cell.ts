import { formatMoment, formatTableDay, type Locale } from '../../i18n/index.ts'
import type { Cell } from '../grid.ts'

/** A day, or what stands there when there is none. A file gets it as programs write it. */
export function dayCell(iso: string | null, locale: Locale, otherwise = ''): Cell {
  return iso === null
    ? { text: otherwise, value: '' }
    : { text: formatTableDay(locale, iso), value: iso.slice(0, 10), isDay: true }
}

/** An instant to the minute. */
export function momentCell(iso: string | null, locale: Locale, otherwise = ''): Cell {
  return iso === null ? { text: otherwise, value: '' } : { text: formatMoment(locale, iso), value: iso }
}
