import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
import { newId } from '../kernel/ids.ts'
import type { Locale } from '../i18n/locales.ts'
import { emailKey } from './email-address.ts'
import type { Addressee } from './notices.ts'
import { isStaff, type Role } from './roles.ts'
import { account, accountPasskey, accountPassword, accountRole, accountTotp, session } from './tables.ts'

export type Account = typeof account.$inferSelect

export interface NewAccount {
  email: string
  name: string
  locale: Locale
  roles: readonly Role[]
  confirmedAt: Date | null
  /** Who made it: `visitor`, `operator`, `account:<uid>`. */
  by: string
}

/** The account that has this address, in whatever spelling. */
export function accountByEmail({ orm }: Database, email: string): Account | undefined {
  return orm
    .select()
    .from(account)
    .where(eq(account.emailKey, emailKey(email)))
    .get()
}

export function accountById({ orm }: Database, accountId: number | null | undefined): Account | undefined {
  if (accountId === null || accountId === undefined) return undefined
  return orm.select().from(account).where(eq(account.id, accountId)).get()
}

export function accountByUid({ orm }: Database, uid: string): Account | undefined {
  return orm.select().from(account).where(eq(account.uid, uid)).get()
}

export function rolesOf({ orm }: Database, accountId: number): Role[] {
  return orm
    .select({ role: accountRole.role })
    .from(accountRole)
    .where(eq(accountRole.accountId, accountId))
    .all()
    .map(({ role }) => role)
}

/** Stores a new account, in the caller's transaction; throws when the address has one already. */
export function addAccount({ orm }: Database, given: NewAccount, at: Date): Account {
  const { email, name, locale, roles, confirmedAt, by } = given
  const uid = newId()
  const stored = orm
    .insert(account)
    .values({
      uid,
      email: email.trim(),
      emailKey: emailKey(email),
      name,
      locale,
      createdAt: at.toISOString(),
      confirmedAt: confirmedAt?.toISOString() ?? null,
      epoch: 1,
    })
    .returning()
    .get()
  for (const role of roles)
    orm
      .insert(accountRole)
      .values({ accountId: stored.id, role, grantedAt: at.toISOString(), grantedBy: by })
      .run()
  return stored
}

/** Ends every session of an account, in the caller's transaction; even one that is being opened right now. */
export function endAllSessions({ orm }: Database, accountId: number): void {
  orm
    .update(account)
    .set({ epoch: sql`${account.epoch} + 1` })
    .where(eq(account.id, accountId))
    .run()
  orm.delete(session).where(eq(session.accountId, accountId)).run()
}

/** Does signing in take a second step: because they are staff, or because they chose so? */
export function needsSecondFactor(database: Database, accountId: number): boolean {
  return isStaff(rolesOf(database, accountId)) || hasSecondFactor(database, accountId)
}

/** Has this account a code app that was confirmed, or a passkey? */
export function hasSecondFactor(database: Database, accountId: number): boolean {
  const { totp, passkey } = secondFactors(database)
  return totp.get({ accountId }) !== undefined || passkey.get({ accountId }) !== undefined
}

// Asked at every request of somebody who is signed in.
const secondFactors = onceFor(({ orm }: Database) => {
  const accountId = sql.placeholder('accountId')
  const isConfirmed = and(eq(accountTotp.accountId, accountId), isNotNull(accountTotp.confirmedAt))
  return {
    totp: orm.select({ accountId: accountTotp.accountId }).from(accountTotp).where(isConfirmed).prepare(),
    passkey: orm
      .select({ accountId: accountPasskey.accountId })
      .from(accountPasskey)
      .where(eq(accountPasskey.accountId, accountId))
      .prepare(),
  }
})

export function passwordHashOf({ orm }: Database, accountId: number): string | undefined {
  return orm
    .select({ hash: accountPassword.hash })
    .from(accountPassword)
    .where(eq(accountPassword.accountId, accountId))
    .get()?.hash
}

export function addresseeOf({ email, name, locale }: Account): Addressee {
  return { email, name, locale }
}
