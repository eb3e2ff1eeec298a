import { and, eq, gt } from 'drizzle-orm'
import type { Actor } from './actor.ts'
import type { CriticalAct } from './critical-acts.ts'
import { isDemonstrationAccount } from './demonstration-account.ts'
import { sessionProof } from './tables.ts'
import type { AuthWorld } from './world.ts'

const proofMs = 5 * 60_000

/** What a proof is for: one act on one thing, in one version of it where that matters (`case:<uid>@3`). */
export interface ProofTarget {
  act: CriticalAct
  object: string
}

/**
 * Uses the proof for this act up, in the transaction of the act. False when there is none, it is older than
 * five minutes, or was made for something else: then nothing may be done.
 */
export function requireProof(world: AuthWorld, actor: Actor, { act, object }: ProofTarget): boolean {
  const { database, clock } = world
  if (bringsProof(world, actor)) return true
  const oldest = new Date(clock().getTime() - proofMs).toISOString()
  const isIt = and(
    eq(sessionProof.sessionId, actor.sessionId),
    eq(sessionProof.act, act),
    eq(sessionProof.object, object),
    gt(sessionProof.provenAt, oldest),
  )
  return database.orm.delete(sessionProof).where(isIt).run().changes === 1
}

/** Is there a proof that `requireProof` would take? For pages, to ask before the form is filled in. */
export function hasProof(world: AuthWorld, actor: Actor, { act, object }: ProofTarget): boolean {
  const { database, clock } = world
  if (bringsProof(world, actor)) return true
  const row = database.orm
    .select()
    .from(sessionProof)
    .where(
      and(
        eq(sessionProof.sessionId, actor.sessionId),
        eq(sessionProof.act, act),
        eq(sessionProof.object, object),
      ),
    )
    .get()
  return row !== undefined && clock().getTime() - Date.parse(row.provenAt) < proofMs
}

// The link of a demonstration opens a session with a fresh second factor: for five minutes that is proof of anything.
function bringsProof(world: AuthWorld, actor: Actor): boolean {
  return isDemonstrationAccount(actor) && isFresh(world, actor.provenAt)
}

/** Did they sign in, or prove themselves, within the last five minutes? */
export function isFresh({ clock }: Pick<AuthWorld, 'clock'>, since: string | Date | null): boolean {
  return since !== null && clock().getTime() - new Date(since).getTime() < proofMs
}
