import { and, eq, isNull } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { takeStep } from './take-step.ts'
import { verificationCase, type caseKinds } from './tables.ts'

export interface NewCase {
  practitionerId: number
  kind: (typeof caseKinds)[number]
  /** The number of the profile revision that waits. */
  revision?: number
  /** The diploma that was added; each has a case of its own. */
  credentialId?: number
  by: string
  at: Date
  /** Since when it waits for an answer, when that is earlier: the promise counts from there. */
  since?: string
}

/** Opens a case and returns its uid; the one of this kind that is open already, when there is one. In a transaction. */
export function openCase(database: Database, wanted: NewCase): string {
  const { practitionerId, kind, revision, credentialId, by, at, since } = wanted
  const open = openCaseOf(database, wanted)
  if (open !== undefined) return open
  const uid = newId()
  const row = {
    uid,
    practitionerId,
    kind,
    revision: revision ?? null,
    openedAt: since ?? at.toISOString(),
    openedBy: by,
    credentialId: credentialId ?? null,
  }
  database.orm.insert(verificationCase).values(row).run()
  const opened = takeStep(database, { caseUid: uid, version: 0, act: 'open', actor: by, at })
  if (!opened.ok) throw new Error(`case: cannot be opened: ${opened.reason}`)
  return uid
}

/** The uid of the open case of this kind, about this credential when one is meant; undefined without one. */
export function openCaseOf(
  { orm }: Database,
  { practitionerId, kind, credentialId }: Pick<NewCase, 'practitionerId' | 'kind' | 'credentialId'>,
): string | undefined {
  const { uid, credentialId: about } = verificationCase
  const isOpen = and(
    eq(verificationCase.practitionerId, practitionerId),
    eq(verificationCase.kind, kind),
    credentialId === undefined ? isNull(about) : eq(about, credentialId),
    isNull(verificationCase.closedAt),
  )
  return orm.select({ uid }).from(verificationCase).where(isOpen).get()?.uid
}
