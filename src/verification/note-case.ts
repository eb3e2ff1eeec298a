import { desc, eq } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { deciders } from './colleagues.ts'
import { caseAssignment, caseNote, verificationCase } from './tables.ts'

/** Writes a note for colleagues into the file of a case; nobody else reads it. Sent twice, it is written once. */
export function noteCase(
  database: Database,
  { caseUid, text, by, at }: { caseUid: string; text: string; by: string; at: Date },
): Result<null, 'unknown-case'> {
  return withCase(database, caseUid, (caseId) => {
    const last = newestNote(database, caseId)
    if (last?.author === by && last.text === text) return
    database.orm.insert(caseNote).values({ caseId, author: by, at: at.toISOString(), text }).run()
    record(database, { at, actor: by, act: 'case.note', object: `case:${caseUid}` })
  })
}

/** Says who works on a case; null for nobody. Refuses whoever decides no cases. */
export function assignCase(
  database: Database,
  { caseUid, accountUid, by, at }: { caseUid: string; accountUid: string | null; by: string; at: Date },
): Result<null, 'unknown-case' | 'unknown-colleague'> {
  if (accountUid !== null && !deciders(database).some(({ uid }) => uid === accountUid))
    return refused('unknown-colleague')
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

function newestNote({ orm }: Database, caseId: number) {
  const notes = orm.select().from(caseNote).where(eq(caseNote.caseId, caseId))
  return notes.orderBy(desc(caseNote.id)).limit(1).get()
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
