import { formatDay, localeFacts, type Locale, type Messages } from '../../i18n/index.ts'
import type { FormWords } from '../../design/form-answer.ts'
import type { Database } from '../../kernel/database.ts'
import { displayName } from '../display.ts'
import type { Report } from './reports.ts'
import { readStoredProfile } from '../stored-profile.ts'

interface Words {
  locale: Locale
  t: Messages
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
