import { randomBytes } from 'node:crypto'
import { and, eq, gt, lte } from 'drizzle-orm'
import { passkeyChallenge } from './tables.ts'
import type { AuthWorld } from './world.ts'

const challengeMs = 5 * 60_000

type Purpose = 'add' | 'sign-in' | 'prove'

/** Keeps a challenge for five minutes and returns its name. */
export function keepChallenge(
  { database, clock }: AuthWorld,
  purpose: Purpose,
  challenge: string,
  accountId: number | null,
): string {
  const id = randomBytes(16).toString('base64url')
  const expiresAt = new Date(clock().getTime() + challengeMs).toISOString()
  database.orm.delete(passkeyChallenge).where(lte(passkeyChallenge.expiresAt, clock().toISOString())).run()
  database.orm.insert(passkeyChallenge).values({ id, challenge, purpose, accountId, expiresAt }).run()
  return id
}

/** Takes a challenge away for its only use; null when there is none of that name, for that purpose, any more. */
export function useChallenge(
  { database, clock }: AuthWorld,
  purpose: Purpose,
  id: string,
): { challenge: string; accountId: number | null } | null {
  const isIt = and(
    eq(passkeyChallenge.id, id),
    eq(passkeyChallenge.purpose, purpose),
    gt(passkeyChallenge.expiresAt, clock().toISOString()),
  )
  const [row] = database.orm.delete(passkeyChallenge).where(isIt).returning().all()
  return row ?? null
}
