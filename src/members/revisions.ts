import { and, desc, eq, isNull, sql, type Placeholder } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
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
  database: Database,
  practitionerId: number,
  number: number,
): Revision | undefined {
  const row = queries(database).one.get({ practitionerId, number })
  return row && revisionOf(row)
}

/** The revision that staff have not decided; undefined when nothing waits. */
export function waitingRevision(database: Database, practitionerId: number): Revision | undefined {
  const row = queries(database).waiting.get({ practitionerId })
  return row && revisionOf(row)
}

/** The number of the newest revision; 0 before the first. */
export function newestRevision(database: Database, practitionerId: number): number {
  return queries(database).newest.get({ practitionerId })?.number ?? 0
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

function waits(practitionerId: number | Placeholder) {
  return and(eq(profileRevision.practitionerId, practitionerId), isNull(profileRevision.decision))
}

const queries = onceFor(({ orm }: Database) => {
  const practitionerId = sql.placeholder('practitionerId')
  const isTheirs = eq(profileRevision.practitionerId, practitionerId)
  const isIt = and(isTheirs, eq(profileRevision.number, sql.placeholder('number')))
  const { number } = profileRevision
  return {
    one: orm.select().from(profileRevision).where(isIt).prepare(),
    waiting: orm.select().from(profileRevision).where(waits(practitionerId)).prepare(),
    newest: orm
      .select({ number })
      .from(profileRevision)
      .where(isTheirs)
      .orderBy(desc(number))
      .limit(1)
      .prepare(),
  }
})

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
