import { asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { practitioner } from '../../directory/tables.ts'
import type { Database } from '../../kernel/database.ts'
import { registerDifference, registerLoad, verificationCase } from '../tables.ts'
import { registerLoads, type RegisterLoad } from './register-loads.ts'
import { changeKinds, said, type RppsChange, type Said } from './rpps/compare-answers.ts'

/** What a load said otherwise about one doctor, and the case in which it is decided. */
export interface StoredDifference {
  slug: string
  ref: string | null
  name: string
  practitionerId: number
  loadedAt: string
  changes: RppsChange[]
  before: Said | null
  now: Said
  case: { uid: string; closedAt: string | null } | null
}

/** What the newest publication changed for the doctors who are listed; null when none was loaded. */
export function registerDifferences(
  database: Database,
  register: string,
): { load: RegisterLoad; before: RegisterLoad | null; doctors: StoredDifference[] } | null {
  const [load, before = null] = registerLoads(database, register)
  if (!load) return null
  const isOfLoad = eq(registerDifference.loadId, load.id)
  return { load, before, doctors: differencesWhere(database, isOfLoad, asc(practitioner.slug)) }
}

/** What registers said otherwise about the doctor of a case, and was put into this case; the newest first. */
export function caseDifferences(database: Database, caseUid: string): StoredDifference[] {
  return differencesWhere(database, eq(verificationCase.uid, caseUid), desc(registerDifference.loadId))
}

/** The differences for which a condition holds. */
export function differencesWhere(
  { orm }: Database,
  condition: SQL | undefined,
  order: SQL,
): StoredDifference[] {
  const rows = orm
    .select({
      slug: practitioner.slug,
      ref: practitioner.ref,
      name: sql<string>`(SELECT given || ' ' || family FROM practitioner_name
        WHERE practitioner_id = ${practitioner.id} ORDER BY script <> 'Latn' LIMIT 1)`,
      practitionerId: practitioner.id,
      loadedAt: registerLoad.loadedAt,
      changes: registerDifference.changes,
      before: registerDifference.saidBefore,
      now: registerDifference.saidNow,
      case: { uid: verificationCase.uid, closedAt: verificationCase.closedAt },
    })
    .from(registerDifference)
    .innerJoin(practitioner, eq(practitioner.id, registerDifference.practitionerId))
    .innerJoin(registerLoad, eq(registerLoad.id, registerDifference.loadId))
    .leftJoin(verificationCase, eq(verificationCase.id, registerDifference.caseId))
    .where(condition)
    .orderBy(order, practitioner.slug)
    .all()
  return rows.map(({ changes, before, now, ...row }) => ({
    ...row,
    changes: z.array(z.enum(changeKinds)).parse(changes),
    before: said.nullable().parse(before),
    now: said.parse(now),
  }))
}
