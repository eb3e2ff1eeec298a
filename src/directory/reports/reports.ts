import { asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Locale } from '../../i18n/locales.ts'
import { day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { onceFor } from '../../kernel/once-for.ts'
import { answerBy } from './answer-by.ts'
import { mistakeReport, type mistakeSubjects, type reportOutcomes } from '../tables.ts'

export type MistakeSubject = (typeof mistakeSubjects)[number]
export type ReportOutcome = (typeof reportOutcomes)[number]

/** What a reader reported about a doctor's page. Never says who the reader is. */
export interface Report {
  uid: string
  reference: string
  slug: string
  /** Null when the person was erased since. */
  practitionerId: number | null
  subject: MistakeSubject
  message: string
  /** The language of the reader. */
  locale: Locale
  reportedAt: string
  /** YYYY-MM-DD */
  answerBy: string
  isLate: boolean
  /** Whether an answer would reach the reader. */
  hasAddress: boolean
  answered: { at: string; outcome: ReportOutcome; answer: string } | null
}

/** The society's country, which has its own weekend, and the time of now. */
export interface Moment {
  country: string
  at: Date
}

const pageSize = 50

/** Reports that wait, the most pressing first; or those that were answered, the newest first. At most 50. */
export function listReports(
  { orm }: Database,
  state: 'open' | 'answered',
  { country, at }: Moment,
): Report[] {
  const rows = orm.select().from(mistakeReport)
  const wanted =
    state === 'open'
      ? rows
          .where(isNull(mistakeReport.closedAt))
          .orderBy(asc(mistakeReport.reportedAt), asc(mistakeReport.id))
      : rows
          .where(isNotNull(mistakeReport.closedAt))
          .orderBy(desc(mistakeReport.closedAt), desc(mistakeReport.id))
  return wanted
    .limit(pageSize)
    .all()
    .map((row) => reportOf(row, { country, at }))
}

/** One report; undefined when there is none of this number. */
export function readReport({ orm }: Database, uid: string, moment: Moment): Report | undefined {
  const row = orm.select().from(mistakeReport).where(eq(mistakeReport.uid, uid)).get()
  return row && reportOf(row, moment)
}

/** What readers reported about one doctor, for the doctor: the newest first, at most 50. */
export function reportsAbout(database: Database, practitionerId: number, moment: Moment): Report[] {
  return aboutOne(database)
    .all({ practitionerId })
    .map((row) => reportOf(row, moment))
}

const aboutOne = onceFor(({ orm }: Database) =>
  orm
    .select()
    .from(mistakeReport)
    .where(eq(mistakeReport.practitionerId, sql.placeholder('practitionerId')))
    .orderBy(desc(mistakeReport.reportedAt), desc(mistakeReport.id))
    .limit(pageSize)
    .prepare(),
)

/** How many reports wait for an answer, and how many of them longer than was promised. */
export function countReports({ orm }: Database, { country, at }: Moment): { open: number; late: number } {
  const open = orm
    .select({ reportedAt: mistakeReport.reportedAt })
    .from(mistakeReport)
    .where(isNull(mistakeReport.closedAt))
    .all()
  return {
    open: open.length,
    late: open.filter(({ reportedAt }) => answerBy(reportedAt, country) < day(at)).length,
  }
}

/** The short reference that the reader was given. */
export function referenceOf(uid: string): string {
  return uid.slice(-8).toUpperCase()
}

function reportOf(row: typeof mistakeReport.$inferSelect, { country, at }: Moment): Report {
  const { uid, slug, practitionerId, subject, message, locale, reportedAt, replyTo } = row
  const due = answerBy(reportedAt, country)
  return {
    uid,
    reference: referenceOf(uid),
    slug,
    practitionerId,
    subject,
    message,
    locale,
    reportedAt,
    answerBy: due,
    isLate: row.closedAt === null && due < day(at),
    hasAddress: replyTo !== null,
    answered: answerOf(row),
  }
}

function answerOf({ closedAt, outcome, answer }: typeof mistakeReport.$inferSelect): Report['answered'] {
  return closedAt === null || outcome === null || answer === null ? null : { at: closedAt, outcome, answer }
}
