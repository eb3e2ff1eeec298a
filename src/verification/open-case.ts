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
  by: string
  at: Date
}

/** Opens a case and returns its uid; the one of this kind that is open already, when there is one. In a transaction. */
export function openCase(database: Database, { practitionerId, kind, revision, by, at }: NewCase): string {
  const isOpen = and(
    eq(verificationCase.practitionerId, practitionerId),
    eq(verificationCase.kind, kind),
    isNull(verificationCase.closedAt),
  )
  const open = database.orm.select({ uid: verificationCase.uid }).from(verificationCase).where(isOpen).get()
  if (open) return open.uid
  const uid = newId()
  const row = {
    uid,
    practitionerId,
    kind,
    revision: revision ?? null,
    openedAt: at.toISOString(),
    openedBy: by,
  }
  database.orm.insert(verificationCase).values(row).run()
  const opened = takeStep(database, { caseUid: uid, version: 0, act: 'open', actor: by, at })
  if (!opened.ok) throw new Error(`case: cannot be opened: ${opened.reason}`)
  return uid
}
