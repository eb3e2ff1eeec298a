import { addDays, day } from '../../kernel/clock.ts'
import { read, type Database } from '../../kernel/database.ts'
import { promisedDays } from '../read-queue.ts'

/** What came and what went in one week, which has begun on this day. */
export interface Week {
  from: string
  came: number
  went: number
}

/** How the work goes: the last twelve weeks, what is open now, and the next twelve months. */
export interface Trends {
  /** Applications handed in, and decided or closed. */
  applications: Week[]
  /** Open cases by age in steps of five days; the last entry holds all that are past the promise. */
  ages: number[]
  /** Checks of listed doctors by the month in which they end. */
  endings: { month: string; licences: number; diplomas: number }[]
  /** Listings confirmed, and listings that lapsed because nobody confirmed them. */
  confirmations: Week[]
}

export const shownWeeks = 12
export const ageStep = 5
const shownMonths = 12

/** Counts everything on one state of the database. Weeks begin as they do in the society's country. */
export function readTrends(database: Database, { country, at }: { country: string; at: Date }): Trends {
  return read(database, () => {
    const weeks = lastWeeks(country, at)
    const span = { from: weeks[0] ?? day(at), until: at.toISOString() }
    return {
      applications: byWeek(weeks, daysOf(database, cameSql, span), daysOf(database, closedSql, span)),
      ages: readAges(database, at),
      endings: readEndings(database, at),
      confirmations: byWeek(weeks, daysOf(database, confirmedSql, span), daysOf(database, lapsedSql, span)),
    }
  })
}

const cameSql = `SELECT substr(submitted_at, 1, 10) AS day, count(*) AS count FROM application
  WHERE submitted_at >= @from AND submitted_at <= @until GROUP BY day`

const closedSql = `SELECT substr(closed_at, 1, 10) AS day, count(*) AS count FROM verification_case
  WHERE kind = 'application' AND closed_at >= @from AND closed_at <= @until GROUP BY day`

const confirmedSql = `SELECT substr(confirmed_at, 1, 10) AS day, count(*) AS count FROM confirmation
  WHERE confirmed_at >= @from AND confirmed_at <= @until GROUP BY day`

// A confirmation that ended without a newer one, while the listing stood.
const lapsedSql = `SELECT substr(lapses_at, 1, 10) AS day, count(*) AS count FROM confirmation AS ended
  WHERE lapses_at >= @from AND lapses_at <= @until
    AND NOT EXISTS (SELECT 1 FROM confirmation AS later WHERE later.practitioner_id = ended.practitioner_id
      AND later.confirmed_at > ended.confirmed_at AND later.confirmed_at <= ended.lapses_at)
    AND EXISTS (SELECT 1 FROM publication AS p WHERE p.practitioner_id = ended.practitioner_id
      AND p.published_at <= ended.lapses_at AND (p.withdrawn_at IS NULL OR p.withdrawn_at > ended.lapses_at))
  GROUP BY day`

interface DayCount {
  day: string
  count: number
}

function daysOf({ sqlite }: Database, sql: string, span: { from: string; until: string }): DayCount[] {
  return sqlite.prepare<typeof span, DayCount>(sql).all(span)
}

function byWeek(weeks: string[], came: DayCount[], went: DayCount[]): Week[] {
  return weeks.map((from, index) => {
    const next = weeks[index + 1]
    const sum = (days: DayCount[]) =>
      days
        .filter((one) => one.day >= from && (next === undefined || one.day < next))
        .reduce((total, { count }) => total + count, 0)
    return { from, came: sum(came), went: sum(went) }
  })
}

// Monday in France, Sunday in Israel: Intl knows, and counts Sunday as 7.
function lastWeeks(country: string, at: Date): string[] {
  const { firstDay } = new Intl.Locale(`und-${country}`).getWeekInfo()
  const begun = (at.getUTCDay() - firstDay + 7) % 7
  return Array.from({ length: shownWeeks }, (_, index) =>
    day(addDays(at, -begun - 7 * (shownWeeks - 1 - index))),
  )
}

function readAges({ sqlite }: Database, at: Date): number[] {
  const rows = sqlite
    .prepare<[string], { age: number; count: number }>(
      `SELECT (unixepoch(?) - unixepoch(opened_at)) / 86400 AS age, count(*) AS count
       FROM verification_case WHERE closed_at IS NULL GROUP BY age`,
    )
    .all(at.toISOString())
  const steps = promisedDays / ageStep
  const stepOf = (age: number) => Math.min(steps, Math.floor(Math.max(0, age) / ageStep))
  return Array.from({ length: steps + 1 }, (_, step) =>
    rows.filter(({ age }) => stepOf(age) === step).reduce((total, { count }) => total + count, 0),
  )
}

// The newest check of each credential: an older one that ends is no news. Each is asked for once, in two indexes
// (MATERIALIZED and CROSS JOIN keep SQLite to that).
function readEndings({ sqlite }: Database, at: Date): Trends['endings'] {
  const months = Array.from({ length: shownMonths }, (_, index) =>
    day(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + index, 1))).slice(0, 7),
  )
  const rows = sqlite
    .prepare<{ now: string }, { month: string; kind: 'licence' | 'diploma'; count: number }>(
      `WITH newest AS MATERIALIZED (
         SELECT credential.kind, (
           SELECT max(holds_until) FROM verification WHERE credential_id = credential.id AND revoked_at IS NULL) AS ends
         FROM publication
         CROSS JOIN credential ON credential.practitioner_id = publication.practitioner_id
           AND credential.kind IN ('licence', 'diploma')
         WHERE publication.withdrawn_at IS NULL)
       SELECT substr(ends, 1, 7) AS month, kind, count(*) AS count FROM newest WHERE ends > @now GROUP BY month, kind`,
    )
    .all({ now: at.toISOString() })
  const counted = (month: string, kind: 'licence' | 'diploma') =>
    rows.find((row) => row.month === month && row.kind === kind)?.count ?? 0
  return months.map((month) => ({
    month,
    licences: counted(month, 'licence'),
    diplomas: counted(month, 'diploma'),
  }))
}
