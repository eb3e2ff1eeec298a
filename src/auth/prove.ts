import { eq } from 'drizzle-orm'
import { write } from '../kernel/database.ts'
import { ok, refused } from '../kernel/result.ts'
import { hasSecondFactor, passwordHashOf } from './accounts.ts'
import type { Actor } from './actor.ts'
import { takeAll, type LimitName } from './limits.ts'
import { isDemonstrationAccount } from './demonstration-account.ts'
import { isPasskeyOf, type PasskeyAnswer } from './passkeys.ts'
import { isFresh, type ProofTarget } from './proof.ts'
import { session, sessionProof } from './tables.ts'
import { useTotpCode } from './totp.ts'
import { blocked, type AuthWorld, type Outcome } from './world.ts'

export type Evidence =
  | { kind: 'password'; password: string }
  | { kind: 'totp'; code: string }
  | { kind: 'passkey'; answer: PasskeyAnswer }
  /** Having signed in just now; for accounts without password and second factor. */
  | { kind: 'sign-in' }

/**
 * Keeps a fresh proof that it is still they, for one act. Whoever has a second factor proves with it; a
 * password alone counts only without one.
 */
export async function prove(
  world: AuthWorld,
  actor: Actor,
  { act, object }: ProofTarget,
  evidence: Evidence,
): Promise<Outcome<null, 'wrong'>> {
  const { database, limits, clock } = world
  const allowance = await takeAll(limits, triesOf(actor, evidence))
  if (!allowance.ok) return blocked(allowance.retryAfterSeconds)
  if (!(await isEnough(world, actor, evidence))) return refused('wrong')
  const provenAt = clock().toISOString()
  write(database, () => {
    database.orm
      .insert(sessionProof)
      .values({ sessionId: actor.sessionId, act, object, provenAt })
      .onConflictDoUpdate({
        target: [sessionProof.sessionId, sessionProof.act, sessionProof.object],
        set: { provenAt },
      })
      .run()
    database.orm.update(session).set({ provenAt }).where(eq(session.id, actor.sessionId)).run()
  })
  return ok(null)
}

// A code of six digits is guessed as easily here as at the door: both are counted together.
function triesOf({ uid }: Actor, { kind }: Evidence): [LimitName, string][] {
  if (kind !== 'totp') return [['proof', uid]]
  return [
    ['second-factor', uid],
    ['second-factor-day', uid],
  ]
}

async function isEnough(world: AuthWorld, actor: Actor, evidence: Evidence): Promise<boolean> {
  const { database, hasher } = world
  if (evidence.kind === 'totp') return useTotpCode(world, actor.accountId, evidence.code)
  if (evidence.kind === 'passkey') return isPasskeyOf(world, actor, evidence.answer)
  // Nobody has the app of an invented account: in a demonstration the press of a button is the proof.
  if (evidence.kind === 'sign-in' && isDemonstrationAccount(actor)) return true
  if (hasSecondFactor(database, actor.accountId)) return false
  const stored = passwordHashOf(database, actor.accountId)
  if (evidence.kind === 'password') return hasher.verify(stored, evidence.password)
  return stored === undefined && isFresh(world, openedAt(world, actor))
}

function openedAt({ database }: AuthWorld, { sessionId }: Actor): string | null {
  const row = database.orm.select().from(session).where(eq(session.id, sessionId)).get()
  return row?.openedAt ?? null
}
