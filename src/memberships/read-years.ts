import { asc, desc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import type { MembershipYear } from './membership.ts'
import { membershipDues, membershipLetter, membershipYear, renewalRun } from './tables.ts'

/** One year of everybody who has it, by the key of the membership. */
export function readYears(database: Database, year: number): Map<number, MembershipYear> {
  const years = yearsWhere(database, eq(membershipYear.year, year))
  return new Map(years.map((one) => [one.membershipId, one]))
}

/** The years that fulfil a condition on their table, the newest first, each with what was recorded about it. */
export function yearsWhere({ orm }: Database, isWanted: SQL): (MembershipYear & { membershipId: number })[] {
  const years = orm.select().from(membershipYear).where(isWanted).orderBy(desc(membershipYear.year)).all()
  const dues = orm
    .select({ record: membershipDues })
    .from(membershipDues)
    .innerJoin(membershipYear, eq(membershipYear.id, membershipDues.yearId))
    .where(isWanted)
    .orderBy(asc(membershipDues.number))
    .all()
  const letters = orm
    .select({ letter: membershipLetter })
    .from(membershipLetter)
    .innerJoin(membershipYear, eq(membershipYear.id, membershipLetter.yearId))
    .where(isWanted)
    .orderBy(asc(membershipLetter.number))
    .all()
  const duesOf = Map.groupBy(dues, ({ record }) => record.yearId)
  const lettersOf = Map.groupBy(letters, ({ letter }) => letter.yearId)
  return years.map((year) => ({
    ...year,
    records: duesOf.get(year.id)?.map(({ record }) => record) ?? [],
    letters: lettersOf.get(year.id)?.map(({ letter }) => letter) ?? [],
  }))
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
