import { and, asc, eq, lt, or, sql } from 'drizzle-orm'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import {
  accountByEmail,
  accountByUid,
  addAccount,
  endAllSessions,
  hasSecondFactor,
  rolesOf,
  type NewAccount,
} from './accounts.ts'
import { noteFactorChange } from './factor-changes.ts'
import { linkTo } from './link-address.ts'
import type { Role } from './roles.ts'
import {
  account as accounts,
  accountPasskey,
  accountRecoveryCode,
  accountRole,
  accountTotp,
  session,
} from './tables.ts'
import { forgetExpiredTokens, issueToken } from './tokens.ts'
import { forgetOldTokens } from './api-token-bearer.ts'
import { forgetOldTries } from './limits.ts'
import type { Act, AuthWorld } from './world.ts'

const firstLinkHours = 24

export interface AccountSummary {
  uid: string
  email: string
  name: string
  roles: Role[]
  suspendedAt: string | null
  secondFactor: boolean
}

/** Makes an account with roles and returns the single-use link to choose its password; refuses an address that has one. */
export function createAccount(
  world: AuthWorld,
  given: Omit<NewAccount, 'confirmedAt'>,
): Result<{ uid: string; link: string }, 'known'> {
  const { database, clock, record, origin } = world
  return write(database, () => {
    if (accountByEmail(database, given.email)) return refused('known')
    const at = clock()
    const { id, uid, locale } = addAccount(database, { ...given, confirmedAt: null }, at)
    record({
      at,
      actor: given.by,
      act: 'account.create',
      object: `account:${uid}`,
      detail: { roles: given.roles.join(' ') },
    })
    const expiresAt = new Date(at.getTime() + firstLinkHours * 3_600_000)
    const token = issueToken(database, { purpose: 'reset-password', accountId: id, expiresAt, at })
    return ok({ uid, link: linkTo(origin, locale, 'new-password', token) })
  })
}

/** Every account, the oldest first. */
export function listAccounts({ database }: AuthWorld): AccountSummary[] {
  const rows = database.orm.select().from(accounts).orderBy(asc(accounts.id)).all()
  return rows.map(({ id, uid, email, name, suspendedAt }) => ({
    uid,
    email,
    name,
    suspendedAt,
    roles: rolesOf(database, id),
    secondFactor: hasSecondFactor(database, id),
  }))
}

/** Keeps an account from signing in and ends all its sessions, in one transaction. */
export function suspendAccount(world: AuthWorld, uid: string, by: string): Result<null, 'unknown'> {
  return change(world, uid, by, 'account.suspend', ({ id }) => {
    world.database.orm
      .update(accounts)
      .set({ suspendedAt: world.clock().toISOString(), suspendedBy: by })
      .where(eq(accounts.id, id))
      .run()
  })
}

/** Lets a suspended account sign in again. */
export function readmitAccount(world: AuthWorld, uid: string, by: string): Result<null, 'unknown'> {
  return change(world, uid, by, 'account.readmit', ({ id }) => {
    const none = { suspendedAt: null, suspendedBy: null }
    world.database.orm.update(accounts).set(none).where(eq(accounts.id, id)).run()
  })
}

/** Gives an account exactly these roles and ends all its sessions, in one transaction. */
export function changeRoles(
  world: AuthWorld,
  uid: string,
  held: readonly Role[],
  by: string,
): Result<null, 'unknown'> {
  return change(world, uid, by, 'account.change-roles', ({ id }) => {
    const { orm } = world.database
    orm.delete(accountRole).where(eq(accountRole.accountId, id)).run()
    const grantedAt = world.clock().toISOString()
    for (const role of held)
      orm.insert(accountRole).values({ accountId: id, role, grantedAt, grantedBy: by }).run()
    return { roles: held.join(' ') }
  })
}

/** For somebody locked out: removes every second factor and ends all sessions; the owner is told. */
export function resetSecondFactor(world: AuthWorld, uid: string, by: string): Result<null, 'unknown'> {
  return change(world, uid, by, 'account.reset-second-factor', ({ id }) => {
    const { orm } = world.database
    for (const table of [accountTotp, accountPasskey, accountRecoveryCode])
      orm.delete(table).where(eq(table.accountId, id)).run()
    noteFactorChange(world, { accountId: id, uid }, 'all-removed', by)
  })
}

/** Removes what is over: tokens, sessions past every limit, counts of tries. Returns how many rows. */
export function forgetExpiredAccess({ database, clock }: AuthWorld): number {
  const at = clock()
  const [month, fortnight] = [30, 14].map((days) => new Date(at.getTime() - days * 86_400_000).toISOString())
  const isOver = or(
    lt(session.openedAt, month ?? ''),
    lt(session.seenAt, fortnight ?? ''),
    and(sql`${session.epoch} <> (SELECT epoch FROM account WHERE account.id = ${session.accountId})`),
  )
  const sessions = database.orm.delete(session).where(isOver).run().changes
  const tokens = forgetExpiredTokens(database, at) + forgetOldTokens(database, at)
  return sessions + tokens + forgetOldTries(database, new Date())
}

function change(
  { database, clock, record }: AuthWorld,
  uid: string,
  by: string,
  act: string,
  work: (found: { id: number }) => Act['detail'] | void,
): Result<null, 'unknown'> {
  return write(database, () => {
    const found = accountByUid(database, uid)
    if (found === undefined) return refused('unknown')
    const detail = work(found) ?? undefined
    endAllSessions(database, found.id)
    record({ at: clock(), actor: by, act, object: `account:${uid}`, detail })
    return ok(null)
  })
}
