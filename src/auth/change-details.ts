import { eq } from 'drizzle-orm'
import type { Locale } from '../i18n/locales.ts'
import { write } from '../kernel/database.ts'
import type { Actor } from './actor.ts'
import { account } from './tables.ts'
import type { AuthWorld } from './world.ts'

/** Changes how letters address somebody: the name, and the language. Nobody but they see it. */
export function changeDetails(
  { database, clock, record }: AuthWorld,
  actor: Actor,
  { name, locale }: { name: string; locale: Locale },
): void {
  write(database, () => {
    database.orm.update(account).set({ name, locale }).where(eq(account.id, actor.accountId)).run()
    const object = `account:${actor.uid}`
    record({ at: clock(), actor: object, act: 'account.change-details', object })
  })
}
