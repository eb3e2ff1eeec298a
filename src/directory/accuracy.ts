import { addDays, day } from '../kernel/clock.ts'
import { read, type Database } from '../kernel/database.ts'
import { workingDaysBetween } from './answer-by.ts'
import { confirmationDays } from './listing-records.ts'
import { countReports, type Moment } from './reports.ts'

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
  thisYear: { suspended: number; withdrawn: number; departed: number }
  /** The last twelve months, the oldest first. */
  months: { month: string; listed: number; gone: number }[]
}

const soonDays = 60
const monthDays = 30
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
    return {
      at: now,
      ...readListed(database, now, addDays(moment.at, -confirmationDays.due).toISOString()),
      checkAge: { licence: median(licenceAges), diploma: median(agesOf('diploma')) },
      licenceAges: byMonth(licenceAges),
      ending: checks.filter(({ holdsUntil }) => holdsUntil <= soon).length,
      reports: { ...countReports(database, moment), ...readAnswers(database, moment) },
      thisYear: readThisYear(database, now),
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

function readListed({ sqlite }: Database, now: string, since: string): { listed: number; confirmed: number } {
  const counted = sqlite.prepare<{ now: string; since: string }, { listed: number; confirmed: number }>(
    `SELECT count(*) AS listed, count(*) FILTER (WHERE confirmed_at >= @since) AS confirmed
     FROM public_practitioner WHERE public_until > @now`,
  )
  return counted.get({ now, since }) ?? { listed: 0, confirmed: 0 }
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

// Of those who left altogether only the register of the departed knows the dates.
function readThisYear({ sqlite }: Database, now: string): Accuracy['thisYear'] {
  const counted = sqlite.prepare<{ year: string; now: string }, Accuracy['thisYear']>(
    `SELECT
       (SELECT count(DISTINCT practitioner_id) FROM suspension
         WHERE suspended_at >= @year AND suspended_at <= @now) AS suspended,
       (SELECT count(DISTINCT practitioner_id) FROM publication AS ended
         WHERE withdrawn_at >= @year AND withdrawn_at <= @now AND NOT EXISTS (
           SELECT 1 FROM publication AS standing
           WHERE standing.practitioner_id = ended.practitioner_id AND standing.withdrawn_at IS NULL)) AS withdrawn,
       (SELECT count(*) FROM departed WHERE left_on >= @year AND left_on <= @now) AS departed`,
  )
  return counted.get({ year: yearOf(now), now }) ?? { suspended: 0, withdrawn: 0, departed: 0 }
}

function readMonths({ sqlite }: Database, at: Date): Accuracy['months'] {
  const rows = sqlite
    .prepare<[], { month: string; listed: number; gone: number }>(
      `SELECT month, sum(came) AS listed, sum(went) AS gone FROM (
         SELECT substr(min(published_at), 1, 7) AS month, 1 AS came, 0 AS went FROM publication GROUP BY practitioner_id
         UNION ALL
         SELECT substr(max(withdrawn_at), 1, 7), 0, 1 FROM publication
           GROUP BY practitioner_id HAVING count(withdrawn_at) = count(*)
         UNION ALL SELECT substr(listed_from, 1, 7), 1, 0 FROM departed
         UNION ALL SELECT substr(listed_until, 1, 7), 0, 1 FROM departed
       ) GROUP BY month`,
    )
    .all()
  const found = new Map(rows.map((row) => [row.month, row]))
  return lastMonths(at).map((month) => found.get(month) ?? { month, listed: 0, gone: 0 })
}

function lastMonths(at: Date): string[] {
  return Array.from({ length: shownMonths }, (_, index) =>
    day(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - shownMonths + 1 + index, 1))).slice(0, 7),
  )
}

// Sorts before every instant of that year, and before its days.
function yearOf(now: string): string {
  return `${now.slice(0, 4)}-01-01`
}

function daysSince(instant: string, at: Date): number {
  return Math.floor((at.getTime() - new Date(instant).getTime()) / 86_400_000)
}
