import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { Actor } from './actor.ts'
import { mayChangeFactors, noteFactorChange } from './factor-changes.ts'
import { openSession, type Opened } from './sessions.ts'
import { accountTotp } from './tables.ts'
import { blocked, type AuthWorld, type Outcome, type Visit } from './world.ts'

const period = 30
const beginMs = 15 * 60_000

export interface TotpSeed {
  /** For typing by hand, in base32. */
  secret: string
  /** For the QR code. */
  uri: string
}

/**
 * Makes the seed of a code app, which counts once a code of it was given. The same seed again while that is
 * open. Refuses when there is an app already, or without a fresh proof where one is due.
 */
export function beginTotp(world: AuthWorld, actor: Actor): Result<TotpSeed, 'exists' | 'proof-needed'> {
  const { database, clock, secrets } = world
  return write(database, () => {
    const row = database.orm
      .select()
      .from(accountTotp)
      .where(eq(accountTotp.accountId, actor.accountId))
      .get()
    if (row !== undefined && row.confirmedAt !== null) return refused('exists')
    if (row !== undefined && clock().getTime() - Date.parse(row.begunAt) < beginMs)
      return ok(shown(world, actor, seedOf(world, actor.accountId, row.seed)))
    if (!mayChangeFactors(world, actor)) return refused('proof-needed')
    const secret = new Secret({ size: 20 })
    const seed = secrets.seal('totp', Buffer.from(secret.bytes), String(actor.accountId))
    const begun = { seed, begunAt: clock().toISOString(), confirmedAt: null, lastStep: 0 }
    database.orm
      .insert(accountTotp)
      .values({ accountId: actor.accountId, ...begun })
      .onConflictDoUpdate({ target: accountTotp.accountId, set: begun })
      .run()
    return ok(shown(world, actor, secret))
  })
}

/** Turns the code app on with its first code, and goes on in a new session that has both steps. */
export async function confirmTotp(
  world: AuthWorld,
  actor: Actor,
  code: string,
  visit: Visit,
): Promise<Outcome<Opened, 'wrong-code' | 'not-begun'>> {
  const { database, clock, limits, sessions } = world
  const allowance = await limits.take('second-factor', actor.uid)
  if (!allowance.ok) return blocked(allowance.retryAfterSeconds)
  const isOpen = and(eq(accountTotp.accountId, actor.accountId), isNull(accountTotp.confirmedAt))
  const row = database.orm.select().from(accountTotp).where(isOpen).get()
  if (row === undefined || clock().getTime() - Date.parse(row.begunAt) >= beginMs) return refused('not-begun')
  const step = stepOf(world, seedOf(world, actor.accountId, row.seed), code)
  if (step === null) return refused('wrong-code')
  const isOn = write(database, () => {
    const confirmed = { confirmedAt: clock().toISOString(), lastStep: step }
    const { changes } = database.orm.update(accountTotp).set(confirmed).where(isOpen).run()
    if (changes === 1) noteFactorChange(world, actor, 'app-added')
    return changes === 1
  })
  if (!isOn) return refused('not-begun')
  await sessions.invalidateSession(actor.sessionId)
  return ok(await openSession(world, actor.accountId, { secondFactor: true }, visit))
}

/** Checks a code of the app and uses its step up: the same code never counts twice, whoever comes first. */
export function useTotpCode(world: AuthWorld, accountId: number, code: string): boolean {
  const { orm } = world.database
  const isOn = and(eq(accountTotp.accountId, accountId), isNotNull(accountTotp.confirmedAt))
  const row = orm.select().from(accountTotp).where(isOn).get()
  if (row === undefined) return false
  const step = stepOf(world, seedOf(world, accountId, row.seed), code)
  if (step === null) return false
  const isNewer = and(isOn, lt(accountTotp.lastStep, step))
  return orm.update(accountTotp).set({ lastStep: step }).where(isNewer).run().changes === 1
}

function seedOf({ secrets }: AuthWorld, accountId: number, sealed: Buffer): Secret {
  const bytes = secrets.open('totp', sealed, String(accountId))
  return new Secret({ buffer: new Uint8Array(bytes).buffer })
}

/** The step that a code belongs to, one before and after the present one included; null for a wrong one. */
function stepOf({ realTime }: AuthWorld, secret: Secret, code: string): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = realTime().getTime()
  const delta = TOTP.validate({ token, secret, period, timestamp, window: 1 })
  return delta === null ? null : TOTP.counter({ period, timestamp }) + delta
}

function shown({ societyName }: AuthWorld, { email }: Actor, secret: Secret): TotpSeed {
  const uri = new TOTP({ issuer: societyName, label: email, secret, period }).toString()
  return { secret: secret.base32, uri }
}
