import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { account } from '../../auth/tables.ts'
import type { Database } from '../../kernel/database.ts'
import { course } from '../tables.ts'
import type { Award, AwardKind } from './award.ts'
import { award, awardRevocation } from './tables.ts'

/** An award by its id; undefined when there is none. */
export function awardByUid(database: Database, uid: string): Award | undefined {
  return selectAwards(database).where(eq(award.uid, uid)).all().map(awardOf)[0]
}

/** An award by its whole number; undefined when there is none. */
export function awardByNumber(database: Database, number: string): Award | undefined {
  return selectAwards(database).where(eq(award.number, number)).all().map(awardOf)[0]
}

/** An award of this account by its id; undefined when it is somebody else's. */
export function ownAward(database: Database, uid: string, accountId: number): Award | undefined {
  const found = awardByUid(database, uid)
  return found?.accountId === accountId ? found : undefined
}

/** Some awards by their keys, in any order. */
export function awardsByIds(database: Database, ids: readonly number[]): Award[] {
  return selectAwards(database)
    .where(inArray(award.id, [...ids]))
    .all()
    .map(awardOf)
}

/** Everything that was awarded to an account, the newest first. */
export function awardsOfAccount(database: Database, accountId: number): Award[] {
  const theirs = selectAwards(database).where(eq(award.accountId, accountId))
  return theirs.orderBy(desc(award.awardedOn), desc(award.id)).all().map(awardOf)
}

/** What came of one form, in the order of its lines. */
export function awardsOfForm(database: Database, form: string): Award[] {
  return selectAwards(database).where(eq(award.form, form)).orderBy(asc(award.line)).all().map(awardOf)
}

/** The accounts that hold an award of this kind for a course, not counting revoked ones. */
export function holdersOfCourse({ orm }: Database, courseUid: string, kind: AwardKind): (number | null)[] {
  return orm
    .select({ accountId: award.accountId })
    .from(award)
    .innerJoin(course, eq(course.id, award.courseId))
    .leftJoin(awardRevocation, eq(awardRevocation.awardId, award.id))
    .where(
      and(
        eq(course.uid, courseUid),
        eq(award.kind, kind),
        isNotNull(award.accountId),
        isNull(awardRevocation.awardId),
      ),
    )
    .all()
    .map(({ accountId }) => accountId)
}

/** Awards that fit, in this order, so many. For lists with pages; see list-awards.ts. */
export function findAwards(
  database: Database,
  { where, orderBy, limit }: { where: SQL | undefined; orderBy: SQL[]; limit: number },
): Award[] {
  return selectAwards(database)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit)
    .all()
    .map(awardOf)
}

function selectAwards({ orm }: Database) {
  return orm
    .select({ award, revocation: awardRevocation, courseUid: course.uid, accountUid: account.uid })
    .from(award)
    .leftJoin(awardRevocation, eq(awardRevocation.awardId, award.id))
    .leftJoin(course, eq(course.id, award.courseId))
    .leftJoin(account, eq(account.id, award.accountId))
    .$dynamic()
}

interface Row {
  award: typeof award.$inferSelect
  revocation: typeof awardRevocation.$inferSelect | null
  courseUid: string | null
  accountUid: string | null
}

function awardOf({ award: row, revocation, courseUid, accountUid }: Row): Award {
  const { id, uid, number, kind, awardedOn, validUntil, accountId, givenAt, givenBy } = row
  const { credits, creditedBy, holder, holderHebrew } = row
  return {
    ...{ id, uid, number, kind, awardedOn, validUntil, accountId, givenAt, givenBy, courseUid, accountUid },
    titles: { en: row.titleEn, fr: row.titleFr, he: row.titleHe },
    credits: credits === null || creditedBy === null ? null : { points: credits, by: creditedBy },
    holder: holder === null ? null : { name: holder, hebrew: holderHebrew },
    revocation: revocation && {
      at: revocation.revokedAt,
      by: revocation.revokedBy,
      reason: revocation.reason,
    },
  }
}
