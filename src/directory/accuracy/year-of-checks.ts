import { addDays, day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'

/** How many facts were compared with their source in the last 52 weeks, the oldest first. */
export interface YearOfChecks {
  /** `day` is the last day of the week. */
  weeks: DayCount[]
  /** The same by calendar month; the first one only from the day on which the weeks begin. */
  months: { month: string; count: number }[]
}

interface DayCount {
  day: string
  count: number
}

const shownWeeks = 52

/** Counts the checks by the week and by the month in which they were made. */
export function readYearOfChecks(database: Database, at: Date): YearOfChecks {
  const days = readCheckDays(database, at)
  return { weeks: byWeek(days, at), months: byCalendarMonth(days) }
}

// Every fact of a listing that was compared with its source, whoever is listed now.
function readCheckDays({ sqlite }: Database, at: Date): DayCount[] {
  return sqlite
    .prepare<{ from: string; now: string }, DayCount>(
      `SELECT substr(checked_at, 1, 10) AS day, count(*) AS count FROM verification
       WHERE checked_at > @from AND checked_at <= @now GROUP BY day ORDER BY day`,
    )
    .all({ from: addDays(at, -7 * shownWeeks).toISOString(), now: at.toISOString() })
}

function byWeek(days: DayCount[], at: Date): DayCount[] {
  return Array.from({ length: shownWeeks }, (_, index) => {
    const last = addDays(at, -7 * (shownWeeks - 1 - index))
    const [after, until] = [day(addDays(last, -7)), day(last)]
    const count = days
      .filter((one) => one.day > after && one.day <= until)
      .reduce((sum, one) => sum + one.count, 0)
    return { day: until, count }
  })
}

function byCalendarMonth(days: DayCount[]): YearOfChecks['months'] {
  const months = new Map<string, number>()
  for (const one of days) {
    const month = one.day.slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + one.count)
  }
  return [...months].map(([month, count]) => ({ month, count }))
}
