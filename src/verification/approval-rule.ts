import { and, countDistinct, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '../audit/record.ts'
import { account, accountRole } from '../auth/tables.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { approvalRule } from './tables.ts'

/** How many people an approval takes. */
export interface Approval {
  people: number
  /** Null where nobody has ever decided otherwise: two. */
  since: string | null
  /** What whoever changes it sends back. */
  version: number
}

export const approvalForm = z.object({
  people: z.enum(['1', '2']).transform(Number),
  version: z.coerce.number().int().min(0).max(1_000_000_000),
})

/** The rule that holds now. */
export function readApproval({ orm }: Database): Approval {
  const newest = orm.select().from(approvalRule).orderBy(desc(approvalRule.id)).limit(1).get()
  return newest
    ? { people: newest.people, since: newest.since, version: newest.id }
    : { people: 2, since: null, version: 0 }
}

/** How many people could approve a case: they decide, have answered their invitation, and their access has not ended. */
export function countApprovers({ orm }: Database): number {
  const mayDecide = and(
    inArray(accountRole.role, ['verifier', 'admin']),
    isNull(account.suspendedAt),
    isNotNull(account.confirmedAt),
  )
  const found = orm
    .select({ people: countDistinct(account.id) })
    .from(account)
    .innerJoin(accountRole, eq(accountRole.accountId, account.id))
    .where(mayDecide)
    .get()
  return found?.people ?? 0
}

/**
 * Decides whether one person may approve alone. One is refused where two could do it: the rule is for societies that
 * have nobody else, not for those in a hurry. Two is always possible.
 */
export function decideApproval(
  database: Database,
  { people, version }: z.infer<typeof approvalForm>,
  { by, at }: { by: string; at: Date },
): Result<null, 'changed-meanwhile' | 'as-it-is' | 'two-can-approve'> {
  return write(database, () => {
    const rule = readApproval(database)
    if (rule.version !== version) return refused('changed-meanwhile')
    if (rule.people === people) return refused('as-it-is')
    if (people === 1 && countApprovers(database) > 1) return refused('two-can-approve')
    database.orm.insert(approvalRule).values({ people, since: at.toISOString(), setBy: by }).run()
    record(database, { at, actor: by, act: 'society.approval', object: 'society', detail: { people } })
    return ok(null)
  })
}
