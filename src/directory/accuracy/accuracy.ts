import { addDays } from '../../kernel/clock.ts'
import { read, type Database } from '../../kernel/database.ts'
import { readMonths, readThisYear, yearOf, type MonthOfListings, type ThisYear } from './accuracy-year.ts'
import { workingDaysBetween } from '../reports/answer-by.ts'
import { confirmationDays } from '../listing-records.ts'
import { countReports, type Moment } from '../reports/reports.ts'
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
    const standing = readStanding(database)
    const listed = standing.filter(({ publicUntil }) => publicUntil > now)
    const isListed = new Set(listed.map(({ id }) => id))
    const checks = readChecks(database).filter(({ practitionerId }) => isListed.has(practitionerId))
    const soon = addDays(moment.at, soonDays).toISOString()
    const agesOf = (kind: CheckRow['kind']) =>
      checks.filter((check) => check.kind === kind).map(({ checkedAt }) => daysSince(checkedAt, moment.at))
    const licenceAges = agesOf('licence')
    const recently = addDays(moment.at, -confirmationDays.due).toISOString()
    return {
      at: now,
      listed: listed.length,
      confirmed: listed.filter(({ confirmedAt }) => confirmedAt >= recently).length,
      checkAge: { licence: median(licenceAges), diploma: median(agesOf('diploma')) },
      licenceAges: byMonth(licenceAges),
      ending: checks.filter(({ holdsUntil }) => holdsUntil <= soon).length,
      reports: { ...countReports(database, moment), ...readAnswers(database, moment) },
      thisYear: { lapsed: countLapsed(standing, now), ...readThisYear(database, now) },
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
  id: number
  publicUntil: string
  confirmedAt: string
}

// Asked once: each term of the view is looked up for every doctor.
function readStanding({ sqlite }: Database): Standing[] {
  return sqlite
    .prepare<[], Standing>(
      'SELECT id, public_until AS publicUntil, confirmed_at AS confirmedAt FROM public_practitioner',
    )
    .all()
}

// Their term ended this year, nobody withdrew them, and they have not come back.
function countLapsed(standing: Standing[], now: string): number {
  return standing.filter(({ publicUntil }) => publicUntil <= now && publicUntil >= yearOf(now)).length
}

interface CheckRow {
  practitionerId: number
  kind: 'licence' | 'diploma'
  checkedAt: string
  holdsUntil: string
}

// The latest check of each kind: a doctor of two diplomas counts once. CROSS JOIN keeps the order of the index, which
// is that of the groups.
function readChecks({ sqlite }: Database): CheckRow[] {
  return sqlite
    .prepare<[], CheckRow>(
      `SELECT practitioner_id AS practitionerId, kind, max(checked_at) AS checkedAt, max(holds_until) AS holdsUntil
       FROM credential
       CROSS JOIN verification ON verification.credential_id = credential.id AND verification.revoked_at IS NULL
       WHERE kind IN ('licence', 'diploma')
       GROUP BY practitioner_id, kind`,
    )
    .all()
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
