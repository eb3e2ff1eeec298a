import { addDays } from '../kernel/clock.ts'
import { read, type Database } from '../kernel/database.ts'
import { readMonths, readThisYear, yearOf, type MonthOfListings, type ThisYear } from './accuracy-year.ts'
import { workingDaysBetween } from './answer-by.ts'
import { confirmationDays } from './listing-records.ts'
import { countReports, type Moment } from './reports.ts'
import { readYearOfChecks, type YearOfChecks } from './year-of-checks.ts'

/** How true the directory is, in figures that anybody may read. Medians are null when there is nothing to count. */
export interface Accuracy {
  at: string
  listed: number
  /** Of the listed: confirmed by the doctor within the last 90 days. */
  confirmed: number
  /** Median age in days of the latest check of every listed doctor. */
  checkAge: { licence: number | null; diploma: number | null }
  /** Of the listed: how many licences were checked so many whole months ago; the last entry holds all older ones. */
  licenceAges: number[]
  /** Checks of listed doctors that end within 60 days. */
  ending: number
  reports: { open: number; late: number; answered: number; workingDays: number | null }
  /** People, since the first of January. */
  thisYear: ThisYear & { lapsed: number }
  checks: YearOfChecks
  /** The last twelve months, the oldest first. */
  months: MonthOfListings[]
}

const soonDays = 60
const monthDays = 30
/** Of the ages of checks; older ones stand together. */
const shownMonths = 12

/** Counts everything on one state of the database, at one instant. */
export function readAccuracy(database: Database, moment: Moment): Accuracy {
  return read(database, () => {
    const now = moment.at.toISOString()
    const checks = readChecks(database, now)
    const soon = addDays(moment.at, soonDays).toISOString()
    const agesOf = (kind: CheckRow['kind']) =>
      checks.filter((check) => check.kind === kind).map(({ checkedAt }) => daysSince(checkedAt, moment.at))
    const licenceAges = agesOf('licence')
    const { lapsed, ...standing } = readListed(database, moment.at)
    return {
      at: now,
      ...standing,
      checkAge: { licence: median(licenceAges), diploma: median(agesOf('diploma')) },
      licenceAges: byMonth(licenceAges),
      ending: checks.filter(({ holdsUntil }) => holdsUntil <= soon).length,
      reports: { ...countReports(database, moment), ...readAnswers(database, moment) },
      thisYear: { lapsed, ...readThisYear(database, now) },
      checks: readYearOfChecks(database, moment.at),
      months: readMonths(database, moment.at),
    }
  })
}

/** The middle of the numbers, or the mean of the two in the middle; null without any. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return below === undefined || above === undefined ? null : (below + above) / 2
}

interface Standing {
  listed: number
  confirmed: number
  /** Their term ended this year, nobody withdrew them, and they have not come back. */
  lapsed: number
}

function readListed({ sqlite }: Database, at: Date): Standing {
  const now = at.toISOString()
  const since = addDays(at, -confirmationDays.due).toISOString()
  const counted = sqlite.prepare<{ now: string; since: string; year: string }, Standing>(
    `SELECT count(*) FILTER (WHERE public_until > @now) AS listed,
       count(*) FILTER (WHERE public_until > @now AND confirmed_at >= @since) AS confirmed,
       count(*) FILTER (WHERE public_until <= @now AND public_until >= @year) AS lapsed
     FROM public_practitioner`,
  )
  return counted.get({ now, since, year: yearOf(now) }) ?? { listed: 0, confirmed: 0, lapsed: 0 }
}

interface CheckRow {
  kind: 'licence' | 'diploma'
  checkedAt: string
  holdsUntil: string
}

// The latest check of each kind: a doctor of two diplomas counts once. CROSS JOIN keeps the order that SQLite must walk.
function readChecks({ sqlite }: Database, now: string): CheckRow[] {
  return sqlite
    .prepare<[string], CheckRow>(
      `SELECT credential.kind, max(verification.checked_at) AS checkedAt, max(verification.holds_until) AS holdsUntil
       FROM public_practitioner AS listed
       CROSS JOIN credential ON credential.practitioner_id = listed.id
       JOIN verification ON verification.credential_id = credential.id
       WHERE listed.public_until > ? AND credential.kind IN ('licence', 'diploma') AND verification.revoked_at IS NULL
       GROUP BY listed.id, credential.kind`,
    )
    .all(now)
}

function byMonth(ages: number[]): number[] {
  const counts = Array.from({ length: shownMonths + 1 }, () => 0)
  for (const age of ages) {
    const month = Math.min(Math.floor(age / monthDays), shownMonths)
    counts[month] = (counts[month] ?? 0) + 1
  }
  return counts
}

function readAnswers({ sqlite }: Database, { country, at }: Moment) {
  const closed = sqlite
    .prepare<[string, string], { reportedAt: string; closedAt: string }>(
      `SELECT reported_at AS reportedAt, closed_at AS closedAt FROM mistake_report WHERE closed_at >= ? AND closed_at <= ?`,
    )
    .all(yearOf(at.toISOString()), at.toISOString())
  const days = closed.map(({ reportedAt, closedAt }) => workingDaysBetween(reportedAt, closedAt, country))
  return { answered: closed.length, workingDays: median(days) }
}

function daysSince(instant: string, at: Date): number {
  return Math.floor((at.getTime() - new Date(instant).getTime()) / 86_400_000)
}
