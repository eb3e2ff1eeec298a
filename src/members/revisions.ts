import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import { readKept } from './kept-content.ts'
import type { ProfileContent } from './profile-content.ts'
import { profileRevision, type revisionDecisions } from './tables.ts'

export type Decision = (typeof revisionDecisions)[number]

/** A whole profile as its owner wanted it at one moment; while nothing is decided it waits. */
export interface Revision {
  number: number
  content: ProfileContent
  submittedAt: string
  submittedBy: string
  restoredFrom: number | null
  decision: Decision | null
  decidedAt: string | null
  /** Why it was refused, as staff wrote it. */
  reason: string | null
}

/** All revisions of a practitioner, the newest first. */
export function readRevisions({ orm }: Database, practitionerId: number): Revision[] {
  return orm
    .select()
    .from(profileRevision)
    .where(eq(profileRevision.practitionerId, practitionerId))
    .orderBy(desc(profileRevision.number))
    .all()
    .map(revisionOf)
}

/** One revision by its number; undefined when there is none. */
export function readRevision(
  { orm }: Database,
  practitionerId: number,
  number: number,
): Revision | undefined {
  const isIt = and(eq(profileRevision.practitionerId, practitionerId), eq(profileRevision.number, number))
  const row = orm.select().from(profileRevision).where(isIt).get()
  return row && revisionOf(row)
}

/** The revision that staff have not decided; undefined when nothing waits. */
export function waitingRevision({ orm }: Database, practitionerId: number): Revision | undefined {
  const row = orm.select().from(profileRevision).where(waits(practitionerId)).get()
  return row && revisionOf(row)
}

/** The number of the newest revision; 0 before the first. */
export function newestRevision({ orm }: Database, practitionerId: number): number {
  const row = orm
    .select({ number: profileRevision.number })
    .from(profileRevision)
    .where(eq(profileRevision.practitionerId, practitionerId))
    .orderBy(desc(profileRevision.number))
    .limit(1)
    .get()
  return row?.number ?? 0
}

/** Stores a profile as the next revision and returns its number: decided at once, unless it waits. */
export function keepRevision(
  database: Database,
  revision: {
    practitionerId: number
    content: ProfileContent
    by: string
    at: Date
    restoredFrom?: number
    waits?: boolean
  },
): number {
  const { practitionerId, content, by, at, restoredFrom, waits = false } = revision
  const number = newestRevision(database, practitionerId) + 1
  const now = at.toISOString()
  database.orm
    .insert(profileRevision)
    .values({
      practitionerId,
      number,
      content: JSON.stringify(content),
      submittedAt: now,
      submittedBy: by,
      restoredFrom: restoredFrom ?? null,
      ...(waits ? {} : { decision: 'at-once', decidedAt: now, decidedBy: by }),
    })
    .run()
  return number
}

/** Decides the waiting revision of a practitioner; returns whether it was still waiting under this number. */
export function decideRevision(
  { orm }: Database,
  revision: {
    practitionerId: number
    number: number
    decision: Decision
    by: string
    at: Date
    reason?: string
  },
): boolean {
  const { practitionerId, number, decision, by, at, reason } = revision
  const { changes } = orm
    .update(profileRevision)
    .set({ decision, decidedAt: at.toISOString(), decidedBy: by, reason: reason ?? null })
    .where(and(waits(practitionerId), eq(profileRevision.number, number)))
    .run()
  return changes === 1
}

function waits(practitionerId: number) {
  return and(eq(profileRevision.practitionerId, practitionerId), isNull(profileRevision.decision))
}

function revisionOf({ content, ...row }: typeof profileRevision.$inferSelect): Revision {
  const { number, submittedAt, submittedBy, restoredFrom, decision, decidedAt, reason } = row
  return {
    number,
    content: readKept(content),
    submittedAt,
    submittedBy,
    restoredFrom,
    decision,
    decidedAt,
    reason,
  }
}
