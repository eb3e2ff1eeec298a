import { day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'

/** Who came and who went, in people. */
export interface ThisYear {
  listed: number
  suspended: number
  withdrawn: number
  departed: number
}

export interface MonthOfListings {
  month: string
  listed: number
  gone: number
}

const shownMonths = 12

/** Counts people since the first of January. Of those who left altogether only the register of the departed knows the dates. */
export function readThisYear({ sqlite }: Database, now: string): ThisYear {
  const counted = sqlite.prepare<{ year: string; now: string }, ThisYear>(
    `SELECT
       (SELECT count(*) FROM (SELECT min(published_at) AS first FROM publication GROUP BY practitioner_id)
         WHERE first >= @year AND first <= @now)
       + (SELECT count(*) FROM departed WHERE listed_from >= @year AND listed_from <= @now) AS listed,
       (SELECT count(DISTINCT practitioner_id) FROM suspension
         WHERE suspended_at >= @year AND suspended_at <= @now) AS suspended,
       (SELECT count(DISTINCT practitioner_id) FROM publication AS ended
         WHERE withdrawn_at >= @year AND withdrawn_at <= @now AND NOT EXISTS (
           SELECT 1 FROM publication AS standing
           WHERE standing.practitioner_id = ended.practitioner_id AND standing.withdrawn_at IS NULL)) AS withdrawn,
       (SELECT count(*) FROM departed WHERE left_on >= @year AND left_on <= @now) AS departed`,
  )
  return counted.get({ year: yearOf(now), now }) ?? { listed: 0, suspended: 0, withdrawn: 0, departed: 0 }
}

/** Counts who came and who went in each of the last twelve months. */
export function readMonths({ sqlite }: Database, at: Date): MonthOfListings[] {
  const rows = sqlite
    .prepare<[], MonthOfListings>(
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

/** The first of January of an instant; it sorts before every instant of that year, and before its days. */
export function yearOf(now: string): string {
  return `${now.slice(0, 4)}-01-01`
}
