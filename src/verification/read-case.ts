import { desc, eq } from 'drizzle-orm'
import { credential, mistakeReport } from '../directory/tables.ts'
import { readStoredProfile, type StoredProfile } from '../directory/stored-profile.ts'
import { read, type Database } from '../kernel/database.ts'
import { waitingRevision, type Revision } from '../members/revisions.ts'
import {
  approvalRule,
  caseAssignment,
  caseCheck,
  caseNote,
  caseReport,
  caseStep,
  caseStepFile,
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
  /** The credentials that are decided about: of an added diploma only that one. */
  credentials: Row<typeof credential>[]
  steps: Row<typeof caseStep>[]
  /** The newest check of each kind, and of each credential. */
  checks: Row<typeof caseCheck>[]
  needed: { kind: CheckKind; isRight: boolean }[]
  evidence: Row<typeof evidence>[]
  /** Which files came with which step: their uids by its number. */
  cameWith: ReadonlyMap<number, string[]>
  /** What readers reported, when the case is about it. */
  reports: { uid: string; message: string; reportedAt: string }[]
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
      credentials: credentialsOf(database, one),
      needed: neededChecks(database, one.kind, checks),
      evidence: orm.select().from(evidence).where(eq(evidence.practitionerId, one.practitionerId)).all(),
      cameWith: filesOfSteps(database, one.id),
      reports: reportsOf(database, one.id),
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

function credentialsOf({ orm }: Database, { practitionerId, credentialId }: Row<typeof verificationCase>) {
  const held = orm.select().from(credential).where(eq(credential.practitionerId, practitionerId)).all()
  return held.filter(({ id, kind }) => credentialId === null || kind !== 'diploma' || id === credentialId)
}

function filesOfSteps({ orm }: Database, caseId: number): Map<number, string[]> {
  const rows = orm
    .select({ number: caseStepFile.number, uid: evidence.uid })
    .from(caseStepFile)
    .innerJoin(evidence, eq(evidence.id, caseStepFile.evidenceId))
    .where(eq(caseStepFile.caseId, caseId))
    .all()
  const byStep = Map.groupBy(rows, ({ number }) => number)
  return new Map([...byStep].map(([number, files]) => [number, files.map(({ uid }) => uid)]))
}

function reportsOf({ orm }: Database, caseId: number) {
  const { uid, message, reportedAt } = mistakeReport
  return orm
    .select({ uid, message, reportedAt })
    .from(caseReport)
    .innerJoin(mistakeReport, eq(mistakeReport.id, caseReport.reportId))
    .where(eq(caseReport.caseId, caseId))
    .orderBy(caseReport.reportId)
    .all()
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
