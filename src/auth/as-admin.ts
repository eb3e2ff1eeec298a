import { write } from '../kernel/database.ts'
import { refused, type Result } from '../kernel/result.ts'
import { accountByUid, rolesOf } from './accounts.ts'
import type { Actor } from './actor.ts'
import { requireProof, type ProofTarget } from './proof.ts'
import type { AuthWorld } from './world.ts'

/** Why an act on somebody else's account is not done. */
export type StaffRefusal =
  | 'proof-needed'
  | 'not-admin'
  | 'unknown'
  | 'changed-meanwhile'
  | 'own-account'
  | 'last-admin'
  | 'roles'
  | 'answered-already'

/**
 * Runs an act of an administrator in one transaction, with the fresh proof that it takes. Who is an administrator is
 * asked again there: two could take the role from each other.
 */
export function asAdmin<Value>(
  world: AuthWorld,
  actor: Actor,
  target: ProofTarget,
  work: () => Result<Value, StaffRefusal>,
): Result<Value, StaffRefusal> {
  const { database } = world
  return write(database, () => {
    const self = accountByUid(database, actor.uid)
    if (!self || self.suspendedAt !== null || !rolesOf(database, self.id).includes('admin'))
      return refused('not-admin')
    if (!requireProof(world, actor, target)) return refused('proof-needed')
    return work()
  })
}
