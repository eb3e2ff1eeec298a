import { eq, sql } from 'drizzle-orm'
import { account } from '../auth/tables.ts'
import { practitioner } from '../directory/tables.ts'
import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
import { practitionerOwner } from './tables.ts'

export interface OwnPractitioner {
  practitionerId: number
  uid: string
  slug: string
}

/** The practitioner that an account speaks for; undefined when it speaks for nobody. */
export function ownPractitioner(database: Database, accountId: number): OwnPractitioner | undefined {
  return ownOf(database).get({ accountId })
}

/** Who may be written to about a practitioner; undefined when nobody has taken the record over. */
export function ownerOf(
  { orm }: Database,
  practitionerId: number,
): { accountId: number; email: string; name: string; locale: Locale } | undefined {
  return orm
    .select({ accountId: account.id, email: account.email, name: account.name, locale: account.locale })
    .from(practitionerOwner)
    .innerJoin(account, eq(account.id, practitionerOwner.accountId))
    .where(eq(practitionerOwner.practitionerId, practitionerId))
    .get()
}

/** Makes an account the one that speaks for a practitioner. The database refuses a second of either. */
export function makeOwner({ orm }: Database, practitionerId: number, accountId: number, at: Date): void {
  orm.insert(practitionerOwner).values({ practitionerId, accountId, since: at.toISOString() }).run()
}

const ownOf = onceFor(({ orm }: Database) =>
  orm
    .select({ practitionerId: practitioner.id, uid: practitioner.uid, slug: practitioner.slug })
    .from(practitionerOwner)
    .innerJoin(practitioner, eq(practitioner.id, practitionerOwner.practitionerId))
    .where(eq(practitionerOwner.accountId, sql.placeholder('accountId')))
    .prepare(),
)
