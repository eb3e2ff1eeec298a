import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Locale } from '../i18n/locales.ts'
import { refused, type Result } from '../kernel/result.ts'
import { accountByUid, hasSecondFactor, rolesOf, type Account } from './accounts.ts'
import type { Actor } from './actor.ts'
import { asAdmin, type StaffRefusal } from './as-admin.ts'
import { changeRoles, readmitAccount, suspendAccount } from './manage-accounts.ts'
import type { Role } from './roles.ts'
import { account as accounts, accountRole } from './tables.ts'
import type { AuthWorld } from './world.ts'

/** Somebody with an account, as an administrator sees them. */
export interface StaffAccount {
  uid: string
  email: string
  name: string
  locale: Locale
  roles: Role[]
  confirmedAt: string | null
  suspendedAt: string | null
  secondFactor: boolean
  /** What whoever changes it sends back: of two, the slower one is told. */
  version: number
}

/** One account, of whatever role; undefined when there is none. */
export function readStaff(world: AuthWorld, uid: string): StaffAccount | undefined {
  const found = accountByUid(world.database, uid)
  return found && staffAccount(world, found)
}

/**
 * Gives an account exactly these roles in the staff and ends its sessions, on a fresh proof. Nobody takes a role they
 * have not, and the last administrator stays one.
 */
export function changeStaffRoles(
  world: AuthWorld,
  actor: Actor,
  { uid, roles, version }: { uid: string; roles: readonly Role[]; version: number },
): Result<null, StaffRefusal> {
  return asAdmin(world, actor, { act: 'role.change', object: uid }, () => {
    const found = accountByUid(world.database, uid)
    if (!found) return refused('unknown')
    if (found.epoch !== version) return refused('changed-meanwhile')
    const held = rolesOf(world.database, found.id)
    const wanted = [...held.filter((role) => role === 'member'), ...roles.filter((role) => role !== 'member')]
    if (wanted.length === 0) return refused('roles')
    if (uid === actor.uid && wanted.some((role) => !held.includes(role))) return refused('own-account')
    if (!wanted.includes('admin') && isLastAdmin(world, found)) return refused('last-admin')
    return changeRoles(world, uid, wanted, `account:${actor.uid}`)
  })
}

/** Keeps an account from signing in and ends its sessions at once, on a fresh proof; never the last administrator's. */
export function endAccess(
  world: AuthWorld,
  actor: Actor,
  { uid, version }: { uid: string; version: number },
): Result<null, StaffRefusal> {
  return asAdmin(world, actor, { act: 'account.suspend', object: uid }, () => {
    const found = accountByUid(world.database, uid)
    if (!found) return refused('unknown')
    if (found.epoch !== version || found.suspendedAt !== null) return refused('changed-meanwhile')
    if (isLastAdmin(world, found)) return refused('last-admin')
    return suspendAccount(world, uid, `account:${actor.uid}`)
  })
}

/** Lets an account sign in again, on a fresh proof. */
export function giveAccessBack(
  world: AuthWorld,
  actor: Actor,
  { uid, version }: { uid: string; version: number },
): Result<null, StaffRefusal> {
  return asAdmin(world, actor, { act: 'role.change', object: uid }, () => {
    const found = accountByUid(world.database, uid)
    if (!found) return refused('unknown')
    if (found.epoch !== version || found.suspendedAt === null) return refused('changed-meanwhile')
    return readmitAccount(world, uid, `account:${actor.uid}`)
  })
}

function isLastAdmin({ database }: AuthWorld, { id }: Account): boolean {
  const { orm } = database
  const others = orm
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(accountRole, eq(accountRole.accountId, accounts.id))
    .where(
      and(
        eq(accountRole.role, 'admin'),
        ne(accounts.id, id),
        isNull(accounts.suspendedAt),
        isNotNull(accounts.confirmedAt),
      ),
    )
    .all()
  return rolesOf(database, id).includes('admin') && others.length === 0
}

function staffAccount({ database }: AuthWorld, found: Account): StaffAccount {
  const { id, uid, email, name, locale, confirmedAt, suspendedAt, epoch } = found
  return {
    ...{ uid, email, name, locale, confirmedAt, suspendedAt },
    roles: rolesOf(database, id),
    secondFactor: hasSecondFactor(database, id),
    version: epoch,
  }
}
