import { and, eq, gt, lte } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../kernel/database.ts'
import { makeSecretToken, readSecretToken, sameHash } from './secret-token.ts'
import { accountToken } from './tables.ts'
import type { TokenPurpose } from './token-purposes.ts'

export type TokenPayload = Record<string, unknown>

export interface NewToken {
  purpose: TokenPurpose
  accountId?: number
  payload?: TokenPayload
  expiresAt: Date
  at: Date
}

export interface TokenContent {
  accountId: number | null
  payload: TokenPayload
}

const payloadShape = z.record(z.string(), z.unknown())

/** Stores the hash of a new token and returns the token itself, `id.secret`, which nobody can read again. */
export function issueToken({ orm }: Database, { purpose, payload = {}, ...rest }: NewToken): string {
  const { id, hash, token } = makeSecretToken()
  orm
    .insert(accountToken)
    .values({
      id,
      purpose,
      accountId: rest.accountId ?? null,
      secretHash: hash,
      payload: JSON.stringify(payload),
      issuedAt: rest.at.toISOString(),
      expiresAt: rest.expiresAt.toISOString(),
    })
    .run()
  return token
}

/** Looks at a token and changes nothing, for GET; null when it is unknown, used, expired or for something else. */
export function readToken(
  { orm }: Database,
  purpose: TokenPurpose,
  token: string,
  at: Date,
): TokenContent | null {
  const sent = readSecretToken(token)
  if (sent === null) return null
  const row = orm
    .select()
    .from(accountToken)
    .where(valid(sent.id, purpose, at))
    .get()
  return row !== undefined && sameHash(row.secretHash, sent.hash) ? contentOf(row) : null
}

/** Uses a token up, in the caller's transaction: of many who try at once, one gets its content, the others null. */
export function useToken(
  { orm }: Database,
  purpose: TokenPurpose,
  token: string,
  at: Date,
): TokenContent | null {
  const sent = readSecretToken(token)
  if (sent === null) return null
  const isTheirs = and(valid(sent.id, purpose, at), eq(accountToken.secretHash, sent.hash))
  const [row] = orm.delete(accountToken).where(isTheirs).returning().all()
  return row === undefined ? null : contentOf(row)
}

/** Takes back every token of an account for a purpose: a newer one, or an act that makes them pointless, replaces them. */
export function revokeTokens({ orm }: Database, accountId: number, purpose: TokenPurpose): void {
  orm
    .delete(accountToken)
    .where(and(eq(accountToken.accountId, accountId), eq(accountToken.purpose, purpose)))
    .run()
}

/** Removes what has expired; returns how many. */
export function forgetExpiredTokens({ orm }: Database, at: Date): number {
  return orm.delete(accountToken).where(lte(accountToken.expiresAt, at.toISOString())).run().changes
}

function valid(id: string, purpose: TokenPurpose, at: Date) {
  return and(
    eq(accountToken.id, id),
    eq(accountToken.purpose, purpose),
    gt(accountToken.expiresAt, at.toISOString()),
  )
}

function contentOf({ accountId, payload }: { accountId: number | null; payload: string }): TokenContent {
  return { accountId, payload: payloadShape.parse(JSON.parse(payload)) }
}
