import { eq } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import { account } from './tables.ts'

/** Removes an account with everything that hangs on it, in the caller's transaction. */
export function eraseAccount({ orm }: Database, accountId: number): void {
  orm.delete(account).where(eq(account.id, accountId)).run()
}
