import { desc, eq } from 'drizzle-orm'
import { credential } from '../../directory/tables.ts'
import { addDays } from '../../kernel/clock.ts'
import { read, type Database } from '../../kernel/database.ts'
import { promisedDays } from '../read-queue.ts'
import { caseStep, verificationCase } from '../tables.ts'
import type { CaseState } from '../take-step.ts'
import { appealable } from './appeal-own-case.ts'

type CaseRow = typeof verificationCase.$inferSelect
type StepRow = typeof caseStep.$inferSelect

/** A case as the person sees it whom it is about: no names of staff, no notes among them, no checks. */
export interface OwnCase {
  uid: string
  kind: CaseRow['kind']
  state: CaseState
  version: number
  handedInAt: string
  /** Since when somebody works on it; null while nobody has begun. */
  inReviewSince: string | null
  decidedAt: string | null
  promisedUntil: string
  /** What staff ask, while the case waits for it. */
  question: string | null
  /** What was asked and answered, appealed and refused, in order. */
  story: OwnStep[]
  /** Why the answer is no, while it stands. */
  refusal: { reason: string; words: string } | null
  mayAppeal: boolean
  /** The diploma that the case is about. */
  diploma: { uid: string; diplomaId: string | null; issuer: string } | null
}

export interface OwnStep {
  act: 'ask' | 'answer' | 'refuse' | 'appeal'
  at: string
  words: string
}

const shown = ['ask', 'answer', 'refuse', 'appeal'] as const

/** The cases about a doctor as the doctor sees them, the newest first. */
export function readOwnCases(database: Database, practitionerId: number): OwnCase[] {
  return read(database, () => {
    const rows = database.orm
      .select()
      .from(verificationCase)
      .where(eq(verificationCase.practitionerId, practitionerId))
      .orderBy(desc(verificationCase.openedAt), desc(verificationCase.id))
      .all()
    return rows.map((row) => ownCaseOf(database, row, rows))
  })
}

/** The diplomas that were claimed and refused: the list of credentials does not call them unchecked. */
export function refusedDiplomas(cases: readonly OwnCase[]): string[] {
  return cases.flatMap(({ state, diploma }) => (state === 'refused' && diploma ? [diploma.uid] : []))
}

function ownCaseOf(database: Database, row: CaseRow, all: readonly CaseRow[]): OwnCase {
  const { orm } = database
  const steps = orm.select().from(caseStep).where(eq(caseStep.caseId, row.id)).orderBy(caseStep.number).all()
  const last = steps.at(-1)
  if (!last) throw new Error(`case: ${row.uid} has no step`)
  const since = steps.findLast(({ act }) => act === 'take-up' || act === 'appeal')
  const { uid, kind, openedAt, closedAt } = row
  const isRefused = last.state === 'refused'
  const hasTwin = all.some((one) => one.id !== row.id && one.closedAt === null && isTwin(one, row))
  return {
    ...{ uid, kind, state: last.state, version: last.number, handedInAt: openedAt, decidedAt: closedAt },
    inReviewSince: since?.at ?? null,
    promisedUntil: addDays(new Date(openedAt), promisedDays).toISOString(),
    question: last.act === 'ask' ? last.note : null,
    story: steps.flatMap(storyOf),
    refusal: isRefused ? { reason: last.reason ?? '', words: last.note ?? '' } : null,
    mayAppeal: isRefused && appealable.includes(kind) && !hasTwin,
    diploma: diplomaOf(database, row),
  }
}

function isTwin(one: CaseRow, other: CaseRow): boolean {
  return one.kind === other.kind && one.credentialId === other.credentialId
}

function storyOf({ act, at, note }: StepRow): OwnStep[] {
  const known = shown.find((one) => one === act)
  return known === undefined || note === null ? [] : [{ act: known, at, words: note }]
}

function diplomaOf({ orm }: Database, { credentialId }: CaseRow): OwnCase['diploma'] {
  if (credentialId === null) return null
  const { uid, diplomaId, issuer } = credential
  return (
    orm.select({ uid, diplomaId, issuer }).from(credential).where(eq(credential.id, credentialId)).get() ??
    null
  )
}
