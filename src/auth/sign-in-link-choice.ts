import { eq } from 'drizzle-orm'
import { write } from '../kernel/database.ts'
import type { Actor } from './actor.ts'
import { accountById } from './accounts.ts'
import { account } from './tables.ts'
import { revokeTokens } from './tokens.ts'
import type { AuthWorld } from './world.ts'

/** Lets an account take links to sign in by e-mail, or refuses them from now on. */
export function changeSignInLinks(
  { database, clock, record }: AuthWorld,
  actor: Actor,
  taken: boolean,
): void {
  write(database, () => {
    const linksRefusedAt = taken ? null : clock().toISOString()
    database.orm.update(account).set({ linksRefusedAt }).where(eq(account.id, actor.accountId)).run()
    if (!taken) revokeTokens(database, actor.accountId, 'sign-in')
    const object = `account:${actor.uid}`
    record({ at: clock(), actor: object, act: 'account.sign-in-links', object, detail: { taken } })
  })
}

/** Does this account take links to sign in by e-mail? */
export function takesSignInLinks({ database }: AuthWorld, { accountId }: { accountId: number }): boolean {
  return accountById(database, accountId)?.linksRefusedAt === null
}
