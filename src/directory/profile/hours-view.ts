import { formatDay, formatWeekday, type Locale, type Messages } from '../../i18n/index.ts'
import type { OpeningHours } from '../listing-content.ts'
import type { ListingPractice } from '../listing.ts'

export interface HoursRow {
  days: string
  /** "09:00–12:30", one for each time of the day. */
  times: string[]
}

// Where Hebrew is read, the week begins on Sunday.
const firstWeekday: Record<Locale, number> = { en: 1, fr: 1, he: 7 }

/** Opening hours as people read them: neighbouring days with the same times are one row. */
export function hoursRows(hours: OpeningHours[], locale: Locale, t: Messages): HoursRow[] {
  const byDay = Map.groupBy(hours, ({ weekday }) => weekday)
  const runs: { first: number; last: number; times: string[] }[] = []
  const inWeek = (weekday: number) => (weekday - firstWeekday[locale] + 7) % 7
  for (const weekday of [...byDay.keys()].sort((a, b) => inWeek(a) - inWeek(b))) {
    const times = (byDay.get(weekday) ?? []).map(({ opens, closes }) => `${opens}–${closes}`)
    const before = runs.at(-1)
    if (before && inWeek(before.last) === inWeek(weekday) - 1 && before.times.join() === times.join())
      before.last = weekday
    else runs.push({ first: weekday, last: weekday, times })
  }
  return runs.map(({ first, last, times }) => ({ days: daysOf(first, last, locale, t), times }))
}

/** "Away from 24 December 2026 to 2 January 2027": the absence that is now or comes next, when there is one. */
export function awayText({ absences }: ListingPractice, locale: Locale, t: Messages): string | undefined {
  const [next] = absences
  return next && t.profile.away(formatDay(locale, next.from), formatDay(locale, next.until))
}

function daysOf(first: number, last: number, locale: Locale, t: Messages): string {
  const [from, until] = [formatWeekday(locale, first), formatWeekday(locale, last)]
  return first === last ? from : t.profile.days(from, until)
}
