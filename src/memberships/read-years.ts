import { asc, eq, isNull, desc } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import type { MembershipYear } from './membership.ts'
import { membershipDues, membershipLetter, membershipYear, renewalRun } from './tables.ts'

/** One year of everybody who has it, by the key of the membership. */
export function readYears({ orm }: Database, year: number): Map<number, MembershipYear> {
  const isIt = eq(membershipYear.year, year)
  const rows = orm.select().from(membershipYear).where(isIt).all()
  const dues = orm
    .select({ record: membershipDues })
    .from(membershipDues)
    .innerJoin(membershipYear, eq(membershipYear.id, membershipDues.yearId))
    .where(isIt)
    .orderBy(asc(membershipDues.number))
    .all()
  const letters = orm
    .select({ letter: membershipLetter })
    .from(membershipLetter)
    .innerJoin(membershipYear, eq(membershipYear.id, membershipLetter.yearId))
    .where(isIt)
    .orderBy(asc(membershipLetter.number))
    .all()
  const records = Map.groupBy(
    dues.map(({ record }) => record),
    ({ yearId }) => yearId,
  )
  const posted = Map.groupBy(
    letters.map(({ letter }) => letter),
    ({ yearId }) => yearId,
  )
  return new Map(
    rows.map((row) => [
      row.membershipId,
      { ...row, records: records.get(row.id) ?? [], letters: posted.get(row.id) ?? [] },
    ]),
  )
}

/** Every year that was opened for anybody, the newest first. */
export function openedYears({ orm }: Database): number[] {
  return orm
    .selectDistinct({ year: membershipYear.year })
    .from(membershipYear)
    .orderBy(desc(membershipYear.year))
    .all()
    .map(({ year }) => year)
}

/** The runs of renewals that were not undone, the newest first. */
export function standingRuns({ orm }: Database): (typeof renewalRun.$inferSelect)[] {
  return orm.select().from(renewalRun).where(isNull(renewalRun.undoneAt)).orderBy(desc(renewalRun.id)).all()
}
