import { changeCategory, renameMember } from '../../memberships/change-membership.ts'
import type { Membership } from '../../memberships/membership.ts'
import type { Caller } from '../endpoint.ts'
import { problem, type Problem } from '../problem.ts'
import type { MembershipChange } from './schemas.ts'

/**
 * Changes a member as it was read by the operations that the page uses, in the caller's transaction; what stands there
 * already is not done again.
 */
export function changeMembership(
  caller: Caller,
  { uid, version, ...member }: Membership,
  { category = member.categoryId, name = member.name, email = member.email }: MembershipChange,
): { ok: true } | Problem {
  const { database } = caller.world
  const isMoved = category !== member.categoryId
  const moved = isMoved ? changeCategory(database, { uid, version, category }, caller) : undefined
  if (moved?.ok === false) return problem(moved.reason)
  if (name === member.name && email === member.email) return { ok: true }
  const seen = { uid, version: isMoved ? version + 1 : version }
  const renamed = renameMember(database, { ...seen, name, email }, caller)
  return renamed.ok ? { ok: true } : problem(renamed.reason)
}
