import { desc, eq } from 'drizzle-orm'
import { credential } from '../directory/tables.ts'
import { readStoredProfile, type StoredProfile } from '../directory/stored-profile.ts'
import { read, type Database } from '../kernel/database.ts'
import { waitingRevision, type Revision } from '../members/revisions.ts'
import {
  approvalRule,
  caseAssignment,
  caseCheck,
  caseNote,
  caseStep,
  evidence,
  requiredCheck,
  verificationCase,
  type checkKinds,
} from './tables.ts'
import type { CaseState } from './take-step.ts'

type Row<Table extends { $inferSelect: unknown }> = Table['$inferSelect']
type CheckKind = (typeof checkKinds)[number]

/** Everything for a decision, read at one moment. */
export interface CaseFile {
  uid: string
  kind: Row<typeof verificationCase>['kind']
  state: CaseState
  /** What whoever decides sends back: of two, the slower one is told. */
  version: number
  openedAt: string
  practitionerId: number
  profile: StoredProfile
  /** The change that waits, when the case is about one. */
  revision: Revision | null
  credentials: Row<typeof credential>[]
  steps: Row<typeof caseStep>[]
  /** The newest check of each kind, and of each credential. */
  checks: Row<typeof caseCheck>[]
  needed: { kind: CheckKind; isRight: boolean }[]
  evidence: Row<typeof evidence>[]
  notes: Row<typeof caseNote>[]
  assignedTo: string | null
  /** How many people an approval needs in this society. */
  people: number
}

/** The whole file of a case; undefined when there is none. */
export function readCase(database: Database, uid: string): CaseFile | undefined {
  return read(database, () => {
    const { orm } = database
    const one = orm.select().from(verificationCase).where(eq(verificationCase.uid, uid)).get()
    const profile = one && readStoredProfile(database, one.practitionerId)
    if (!one || !profile) return undefined
    const steps = orm
      .select()
      .from(caseStep)
      .where(eq(caseStep.caseId, one.id))
      .orderBy(caseStep.number)
      .all()
    const last = steps.at(-1)
    if (!last) throw new Error(`case: ${uid} has no step`)
    const checks = newestChecks(database, one.id)
    return {
      ...{ uid, kind: one.kind, openedAt: one.openedAt, practitionerId: one.practitionerId },
      ...{ state: last.state, version: last.number, steps, checks, profile },
      revision: one.revision === null ? null : (waitingRevision(database, one.practitionerId) ?? null),
      credentials: orm
        .select()
        .from(credential)
        .where(eq(credential.practitionerId, one.practitionerId))
        .all(),
      needed: neededChecks(database, one.kind, checks),
      evidence: orm.select().from(evidence).where(eq(evidence.practitionerId, one.practitionerId)).all(),
      notes: orm.select().from(caseNote).where(eq(caseNote.caseId, one.id)).orderBy(caseNote.id).all(),
      assignedTo: assignedTo(database, one.id),
      people: peopleNeeded(database),
    }
  })
}

/** How many people an approval needs: two, unless the society has decided otherwise. */
export function peopleNeeded({ orm }: Database): number {
  return orm.select().from(approvalRule).orderBy(desc(approvalRule.id)).limit(1).get()?.people ?? 2
}

function newestChecks({ orm }: Database, caseId: number): Row<typeof caseCheck>[] {
  const all = orm.select().from(caseCheck).where(eq(caseCheck.caseId, caseId)).orderBy(caseCheck.id).all()
  return [...new Map(all.map((check) => [`${check.kind} ${check.credentialId ?? ''}`, check])).values()]
}

function neededChecks(
  { orm }: Database,
  kind: Row<typeof verificationCase>['kind'],
  checks: Row<typeof caseCheck>[],
) {
  const needed = orm.select().from(requiredCheck).where(eq(requiredCheck.caseKind, kind)).all()
  return needed.map(({ checkKind }) => ({
    kind: checkKind,
    isRight: checks.findLast((check) => check.kind === checkKind)?.result === 'right',
  }))
}

function assignedTo({ orm }: Database, caseId: number): string | null {
  const newest = orm.select().from(caseAssignment).where(eq(caseAssignment.caseId, caseId))
  return newest.orderBy(desc(caseAssignment.id)).limit(1).get()?.accountUid ?? null
}
