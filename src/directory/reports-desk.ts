import { formatDay, localeFacts, type Locale, type Messages } from '../i18n/index.ts'
import type { FormWords } from '../design/form-answer.ts'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { displayName } from './display.ts'
import type { Report } from './reports.ts'
import { readStoredProfile } from './stored-profile.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** A report as a row of the staff's queue. */
export interface ReportRow {
  href: string
  title: string
  kind: string
  age: string
  spent: number
  late?: string
}

const hour = 3_600_000
const hoursShown = 48

/** Reports as rows: whose page, what is wrong, how old, and how much of the promised time is gone. */
export function reportRows(
  database: Database,
  reports: readonly Report[],
  words: Words,
  at: Date,
): ReportRow[] {
  const { locale, t } = words
  return reports.map((report) => ({
    href: `/${locale}/staff/reports/${report.uid}/`,
    title: reportedName(database, report, words),
    kind: t.profile.subject[report.subject],
    age: ageOf(report, words, at),
    spent: spentOf(report, at),
    late: report.isLate ? t.staff.reports.late : undefined,
  }))
}

/** The doctor whom a report is about, as the staff know them: also when their page is not public. */
export function reportedName(database: Database, { practitionerId }: Report, { locale, t }: Words): string {
  const stored = practitionerId === null ? undefined : readStoredProfile(database, practitionerId)
  return stored ? displayName(stored, locale, t.profile).full : t.staff.reports.unknownDoctor
}

/** The dates of a report, and the language to answer in. */
export function reportFacts(report: Report, { locale, t }: Words): { label: string; value: string }[] {
  const { facts } = t.staff.reports
  return [
    { label: facts.received, value: formatDay(locale, report.reportedAt) },
    { label: facts.language, value: localeFacts[report.locale].label },
    report.answered
      ? { label: facts.answeredOn, value: formatDay(locale, report.answered.at) }
      : { label: facts.answerBy, value: formatDay(locale, report.answerBy) },
  ]
}

/** What the form of an answer says when it is refused. */
export function reportFormWords({ staff }: Messages): FormWords {
  const { outcome, answer, otherwise, ...refusals } = staff.reports.errors
  const entries = Object.entries(refusals).map(([reason, text]) => [reason, { text }])
  return { fields: { outcome, answer }, refusals: Object.fromEntries(entries), otherwise }
}

function ageOf({ reportedAt }: Report, { t }: Words, at: Date): string {
  const hours = Math.max(0, Math.floor((at.getTime() - new Date(reportedAt).getTime()) / hour))
  return hours < hoursShown ? t.staff.reports.hours(hours) : t.staff.reports.days(Math.floor(hours / 24))
}

// The promise ends with its last day.
function spentOf({ reportedAt, answerBy, answered }: Report, at: Date): number {
  if (answered) return 100
  const [from, until] = [new Date(reportedAt).getTime(), addDays(new Date(answerBy), 1).getTime()]
  return Math.min(100, Math.round((100 * (at.getTime() - from)) / (until - from)))
}
