import { accountById } from '../auth/accounts.ts'
import type { TokenPurpose } from '../auth/token-purposes.ts'
import { readToken } from '../auth/tokens.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'

interface World {
  database: Database
  clock: Clock
}

/** Would this link still do something? Looking at it does not use it up. */
export function isGoodLink({ database, clock }: World, purpose: TokenPurpose, token: string): boolean {
  return readToken(database, purpose, token, clock()) !== null
}

/** The address of the account that may choose a new password with this link; null when the link is no good. */
export function ownerOfLink({ database, clock }: World, token: string): string | null {
  const accountId = readToken(database, 'reset-password', token, clock())?.accountId ?? null
  return accountId === null ? null : (accountById(database, accountId)?.email ?? null)
}

/** The address that this link would make the account's own; null when the link is no good. */
export function newAddressOfLink({ database, clock }: World, token: string): string | null {
  const email = readToken(database, 'change-email', token, clock())?.payload['email']
  return typeof email === 'string' ? email : null
}
