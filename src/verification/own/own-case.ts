import { and, eq } from 'drizzle-orm'
import type { Database } from '../../kernel/database.ts'
import { ownPractitioner } from '../../members/owner.ts'
import type { Person } from '../../members/world.ts'
import { verificationCase } from '../tables.ts'

export interface OwnCaseRow {
  id: number
  uid: string
  kind: (typeof verificationCase.$inferSelect)['kind']
  practitionerId: number
}

/** A case about whoever asks; undefined when it is about somebody else, or there is none: nobody learns which. */
export function ownCase(database: Database, by: Person, caseUid: string): OwnCaseRow | undefined {
  const own = ownPractitioner(database, by.accountId)
  if (!own) return undefined
  const { id, uid, kind, practitionerId } = verificationCase
  return database.orm
    .select({ id, uid, kind, practitionerId })
    .from(verificationCase)
    .where(and(eq(uid, caseUid), eq(practitionerId, own.practitionerId)))
    .get()
}
