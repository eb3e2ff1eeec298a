import { eq } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { mistakeReport } from '../directory/tables.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { openCase } from './open-case.ts'
import { caseReport, verificationCase } from './tables.ts'

/**
 * Makes a case of a reader's report, so that somebody asks the practice; a second report about the same doctor joins the
 * case that is open. Pressed twice it is one case. Refuses a report that was answered, or whose doctor has left.
 */
export function openReportCase(
  database: Database,
  { report, by, at }: { report: string; by: string; at: Date },
): Result<{ caseUid: string }, 'unknown-report' | 'answered-already' | 'unknown-practitioner'> {
  return write(database, () => {
    const found = database.orm.select().from(mistakeReport).where(eq(mistakeReport.uid, report)).get()
    if (!found) return refused('unknown-report')
    const { id: reportId, practitionerId, closedAt, reportedAt } = found
    const before = caseOfReport(database, report)
    if (before !== undefined) return ok({ caseUid: before })
    if (closedAt !== null) return refused('answered-already')
    if (practitionerId === null) return refused('unknown-practitioner')
    const caseUid = openCase(database, { practitionerId, kind: 'report', by, at, since: reportedAt })
    const one = database.orm.select().from(verificationCase).where(eq(verificationCase.uid, caseUid)).get()
    if (!one) throw new Error(`case: ${caseUid} is not there`)
    database.orm.insert(caseReport).values({ reportId, caseId: one.id }).run()
    record(database, {
      at,
      actor: by,
      act: 'report.look-into',
      object: `report:${report}`,
      detail: { case: caseUid },
    })
    return ok({ caseUid })
  })
}

/** The case in which a report is looked into; undefined when there is none. */
export function caseOfReport({ orm }: Database, report: string): string | undefined {
  return orm
    .select({ uid: verificationCase.uid })
    .from(caseReport)
    .innerJoin(mistakeReport, eq(mistakeReport.id, caseReport.reportId))
    .innerJoin(verificationCase, eq(verificationCase.id, caseReport.caseId))
    .where(eq(mistakeReport.uid, report))
    .get()?.uid
}
