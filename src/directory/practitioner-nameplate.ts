import { eq } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import { practitioner } from './tables.ts'

/** What a practitioner is called by the register of acts and by the address of the profile. */
export interface Nameplate {
  uid: string
  slug: string
}

/** The nameplate of a row number; undefined when there is no such practitioner. */
export function nameplateOf({ orm }: Database, practitionerId: number): Nameplate | undefined {
  const { uid, slug } = practitioner
  return orm.select({ uid, slug }).from(practitioner).where(eq(practitioner.id, practitionerId)).get()
}

/** The same for a row that must be there: a missing one is a mistake of ours, and throws. */
export function knownNameplate(database: Database, practitionerId: number): Nameplate {
  const found = nameplateOf(database, practitionerId)
  if (!found) throw new Error('practitioner: there is none with this number')
  return found
}
