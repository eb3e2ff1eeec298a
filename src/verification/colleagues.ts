import { and, eq, inArray, isNull } from 'drizzle-orm'
import { account, accountRole } from '../auth/tables.ts'
import type { Database } from '../kernel/database.ts'

/** Who may decide cases, by name; not those whose access has ended. */
export function deciders({ orm }: Database): { uid: string; name: string }[] {
  return orm
    .selectDistinct({ uid: account.uid, name: account.name })
    .from(account)
    .innerJoin(accountRole, eq(accountRole.accountId, account.id))
    .where(and(inArray(accountRole.role, ['verifier', 'admin']), isNull(account.suspendedAt)))
    .orderBy(account.name)
    .all()
}

/** The names of those who acted: `account:<uid>` to a name. Whoever has left has none. */
export function namesOf({ orm }: Database, actors: readonly (string | null)[]): ReadonlyMap<string, string> {
  const uids = [...new Set(actors)].flatMap((actor) =>
    actor?.startsWith('account:') ? [actor.slice(8)] : [],
  )
  const found = orm
    .select({ uid: account.uid, name: account.name })
    .from(account)
    .where(inArray(account.uid, uids))
    .all()
  return new Map(found.map(({ uid, name }) => [`account:${uid}`, name]))
}
