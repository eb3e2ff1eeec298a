import { answerBy } from '../directory/reports/answer-by.ts'
import { reportMistake, type MistakeForm, type StoredReport } from '../directory/reports/report-mistake.ts'
import { inSentence } from '../i18n/in-sentence.ts'
import { messagesIn, type Locale } from '../i18n/index.ts'
import { write } from '../kernel/database.ts'
import { ok, type Result } from '../kernel/result.ts'
import { reportReceived } from '../mail/letters/report-received.ts'
import { ownerOf } from './owner.ts'
import type { MembersWorld } from './world.ts'

/** What receiving a report needs: the society's country decides which days are working days. */
export type ReportsDesk = Pick<MembersWorld, 'database' | 'mail' | 'site'> & { society: { country: string } }

/**
 * Takes a reader's report: stored for staff, and the doctor is told in the same transaction, by a letter that says what
 * is wrong and nothing about the reader. Refuses as `reportMistake` does.
 */
export function receiveReport(
  desk: ReportsDesk,
  form: MistakeForm,
  at: Date,
): Result<{ reference: string }, 'not-public' | 'too-many'> {
  return write(desk.database, () => {
    const stored = reportMistake(desk.database, form, at)
    if (!stored.ok) return stored
    tellDoctor(desk, form, stored.value, at)
    return ok({ reference: stored.value.reference })
  })
}

function tellDoctor(
  { database, mail, site, society }: ReportsDesk,
  form: MistakeForm,
  report: StoredReport,
  at: Date,
) {
  const doctor = ownerOf(database, report.practitionerId)
  if (!doctor) return
  const subjectIn = (locale: Locale) => inSentence(messagesIn(locale).profile.subject[form.subject])
  const letter = reportReceived({
    link: `${site.origin}/${doctor.locale}/member/`,
    subject: { en: subjectIn('en'), fr: subjectIn('fr'), he: subjectIn('he') },
    answerBy: answerBy(at.toISOString(), society.country),
  })
  mail.post({ letter, to: doctor, key: `report-received:${report.uid}`, about: `report:${report.uid}` })
}
