import { eq, sql } from 'drizzle-orm'
import { Lucia, type Adapter, type DatabaseSession, type DatabaseUser } from 'lucia'
import type { Clock } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
import { isRole, type Role } from './roles.ts'
import { isAlive } from './session-limits.ts'
import { account, accountRole, session } from './tables.ts'

/** What lucia keeps for us of a session and of the account that opened it. */
export type SessionRow = Omit<typeof session.$inferSelect, 'id' | 'accountId'>
export type AccountRow = Omit<typeof account.$inferSelect, 'id'> & { roles: Role[] }

declare module 'lucia' {
  interface Register {
    UserId: number
    Lucia: Lucia<SessionRow, AccountRow>
    DatabaseSessionAttributes: SessionRow
    DatabaseUserAttributes: AccountRow
  }
}

export type SessionKeeper = Lucia<SessionRow, AccountRow>

// lucia compares with the machine's clock; our limits are ours, so to lucia nothing ever ends.
const endOfTime = new Date(8.64e15)

/** lucia over our tables. Nothing of its cookies, passwords and sliding ends is used. */
export function createSessionKeeper(database: Database, clock: Clock): SessionKeeper {
  return new Lucia(adapterFor(database, clock), {
    getSessionAttributes: (row) => row,
    getUserAttributes: (row) => row,
  })
}

function adapterFor(database: Database, clock: Clock): Adapter {
  const { orm } = database
  return {
    getSessionAndUser: async (id) => {
      const row = sessionAndAccount(database).get({ id })
      if (row === undefined) return [null, null]
      const held = row.roles.split(' ').filter(isRole)
      const ofAccount = { ...row.account, roles: held }
      return isAlive(row.session, ofAccount, clock())
        ? [sessionOf(row.session), userOf(ofAccount)]
        : [null, null]
    },
    getUserSessions: async (accountId) =>
      orm.select().from(session).where(eq(session.accountId, accountId)).all().map(sessionOf),
    setSession: async ({ id, userId, attributes }) => {
      orm
        .insert(session)
        .values({ id, accountId: userId, ...attributes })
        .run()
    },
    updateSessionExpiration: async () => undefined,
    deleteSession: async (id) => {
      orm.delete(session).where(eq(session.id, id)).run()
    },
    deleteUserSessions: async (accountId) => {
      orm.delete(session).where(eq(session.accountId, accountId)).run()
    },
    deleteExpiredSessions: async () => undefined,
  }
}

const rolesOf = sql<string>`coalesce((SELECT group_concat(${accountRole.role}, ' ') FROM ${accountRole}
  WHERE ${accountRole.accountId} = ${account.id}), '')`

// Asked at every request of somebody who is signed in.
const sessionAndAccount = onceFor(({ orm }: Database) =>
  orm
    .select({ session, account, roles: rolesOf })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(eq(session.id, sql.placeholder('id')))
    .prepare(),
)

function sessionOf({ id, accountId, ...attributes }: typeof session.$inferSelect): DatabaseSession {
  return { id, userId: accountId, expiresAt: endOfTime, attributes }
}

function userOf({ id, ...attributes }: typeof account.$inferSelect & { roles: Role[] }): DatabaseUser {
  return { id, attributes }
}
