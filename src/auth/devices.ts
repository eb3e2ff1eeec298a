import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import { hashSecret } from './secret-token.ts'
import { accountDevice } from './tables.ts'

const shape = /^[\w-]{43}$/

/** Did somebody sign in to this account from this browser before? */
export function isKnownDevice({ orm }: Database, accountId: number, device: string | undefined): boolean {
  if (device === undefined || !shape.test(device)) return false
  return orm.select().from(accountDevice).where(same(accountId, device)).get() !== undefined
}

/** Has this account ever been signed in to from any browser? The first one needs no warning. */
export function hasDevices({ orm }: Database, accountId: number): boolean {
  return orm.select().from(accountDevice).where(eq(accountDevice.accountId, accountId)).get() !== undefined
}

/** Remembers the browser for this account; returns what its cookie holds, the same as before if it had one. */
export function rememberDevice(
  { orm }: Database,
  accountId: number,
  device: string | undefined,
  at: Date,
): string {
  const kept = device !== undefined && shape.test(device) ? device : randomBytes(32).toString('base64url')
  orm
    .insert(accountDevice)
    .values({ accountId, hash: hashSecret(kept), firstSeenAt: at.toISOString() })
    .onConflictDoNothing()
    .run()
  return kept
}

function same(accountId: number, device: string) {
  return and(eq(accountDevice.accountId, accountId), eq(accountDevice.hash, hashSecret(device)))
}
