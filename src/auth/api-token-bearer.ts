import { and, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
import { hasSecondFactor, rolesOf } from './accounts.ts'
import type { Actor } from './actor.ts'
import type { ApiScope } from './api-token-scopes.ts'
import { scopesOf, tokenMark } from './api-tokens.ts'
import { isStaff } from './roles.ts'
import { readSecretToken, sameHash } from './secret-token.ts'
import { account, apiToken, idempotencyKey } from './tables.ts'
import type { AuthWorld } from './world.ts'

/** Who a token speaks for, and how much of what they may do it may do. */
export interface Bearer {
  tokenId: string
  actor: Actor
  scopes: ApiScope[]
}

/** So many requests a minute may come with one token. */
export const callsPerMinute = 600

/** How much of the minute is left to a token. */
export interface CallAllowance {
  ok: boolean
  remaining: number
  resetSeconds: number
}

const minuteMs = 60_000

/**
 * Who sends this `Authorization` header, at this moment; null for everybody whose token is not alive: unknown, expired,
 * revoked, or older than what last ended the sessions of its owner (a suspension, other roles, another password).
 */
export function bearerOf(world: AuthWorld, header: string | null): Bearer | null {
  const { database, clock } = world
  const [, text] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? []
  if (!text?.startsWith(tokenMark)) return null
  const sent = readSecretToken(text.slice(tokenMark.length))
  const row = sent && aliveToken(database).get({ id: sent.id, now: clock().toISOString() })
  if (!sent || !row || !sameHash(row.secretHash, sent.hash)) return null
  touch(database, sent.id, row.usedAt, clock())
  const { accountId, uid, email, name, locale } = row
  const roles = rolesOf(database, accountId)
  const isEnrolled = hasSecondFactor(database, accountId) || !isStaff(roles)
  const state = isEnrolled ? 'signed-in' : 'enrolment-needed'
  const person = { accountId, uid, email, name, locale, roles, state, provenAt: null } as const
  const scopes = scopesOf(database, [sent.id]).get(sent.id) ?? []
  return { tokenId: sent.id, actor: { ...person, sessionId: `token:${sent.id}` }, scopes }
}

/** Counts one request of a token. Counted in memory: a restart forgives a minute, and reading does not write. */
export async function takeCall({ database }: AuthWorld, tokenId: string): Promise<CallAllowance> {
  const seen = await counterOf(database)
    .consume(tokenId)
    .catch((problem: unknown) => {
      if (problem instanceof RateLimiterRes) return problem
      throw problem
    })
  const ok = seen.consumedPoints <= callsPerMinute
  return {
    ok,
    remaining: seen.remainingPoints,
    resetSeconds: Math.max(1, Math.ceil(seen.msBeforeNext / 1000)),
  }
}

/** Removes tokens a month after their end, and answers a day after they were given; returns how many rows. */
export function forgetOldTokens({ orm }: Database, at: Date): number {
  const [month, day] = [addDays(at, -30).toISOString(), addDays(at, -1).toISOString()]
  const isOver = or(lt(apiToken.expiresAt, month), lt(apiToken.revokedAt, month))
  const answers = orm.delete(idempotencyKey).where(lt(idempotencyKey.answeredAt, day)).run().changes
  return answers + orm.delete(apiToken).where(isOver).run().changes
}

const aliveToken = onceFor(({ orm }: Database) => {
  const { uid, email, name, locale } = account
  const { accountId, secretHash, usedAt } = apiToken
  return orm
    .select({ accountId, secretHash, usedAt, uid, email, name, locale })
    .from(apiToken)
    .innerJoin(account, and(eq(account.id, apiToken.accountId), eq(account.epoch, apiToken.epoch)))
    .where(
      and(
        eq(apiToken.id, sql.placeholder('id')),
        sql`${apiToken.expiresAt} > ${sql.placeholder('now')}`,
        isNull(apiToken.revokedAt),
        isNull(account.suspendedAt),
        isNotNull(account.confirmedAt),
      ),
    )
    .prepare()
})

const counterOf = onceFor(
  (_database: Database) => new RateLimiterMemory({ points: callsPerMinute, duration: minuteMs / 1000 }),
)

// At most once a minute: reading must not be writing.
function touch({ orm }: Database, id: string, usedAt: string | null, at: Date): void {
  if (usedAt !== null && at.getTime() - Date.parse(usedAt) < minuteMs) return
  orm.update(apiToken).set({ usedAt: at.toISOString() }).where(eq(apiToken.id, id)).run()
}
