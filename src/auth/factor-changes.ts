import { eq } from 'drizzle-orm'
import { accountById, addresseeOf, hasSecondFactor } from './accounts.ts'
import type { Actor } from './actor.ts'
import type { FactorChange } from './notices.ts'
import { requireProof } from './proof.ts'
import { isStaff } from './roles.ts'
import { accountPasskey, accountTotp } from './tables.ts'
import type { AuthWorld } from './world.ts'

/** May the second factors be changed: the first one of staff at once, everything else on a fresh proof, which is used up. */
export function mayChangeFactors(world: AuthWorld, actor: Actor): boolean {
  const isFirst = actor.state === 'enrolment-needed' && !hasSecondFactor(world.database, actor.accountId)
  return isFirst || requireProof(world, actor, { act: 'second-factor.change', object: actor.uid })
}

/** Would the account be left without a second factor that its roles demand? */
export function isLastFactor({ database }: AuthWorld, actor: Actor): boolean {
  const { orm } = database
  const passkeys = orm
    .select()
    .from(accountPasskey)
    .where(eq(accountPasskey.accountId, actor.accountId))
    .all()
  const totp = orm.select().from(accountTotp).where(eq(accountTotp.accountId, actor.accountId)).get()
  const apps = totp !== undefined && totp.confirmedAt !== null ? 1 : 0
  return isStaff(actor.roles) && passkeys.length + apps <= 1
}

/** Writes a change of the second factors down and tells the owner, in the caller's transaction. */
export function noteFactorChange(
  { database, clock, record, post }: AuthWorld,
  { accountId, uid }: { accountId: number; uid: string },
  change: FactorChange,
  by = `account:${uid}`,
): void {
  const at = clock()
  const account = accountById(database, accountId)
  record({ at, actor: by, act: 'account.second-factor', object: `account:${uid}`, detail: { change } })
  if (account) post({ kind: 'second-factor-changed', to: addresseeOf(account), about: uid, change, at })
}
