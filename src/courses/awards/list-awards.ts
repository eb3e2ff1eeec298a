import { and, asc, desc, eq, gte, isNotNull, isNull, like, lt, or, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { tokens } from '../../search/fold.ts'
import { course } from '../tables.ts'
import type { Award, AwardState, AwardKind } from './award.ts'
import { typedNumber } from './award-number.ts'
import { awardByUid, findAwards } from './read-awards.ts'
import { award, awardRevocation } from './tables.ts'

export const awardSorts = ['given', 'awarded', 'holder'] as const

/** Which awards, in which order. Everything but `sort` and `isDescending` may be left out. */
export interface AwardQuery {
  /** A number, an id, or words of a name. */
  q?: string
  state?: AwardState
  kind?: AwardKind
  courseUid?: string
  sort: (typeof awardSorts)[number]
  isDescending: boolean
  /** What the page before gave as `next`; one that is none begins at the beginning. */
  cursor?: string
}

export interface AwardPage {
  awards: Award[]
  /** The cursor of the next page; null on the last one. */
  next: string | null
}

/** The awards of a query, one page of them. */
export function readAwards(database: Database, query: AwardQuery, at: Date, pageSize = 50): AwardPage {
  const column = sortColumns[query.sort]
  const direction = query.isDescending ? desc : asc
  const found = findAwards(database, {
    where: and(...filtersOf(query, at), afterCursor(database, query)),
    orderBy: [direction(column), direction(award.id)],
    limit: pageSize + 1,
  })
  const awards = found.slice(0, pageSize)
  return { awards, next: found.length > pageSize ? (awards.at(-1)?.uid ?? null) : null }
}

// As the indexes have them.
const sortColumns = {
  given: sql`${award.id}`,
  awarded: sql`${award.awardedOn}`,
  holder: sql`ifnull(${award.holderFolded}, '')`,
}

function filtersOf({ q = '', state, kind, courseUid }: AwardQuery, at: Date): (SQL | undefined)[] {
  const stands = isNull(awardRevocation.awardId)
  const states = {
    revoked: isNotNull(awardRevocation.awardId),
    expired: and(stands, lt(award.validUntil, day(at))),
    valid: and(stands, or(isNull(award.validUntil), gte(award.validUntil, day(at)))),
  }
  return [
    state && states[state],
    kind && eq(award.kind, kind),
    courseUid === undefined ? undefined : eq(course.uid, courseUid),
    ...wanted(q.trim()),
  ]
}

function wanted(q: string): SQL[] {
  const number = typedNumber(q)
  if (number !== undefined) return [eq(award.number, number)]
  const uid = z.uuid().safeParse(q.replace(/^award:/, '')).data
  if (uid !== undefined) return [eq(award.uid, uid)]
  return tokens(q).map((word) => like(award.holderFolded, `%${word}%`))
}

function afterCursor(database: Database, { sort, isDescending, cursor }: AwardQuery): SQL | undefined {
  if (cursor === undefined || !awardByUid(database, cursor)) return undefined
  const column = sortColumns[sort]
  const beyond = isDescending ? sql.raw('<') : sql.raw('>')
  return sql`(${column}, ${award.id}) ${beyond} (SELECT ${column}, ${award.id} FROM ${award} WHERE ${award.uid} = ${cursor})`
}
