import { and, eq } from 'drizzle-orm'
import { actorOf } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import type { Person } from '../../members/world.ts'
import type { EvidenceFiles } from '../evidence/evidence-files.ts'
import {
  mayKeep,
  sealEvidence,
  storeEvidence,
  type SealedEvidence,
  type UploadRefusal,
} from '../evidence/keep-evidence.ts'
import { caseStep, caseStepFile, evidence, type evidenceKinds } from '../tables.ts'
import { takeStep, type StepRefusal } from '../take-step.ts'
import { ownCase, type OwnCaseRow } from './own-case.ts'

/** So many files may come with one answer. */
export const mostFiles = 3

export interface Answer {
  caseUid: string
  /** The number of the step that asked. */
  version: number
  words: string
  kind: (typeof evidenceKinds)[number]
  files: { name: string; bytes: Uint8Array }[]
}

interface EvidenceWorld {
  database: Database
  files: EvidenceFiles
}

/**
 * What a member answers to a question of staff: words and files, in one transaction with the step that brings the case
 * back into review. The same answer sent twice is one answer; refuses a file that cannot be kept, and keeps none then.
 */
export async function answerQuestion(
  world: EvidenceWorld,
  by: Person,
  answer: Answer,
  at: Date,
): Promise<Result<null, StepRefusal | UploadRefusal>> {
  const one = ownCase(world.database, by, answer.caseUid)
  if (!one) return refused('unknown-case')
  if (answer.files.length > mostFiles) return refused('too-many')
  const sealed = await sealAll(world, by, one, answer, at)
  if (!sealed.ok) return sealed
  const answered = write(world.database, () => takeAnswer(world.database, one, by, answer, sealed.value, at))
  // A refused answer, and one that came twice, keeps no file of its own.
  if (!answered.ok || answered.value === 'was-there') forget(world, sealed.value)
  return answered.ok ? ok(null) : answered
}

async function sealAll(
  world: EvidenceWorld,
  by: Person,
  { practitionerId }: OwnCaseRow,
  { kind, files }: Answer,
  at: Date,
): Promise<Result<SealedEvidence[], UploadRefusal>> {
  const sealed: SealedEvidence[] = []
  for (const { name, bytes } of files) {
    const upload = {
      practitionerId,
      kind,
      origin: 'uploaded-by-member' as const,
      name,
      bytes,
      by: actorOf(by),
    }
    const one = await sealEvidence(world, upload, at)
    if (!one.ok) {
      forget(world, sealed)
      return one
    }
    sealed.push(one.value)
  }
  return ok(sealed)
}

function takeAnswer(
  database: Database,
  { id: caseId, practitionerId }: OwnCaseRow,
  by: Person,
  { caseUid, version, words }: Answer,
  sealed: SealedEvidence[],
  at: Date,
): Result<'kept' | 'was-there', StepRefusal | 'too-many'> {
  const actor = actorOf(by)
  if (isThere(database, { caseId, number: version + 1, actor, words, sealed })) return ok('was-there')
  if (!mayKeep(database, practitionerId, sealed.length)) return refused('too-many')
  const taken = takeStep(database, { caseUid, version, act: 'answer', actor, at, note: words })
  if (!taken.ok) return taken
  const { number } = taken.value
  for (const one of sealed) {
    const evidenceId = storeEvidence(database, one)
    database.orm.insert(caseStepFile).values({ caseId, number, evidenceId }).run()
  }
  return ok('kept')
}

interface Sent {
  caseId: number
  number: number
  actor: string
  words: string
  sealed: SealedEvidence[]
}

function isThere({ orm }: Database, { caseId, number, actor, words, sealed }: Sent): boolean {
  const isStep = and(eq(caseStep.caseId, caseId), eq(caseStep.number, number))
  const step = orm.select().from(caseStep).where(isStep).get()
  if (step?.act !== 'answer' || step.actor !== actor || step.note !== words) return false
  const came = orm
    .select({ sha256: evidence.sha256 })
    .from(caseStepFile)
    .innerJoin(evidence, eq(evidence.id, caseStepFile.evidenceId))
    .where(and(eq(caseStepFile.caseId, caseId), eq(caseStepFile.number, number)))
    .all()
  const hashes = (list: { sha256: string }[]) =>
    list
      .map(({ sha256 }) => sha256)
      .toSorted()
      .join()
  return hashes(came) === hashes(sealed.map(({ row }) => row))
}

function forget({ files }: EvidenceWorld, sealed: readonly SealedEvidence[]): void {
  for (const { row } of sealed) files.forget(row.uid)
}
