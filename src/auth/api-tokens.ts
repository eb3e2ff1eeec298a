import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { addDays } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { accountById } from './accounts.ts'
import type { Actor } from './actor.ts'
import type { ApiScope } from './api-token-scopes.ts'
import { requireProof } from './proof.ts'
import { makeSecretToken } from './secret-token.ts'
import { apiToken, apiTokenScope } from './tables.ts'
import type { AuthWorld } from './world.ts'

/** How long a token may live, in days; the owner chooses. */
export const tokenLives = [30, 90, 365] as const

/** So many tokens of one person may live at once. */
export const mostTokens = 20

/** What tells a token of ours from every other text: tools that look for lost secrets know it by this. */
export const tokenMark = 'bon_'

export interface NewApiToken {
  name: string
  scopes: readonly ApiScope[]
  days: (typeof tokenLives)[number]
}

/** A token as its owner sees it. Nobody can read the token itself again. */
export interface ApiToken {
  id: string
  name: string
  scopes: ApiScope[]
  madeAt: string
  expiresAt: string
  usedAt: string | null
  state: 'alive' | 'expired' | 'revoked' | 'ended'
}

/**
 * Makes a token for the programs of a signed-in person, on a fresh proof, and returns it: it is shown once. Refuses more
 * than anybody can look after.
 */
export function makeApiToken(
  world: AuthWorld,
  actor: Actor,
  { name, scopes, days }: NewApiToken,
): Result<{ token: string }, 'proof-needed' | 'too-many-tokens'> {
  const { database, clock, record } = world
  return write(database, () => {
    const at = clock()
    const alive = listApiTokens(world, actor).filter(({ state }) => state === 'alive')
    if (alive.length >= mostTokens) return refused('too-many-tokens')
    if (!requireProof(world, actor, { act: 'token.create', object: actor.uid }))
      return refused('proof-needed')
    const { id, hash, token } = makeSecretToken()
    const epoch = accountById(database, actor.accountId)?.epoch
    if (epoch === undefined) throw new Error('a token needs an account')
    const dates = { madeAt: at.toISOString(), expiresAt: addDays(at, days).toISOString() }
    const row = { id, accountId: actor.accountId, secretHash: hash, epoch, name, ...dates }
    database.orm.insert(apiToken).values(row).run()
    for (const scope of new Set(scopes))
      database.orm.insert(apiTokenScope).values({ tokenId: id, scope }).run()
    const by = `account:${actor.uid}`
    record({ at, actor: by, act: 'token.create', object: by, detail: { scopes: scopes.join(' '), days } })
    return ok({ token: `${tokenMark}${token}` })
  })
}

/** The tokens of a person, the newest first, those that are over among them until they are forgotten. */
export function listApiTokens({ database, clock }: AuthWorld, actor: Pick<Actor, 'accountId'>): ApiToken[] {
  const { orm } = database
  const rows = orm
    .select()
    .from(apiToken)
    .where(eq(apiToken.accountId, actor.accountId))
    .orderBy(desc(apiToken.madeAt), desc(apiToken.id))
    .all()
  const scopes = scopesOf(
    database,
    rows.map(({ id }) => id),
  )
  const epoch = accountById(database, actor.accountId)?.epoch
  const now = clock().toISOString()
  const stateOf = (row: typeof apiToken.$inferSelect): ApiToken['state'] => {
    if (row.revokedAt !== null) return 'revoked'
    if (row.expiresAt <= now) return 'expired'
    return row.epoch === epoch ? 'alive' : 'ended'
  }
  return rows.map((row) => {
    const { id, name, madeAt, expiresAt, usedAt } = row
    return { id, name, madeAt, expiresAt, usedAt, scopes: scopes.get(id) ?? [], state: stateOf(row) }
  })
}

/** Ends a token of the person's own at once; refuses one that is none of theirs, or over already. */
export function revokeApiToken(
  { database, clock, record }: AuthWorld,
  actor: Actor,
  id: string,
): Result<null, 'unknown-token'> {
  return write(database, () => {
    const isTheirs = and(
      eq(apiToken.id, id),
      eq(apiToken.accountId, actor.accountId),
      isNull(apiToken.revokedAt),
    )
    const revokedAt = clock().toISOString()
    if (database.orm.update(apiToken).set({ revokedAt }).where(isTheirs).run().changes === 0)
      return refused('unknown-token')
    const by = `account:${actor.uid}`
    record({ at: clock(), actor: by, act: 'token.revoke', object: by })
    return ok(null)
  })
}

/** The scopes of tokens, by their ids. */
export function scopesOf({ orm }: Database, ids: string[]): Map<string, ApiScope[]> {
  const rows = orm.select().from(apiTokenScope).where(inArray(apiTokenScope.tokenId, ids)).all()
  const byToken = Map.groupBy(rows, ({ tokenId }) => tokenId)
  return new Map([...byToken].map(([id, held]) => [id, held.map(({ scope }) => scope)]))
}
