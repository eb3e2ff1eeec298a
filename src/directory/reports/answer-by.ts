import { addDays, day } from '../../kernel/clock.ts'

/** What the society promises its readers. */
export const promisedWorkingDays = 2

/** The day by which a report is answered, as YYYY-MM-DD: the second working day after it came, in the society's country. */
export function answerBy(reportedAt: string, country: string): string {
  const weekend = weekendOf(country)
  let at = new Date(reportedAt)
  let worked = 0
  while (worked < promisedWorkingDays) {
    at = addDays(at, 1)
    if (!weekend.includes(at.getUTCDay())) worked += 1
  }
  return day(at)
}

/** How many working days lie between two instants, counted as the promise counts them: not the day on which it began. */
export function workingDaysBetween(from: string, until: string, country: string): number {
  const weekend = weekendOf(country)
  const last = until.slice(0, 10)
  let at = new Date(from)
  let worked = 0
  while (day(at) < last) {
    at = addDays(at, 1)
    if (!weekend.includes(at.getUTCDay())) worked += 1
  }
  return worked
}

// Saturday and Sunday in France, Friday and Saturday in Israel: Intl knows all of them, and counts Sunday as 7.
function weekendOf(country: string): number[] {
  return new Intl.Locale(`und-${country}`).getWeekInfo().weekend.map((weekday) => weekday % 7)
}
