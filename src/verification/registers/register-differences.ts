import { eq } from 'drizzle-orm'
import { practitioner } from '../../directory/tables.ts'
import type { Database } from '../../kernel/database.ts'
import { registerDifference } from '../tables.ts'
import { registerLoads, type RegisterLoad } from './register-loads.ts'

export interface StoredDifference {
  slug: string
  ref: string | null
  changes: string[]
  before: object | null
  now: object
}

/** What the newest publication changed for those who were listed when it was loaded; null when none was. */
export function registerDifferences(
  database: Database,
  register: string,
): { load: RegisterLoad; before: RegisterLoad | null; doctors: StoredDifference[] } | null {
  const [load, before = null] = registerLoads(database, register)
  if (!load) return null
  const doctors = database.orm
    .select({
      slug: practitioner.slug,
      ref: practitioner.ref,
      changes: registerDifference.changes,
      before: registerDifference.saidBefore,
      now: registerDifference.saidNow,
    })
    .from(registerDifference)
    .innerJoin(practitioner, eq(practitioner.id, registerDifference.practitionerId))
    .where(eq(registerDifference.loadId, load.id))
    .orderBy(practitioner.slug)
    .all()
  return { load, before, doctors }
}
