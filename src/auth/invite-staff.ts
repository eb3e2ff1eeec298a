import type { Locale } from '../i18n/locales.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { accountByEmail, accountByUid, addAccount, addresseeOf, rolesOf, type Account } from './accounts.ts'
import type { Actor } from './actor.ts'
import { asAdmin, type StaffRefusal } from './as-admin.ts'
import { linkTo } from './link-address.ts'
import type { Role } from './roles.ts'
import { issueToken, revokeTokens } from './tokens.ts'
import type { AuthWorld } from './world.ts'

const linkHours = 72

/**
 * Makes an account with roles and sends its link, on a fresh proof for `role.change` of `new`. Of an address that has
 * an account, only that is said, and nothing is changed.
 */
export function inviteStaff(
  world: AuthWorld,
  actor: Actor,
  invited: { email: string; name: string; locale: Locale; roles: readonly Role[] },
): Result<{ uid: string; isNew: boolean }, StaffRefusal> {
  const { database, clock, record } = world
  return asAdmin<{ uid: string; isNew: boolean }>(world, actor, { act: 'role.change', object: 'new' }, () => {
    const known = accountByEmail(database, invited.email)
    if (known) return ok({ uid: known.uid, isNew: false })
    if (invited.roles.length === 0) return refused('roles')
    const by = `account:${actor.uid}`
    const at = clock()
    const made = addAccount(database, { ...invited, confirmedAt: null, by }, at)
    sendLink(world, made, invited.roles)
    const detail = { roles: invited.roles.join(' ') }
    record({ at, actor: by, act: 'account.invite', object: `account:${made.uid}`, detail })
    return ok({ uid: made.uid, isNew: true })
  })
}

/** Sends the link of an invitation anew, on a fresh proof; the one before opens nothing any more. */
export function inviteAgain(world: AuthWorld, actor: Actor, uid: string): Result<null, StaffRefusal> {
  const { database, clock, record } = world
  return asAdmin(world, actor, { act: 'role.change', object: uid }, () => {
    const found = accountByUid(database, uid)
    if (!found || found.suspendedAt !== null) return refused('unknown')
    if (found.confirmedAt !== null) return refused('answered-already')
    sendLink(world, found, rolesOf(database, found.id))
    record({
      at: clock(),
      actor: `account:${actor.uid}`,
      act: 'account.invite',
      object: `account:${uid}`,
    })
    return ok(null)
  })
}

function sendLink(world: AuthWorld, to: Account, roles: readonly Role[]): void {
  const { database, clock, origin, post } = world
  const at = clock()
  revokeTokens(database, to.id, 'reset-password')
  const expiresAt = new Date(at.getTime() + linkHours * 3_600_000)
  const token = issueToken(database, { purpose: 'reset-password', accountId: to.id, expiresAt, at })
  const link = linkTo(origin, to.locale, 'new-password', token)
  post({ kind: 'staff-invitation', to: addresseeOf(to), about: to.uid, link, hours: linkHours, roles })
}
