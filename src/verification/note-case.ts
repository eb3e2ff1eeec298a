import { eq } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { caseAssignment, caseNote, verificationCase } from './tables.ts'

/** Writes a note for colleagues into the file of a case; nobody else reads it. */
export function noteCase(
  database: Database,
  { caseUid, text, by, at }: { caseUid: string; text: string; by: string; at: Date },
): Result<null, 'unknown-case'> {
  return withCase(database, caseUid, (caseId) => {
    database.orm.insert(caseNote).values({ caseId, author: by, at: at.toISOString(), text }).run()
    record(database, { at, actor: by, act: 'case.note', object: `case:${caseUid}` })
  })
}

/** Says who works on a case; null for nobody. */
export function assignCase(
  database: Database,
  { caseUid, accountUid, by, at }: { caseUid: string; accountUid: string | null; by: string; at: Date },
): Result<null, 'unknown-case'> {
  return withCase(database, caseUid, (caseId) => {
    database.orm
      .insert(caseAssignment)
      .values({ caseId, accountUid, at: at.toISOString(), assignedBy: by })
      .run()
    record(database, {
      at,
      actor: by,
      act: 'case.assign',
      object: `case:${caseUid}`,
      detail: { to: accountUid },
    })
  })
}

function withCase(
  database: Database,
  uid: string,
  work: (caseId: number) => void,
): Result<null, 'unknown-case'> {
  return write(database, () => {
    const one = database.orm
      .select({ id: verificationCase.id })
      .from(verificationCase)
      .where(eq(verificationCase.uid, uid))
      .get()
    if (!one) return refused('unknown-case')
    work(one.id)
    return ok(null)
  })
}
