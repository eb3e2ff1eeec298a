import { and, eq, ne, sql } from 'drizzle-orm'
import { write, type Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
import { accountById, addresseeOf, hasSecondFactor, rolesOf } from './accounts.ts'
import type { Actor, SessionState } from './actor.ts'
import { deviceName } from './device-name.ts'
import { hasDevices, isKnownDevice, rememberDevice } from './devices.ts'
import type { AccountRow, SessionRow } from './lucia-sessions.ts'
import { isStaff, type Role } from './roles.ts'
import { makeSecretToken, readSecretToken, sameHash } from './secret-token.ts'
import { isAlive } from './session-limits.ts'
import { session } from './tables.ts'
import type { AuthWorld, Visit } from './world.ts'

/** A session that was just opened: what its cookies hold, and who it is. */
export interface Opened {
  session: string
  device: string
  actor: Actor
}

export interface OpenSession {
  id: string
  device: string
  openedAt: string
  seenAt: string
  isThisOne: boolean
}

const minute = 60_000

/**
 * Opens a session for an account that proved what it had to. `secondFactor` says whether that was both steps.
 * An unknown browser is remembered, and the owner is told, once the sign-in is complete.
 */
export async function openSession(
  world: AuthWorld,
  accountId: number,
  { secondFactor }: { secondFactor: boolean },
  visit: Visit,
): Promise<Opened> {
  const { database, clock, sessions } = world
  const at = clock().toISOString()
  const account = accountById(database, accountId)
  if (account === undefined) throw new Error('a session needs an account')
  const held = rolesOf(database, accountId)
  const { id, hash, token } = makeSecretToken()
  const row: SessionRow = {
    secretHash: hash,
    epoch: account.epoch,
    openedAt: at,
    seenAt: at,
    secondFactorAt: secondFactor ? at : null,
    provenAt: secondFactor ? at : null,
    device: deviceName(visit.userAgent),
  }
  const state = stateOf(row, held, hasSecondFactor(database, accountId))
  const device = write(database, () => {
    world.record({
      at: clock(),
      actor: `account:${account.uid}`,
      act: 'account.sign-in',
      object: `account:${account.uid}`,
      detail: { state },
    })
    return state === 'second-factor-pending' ? (visit.device ?? '') : welcome(world, accountId, visit)
  })
  await sessions.createSession(accountId, row, { sessionId: id })
  return { session: token, device, actor: actorOf(id, accountId, row, { ...account, roles: held }, state) }
}

/** Who holds this cookie, at this moment; null for everybody whose session is not alive, to the last detail. */
export async function currentActor(world: AuthWorld, cookie: string | undefined): Promise<Actor | null> {
  const { database, sessions } = world
  const sent = readSecretToken(cookie)
  if (sent === null) return null
  const kept = keptHash(database).get({ id: sent.id })
  if (kept === undefined || !sameHash(kept.hash, sent.hash)) return null
  const found = await sessions.validateSession(sent.id)
  if (found.session === null) return null
  const { id: accountId, ...account } = found.user
  const state = stateOf(found.session, account.roles, hasSecondFactor(database, accountId))
  touch(world, sent.id, found.session.seenAt)
  return actorOf(sent.id, accountId, found.session, account, state)
}

/** The open sessions of an account, the newest first. */
export function listSessions({ database, clock }: AuthWorld, actor: Actor): OpenSession[] {
  const account = accountById(database, actor.accountId)
  const rows = database.orm.select().from(session).where(eq(session.accountId, actor.accountId)).all()
  return rows
    .filter((row) => account !== undefined && isAlive(row, { ...account, roles: actor.roles }, clock()))
    .map(({ id, device, openedAt, seenAt }) => ({
      id,
      device,
      openedAt,
      seenAt,
      isThisOne: id === actor.sessionId,
    }))
    .toSorted((a, b) => b.seenAt.localeCompare(a.seenAt))
}

/** Ends one session of the actor's own account; false when there is none under that id. */
export function endSession(world: AuthWorld, actor: Actor, sessionId = actor.sessionId): boolean {
  const { database, clock, record } = world
  return write(database, () => {
    const isTheirs = and(eq(session.id, sessionId), eq(session.accountId, actor.accountId))
    if (database.orm.delete(session).where(isTheirs).run().changes === 0) return false
    record({
      at: clock(),
      actor: `account:${actor.uid}`,
      act: 'account.sign-out',
      object: `account:${actor.uid}`,
    })
    return true
  })
}

/** Ends every session of the actor's account but this one; returns how many. */
export function endOtherSessions({ database, clock, record }: AuthWorld, actor: Actor): number {
  return write(database, () => {
    const others = and(eq(session.accountId, actor.accountId), ne(session.id, actor.sessionId))
    const ended = database.orm.delete(session).where(others).run().changes
    record({
      at: clock(),
      actor: `account:${actor.uid}`,
      act: 'account.sign-out-elsewhere',
      object: `account:${actor.uid}`,
      detail: { ended },
    })
    return ended
  })
}

const keptHash = onceFor(({ orm }: Database) =>
  orm
    .select({ hash: session.secretHash })
    .from(session)
    .where(eq(session.id, sql.placeholder('id')))
    .prepare(),
)

function welcome(world: AuthWorld, accountId: number, visit: Visit): string {
  const { database, clock } = world
  const account = accountById(database, accountId)
  const isNew = hasDevices(database, accountId) && !isKnownDevice(database, accountId, visit.device)
  if (account && isNew)
    world.post({
      kind: 'new-sign-in',
      to: addresseeOf(account),
      about: account.uid,
      device: deviceName(visit.userAgent),
      at: clock(),
    })
  return rememberDevice(database, accountId, visit.device, clock())
}

// At most once a minute: reading pages must not be writing.
function touch({ database, clock }: AuthWorld, id: string, seenAt: string): void {
  const now = clock()
  if (now.getTime() - Date.parse(seenAt) < minute) return
  database.orm.update(session).set({ seenAt: now.toISOString() }).where(eq(session.id, id)).run()
}

function stateOf({ secondFactorAt }: SessionRow, held: readonly Role[], enrolled: boolean): SessionState {
  if (secondFactorAt !== null) return enrolled || !isStaff(held) ? 'signed-in' : 'enrolment-needed'
  if (enrolled) return 'second-factor-pending'
  return isStaff(held) ? 'enrolment-needed' : 'signed-in'
}

function actorOf(
  id: string,
  accountId: number,
  row: SessionRow,
  account: AccountRow,
  state: SessionState,
): Actor {
  const { uid, email, name, locale, roles } = account
  const provenAt = row.provenAt === null ? null : new Date(row.provenAt)
  return { accountId, uid, email, name, locale, roles, sessionId: id, state, provenAt }
}
