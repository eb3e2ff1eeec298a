import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { reportAnswer } from '../../mail/letters/report-answer.ts'
import type { Mail } from '../../mail/mail.ts'
import { referenceOf } from './reports.ts'
import { mistakeReport, reportOutcomes } from '../tables.ts'

/** What staff write to close a report. */
export const answerForm = z.object({
  report: z.uuid(),
  outcome: z.enum(reportOutcomes),
  answer: z.string().trim().normalize('NFC').min(5).max(2000),
})

/** What answering needs of the running site; its services are one. */
export interface ReportsWorld {
  database: Database
  mail: Mail
  site: { origin: string }
}

/**
 * Closes a report with an answer. A reader who left an address gets it as a letter, and the address is erased in the
 * same moment. Refuses an unknown report and one that was answered.
 */
export function answerReport(
  { database, mail, site }: ReportsWorld,
  { report, outcome, answer }: z.infer<typeof answerForm>,
  { by, at }: { by: string; at: Date },
): Result<{ isSent: boolean }, 'unknown-report' | 'answered-already'> {
  return write(database, () => {
    const stored = database.orm.select().from(mistakeReport).where(eq(mistakeReport.uid, report)).get()
    if (!stored) return refused('unknown-report')
    if (stored.closedAt !== null) return refused('answered-already')
    const { replyTo, locale, slug, uid } = stored
    if (replyTo !== null) {
      const link = `${site.origin}/${locale}/doctors/${slug}/`
      const letter = reportAnswer({ reference: referenceOf(uid), outcome, answer, link })
      mail.post({
        letter,
        to: { email: replyTo, name: '', locale },
        key: `report:${uid}`,
        about: `report:${uid}`,
      })
    }
    database.orm
      .update(mistakeReport)
      .set({ outcome, answer, closedAt: at.toISOString(), closedBy: by, replyTo: null })
      .where(and(eq(mistakeReport.uid, uid), isNull(mistakeReport.closedAt)))
      .run()
    record(database, { at, actor: by, act: 'report.answer', object: `report:${uid}`, detail: { outcome } })
    return ok({ isSent: replyTo !== null })
  })
}
