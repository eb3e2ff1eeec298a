import { and, eq, isNotNull } from 'drizzle-orm'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { accountById } from './accounts.ts'
import type { Actor } from './actor.ts'
import { isLastFactor, mayChangeFactors, noteFactorChange } from './factor-changes.ts'
import { takeAll } from './limits.ts'
import { listPasskeys, passkeyOwner, type PasskeyAnswer, type PasskeyView } from './passkeys.ts'
import { passwordHashOf } from './accounts.ts'
import { recoveryCodesLeft, spendRecoveryCode } from './recovery-codes.ts'
import { openSession, type Opened } from './sessions.ts'
import { mayBegin } from './sign-in.ts'
import { accountTotp } from './tables.ts'
import { useTotpCode } from './totp.ts'
import { blocked, type AuthWorld, type Outcome, type Visit } from './world.ts'

export interface Factors {
  password: boolean
  totp: boolean
  passkeys: PasskeyView[]
  recoveryCodesLeft: number
}

/** What an account can sign in with. */
export function factorsOf(world: AuthWorld, actor: { accountId: number }): Factors {
  const { database } = world
  const isOn = and(eq(accountTotp.accountId, actor.accountId), isNotNull(accountTotp.confirmedAt))
  return {
    password: passwordHashOf(database, actor.accountId) !== undefined,
    totp: database.orm.select().from(accountTotp).where(isOn).get() !== undefined,
    passkeys: listPasskeys(world, actor),
    recoveryCodesLeft: recoveryCodesLeft(world, actor),
  }
}

/** The second step by a code of the app; the session goes on under a new name. */
export async function secondByTotp(
  world: AuthWorld,
  actor: Actor,
  code: string,
  visit: Visit,
): Promise<Outcome<Opened, 'wrong-code'>> {
  return secondStep(world, actor, visit, () => useTotpCode(world, actor.accountId, code))
}

/** The second step by a recovery code, which is used up; the owner is told. */
export async function secondByRecoveryCode(
  world: AuthWorld,
  actor: Actor,
  code: string,
  visit: Visit,
): Promise<Outcome<Opened, 'wrong-code'>> {
  return secondStep(world, actor, visit, () =>
    write(world.database, () => {
      const isRight = spendRecoveryCode(world, actor.accountId, code)
      if (isRight) noteFactorChange(world, actor, 'code-used')
      return isRight
    }),
  )
}

/** Signs in with a passkey alone, which is both steps at once; also the second step of somebody who began otherwise. */
export async function signInByPasskey(
  world: AuthWorld,
  answer: PasskeyAnswer,
  visit: Visit,
  actor: Actor | null = null,
): Promise<Outcome<Opened, 'refused'>> {
  const { database, limits, sessions } = world
  const allowance = await limits.take('sign-in-network', visit.network)
  if (!allowance.ok) return blocked(allowance.retryAfterSeconds)
  const owner = await passkeyOwner(world, 'sign-in', answer)
  const account = owner === null ? undefined : accountById(database, owner)
  if (account === undefined || !mayBegin(account)) return refused('refused')
  if (actor?.state === 'second-factor-pending' && actor.accountId !== account.id) return refused('refused')
  if (actor !== null) await sessions.invalidateSession(actor.sessionId)
  return ok(await openSession(world, account.id, { secondFactor: true }, visit))
}

/** Removes the code app; refuses the last factor of staff, and without a fresh proof. */
export function removeTotp(
  world: AuthWorld,
  actor: Actor,
): Result<null, 'unknown' | 'last-factor' | 'proof-needed'> {
  const { database } = world
  return write(database, () => {
    if (!factorsOf(world, actor).totp) return refused('unknown')
    if (isLastFactor(world, actor)) return refused('last-factor')
    if (!mayChangeFactors(world, actor)) return refused('proof-needed')
    database.orm.delete(accountTotp).where(eq(accountTotp.accountId, actor.accountId)).run()
    noteFactorChange(world, actor, 'app-removed')
    return ok(null)
  })
}

// Few tries in a quarter of an hour and few a day: a code of six digits holds against years of guessing.
async function secondStep(
  world: AuthWorld,
  actor: Actor,
  visit: Visit,
  isRight: () => boolean,
): Promise<Outcome<Opened, 'wrong-code'>> {
  const allowance = await takeAll(world.limits, [
    ['second-factor', actor.uid],
    ['second-factor-day', actor.uid],
  ])
  if (!allowance.ok) return blocked(allowance.retryAfterSeconds)
  if (!isRight()) return refused('wrong-code')
  await world.sessions.invalidateSession(actor.sessionId)
  return ok(await openSession(world, actor.accountId, { secondFactor: true }, visit))
}
