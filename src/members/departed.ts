import { asc, eq, min, max } from 'drizzle-orm'
import { z } from 'zod'
import { credential, practitionerName, publication } from '../directory/tables.ts'
import { addDays, day } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'
import { isPublished, isSuspended } from './listing-state.ts'
import { departed } from './tables.ts'
import type { OwnPractitioner } from './owner.ts'

const purpose = 'departed'

const identity = z.object({
  names: z.array(z.object({ given: z.string(), family: z.string() })),
  licences: z.array(z.object({ register: z.string().nullable(), number: z.string().nullable() })),
})

/** What is kept of somebody who was listed and left. */
export type Departed = Omit<typeof departed.$inferSelect, 'sealed'> & z.infer<typeof identity>

/**
 * Keeps the minimum of somebody who leaves, in the caller's transaction: name and number sealed, dates and status. Of
 * somebody who never was public nothing is kept.
 */
export function keepDeparted(
  database: Database,
  secrets: Secrets,
  { practitionerId, uid }: OwnPractitioner,
  { at, days }: { at: Date; days: number },
): void {
  const listed = publicDays(database, practitionerId, at)
  if (!listed) return
  const sealed = secrets.seal(purpose, JSON.stringify(identityOf(database, practitionerId)), uid)
  const status = isSuspended(database, practitionerId) ? ('left-suspended' as const) : ('left' as const)
  const dates = { leftOn: day(at), forgetOn: day(addDays(at, days)) }
  database.orm
    .insert(departed)
    .values({ uid, sealed, status, ...listed, ...dates })
    .run()
}

/** Everybody in the register of those who left, for staff who must answer who was listed. */
export function readDeparted({ orm }: Database, secrets: Secrets): Departed[] {
  const rows = orm.select().from(departed).orderBy(asc(departed.leftOn)).all()
  return rows.map(({ sealed, ...row }) => {
    const plain = secrets.open(purpose, sealed, row.uid).toString()
    return { ...row, ...identity.parse(JSON.parse(plain)) }
  })
}

function publicDays(database: Database, practitionerId: number, at: Date) {
  const { publishedAt, withdrawnAt } = publication
  const row = database.orm
    .select({ from: min(publishedAt), until: max(withdrawnAt) })
    .from(publication)
    .where(eq(publication.practitionerId, practitionerId))
    .get()
  if (!row?.from) return null
  const until = isPublished(database, practitionerId) ? at.toISOString() : (row.until ?? row.from)
  return { listedFrom: row.from.slice(0, 10), listedUntil: until.slice(0, 10) }
}

function identityOf({ orm }: Database, practitionerId: number): z.infer<typeof identity> {
  const { given, family } = practitionerName
  const { register, number, kind } = credential
  const names = orm.select({ given, family }).from(practitionerName)
  const claims = orm.select({ register, number, kind }).from(credential)
  return {
    names: names.where(eq(practitionerName.practitionerId, practitionerId)).all(),
    licences: claims
      .where(eq(credential.practitionerId, practitionerId))
      .all()
      .filter((claim) => claim.kind === 'licence')
      .map((claim) => ({ register: claim.register, number: claim.number })),
  }
}
