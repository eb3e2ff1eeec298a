import { eq } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { saidByDatabase } from '../kernel/said-by-database.ts'
import {
  caseCheck,
  evidence,
  verificationCase,
  type checkKinds,
  type checkMethods,
  type checkResults,
  type origins,
} from './tables.ts'

/** One fact compared with one source at one date. */
export interface NewCheck {
  caseUid: string
  kind: (typeof checkKinds)[number]
  /** Of licence and diploma: which one. */
  credentialId: number | null
  source: string
  method: (typeof checkMethods)[number]
  origin: (typeof origins)[number]
  result: (typeof checkResults)[number]
  checkedAt: Date
  /** The register's row, or what was seen. */
  finding: object | null
  /** The file that was looked at. */
  evidenceUid: string | null
  by: string
  at: Date
}

export type CheckRefusal =
  | 'unknown-case'
  | 'unknown-evidence'
  | 'not-in-review'
  | 'of-somebody-else'
  | 'in-the-future'
  | 'paper-is-no-source'

/** Records a check in an open case. A newer one of the same kind takes its place; the older one stays to be read. */
export function recordCheck(database: Database, check: NewCheck): Result<{ uid: string }, CheckRefusal> {
  const { caseUid, evidenceUid, by, at, checkedAt, ...facts } = check
  return write(database, () => {
    const one = database.orm.select().from(verificationCase).where(eq(verificationCase.uid, caseUid)).get()
    if (!one) return refused('unknown-case')
    if (checkedAt > at) return refused('in-the-future')
    if (isOfCredential(check) !== (check.credentialId !== null)) return refused('of-somebody-else')
    const file = evidenceUid === null ? null : evidenceBy(database, evidenceUid)
    if (file === undefined) return refused('unknown-evidence')
    const uid = newId()
    const looked = { evidenceId: file?.id ?? null, evidenceSha256: file?.sha256 ?? null }
    const dates = { checkedAt: checkedAt.toISOString(), checkedBy: by, recordedAt: at.toISOString() }
    try {
      database.orm
        .insert(caseCheck)
        .values({ uid, caseId: one.id, ...facts, ...dates, ...looked })
        .run()
    } catch (problem) {
      return refused(reasonOf(problem))
    }
    const detail = {
      kind: check.kind,
      result: check.result,
      origin: check.origin,
      sha256: file?.sha256 ?? null,
    }
    record(database, { at, actor: by, act: 'case.check', object: `case:${caseUid}`, detail })
    return ok({ uid })
  })
}

/** A licence and a diploma are checked one by one; everything else is about the person. */
function isOfCredential({ kind }: NewCheck): boolean {
  return kind === 'licence' || kind === 'diploma'
}

function evidenceBy({ orm }: Database, uid: string) {
  return orm
    .select({ id: evidence.id, sha256: evidence.sha256 })
    .from(evidence)
    .where(eq(evidence.uid, uid))
    .get()
}

function reasonOf(problem: unknown): CheckRefusal {
  const said = saidByDatabase(problem)
  if (said.includes('not in review')) return 'not-in-review'
  if (said.includes('of somebody else')) return 'of-somebody-else'
  if (said.includes('a paper is not its source')) return 'paper-is-no-source'
  throw problem
}
