import { write } from '../kernel/database.ts'
import { ok, refused } from '../kernel/result.ts'
import { accountByEmail, passwordHashOf, type Account } from './accounts.ts'
import { isKnownDevice } from './devices.ts'
import { emailLimitKey } from './email-address.ts'
import { takeAll, type LimitName } from './limits.ts'
import { TooBusy } from './password-hasher.ts'
import { openSession, type Opened } from './sessions.ts'
import { blocked, type AuthWorld, type Outcome, type Visit } from './world.ts'

/**
 * Signs in with e-mail and password. Wrong, unknown, suspended and unconfirmed get the same answer after the
 * same work; `busy` when too many passwords are being checked at once.
 */
export async function signIn(
  world: AuthWorld,
  { email, password }: { email: string; password: string },
  visit: Visit,
): Promise<Outcome<Opened, 'wrong' | 'busy'>> {
  const { database, limits, hasher } = world
  const account = accountByEmail(database, email)
  const allowance = await takeAll(limits, triesOf(world, email, account, visit))
  if (!allowance.ok) return blocked(allowance.retryAfterSeconds)
  try {
    const stored = account && passwordHashOf(database, account.id)
    const isRight = await hasher.verify(stored, password)
    if (account && isRight && mayBegin(account))
      return ok(await openSession(world, account.id, { secondFactor: false }, visit))
  } catch (problem) {
    if (problem instanceof TooBusy) return refused('busy')
    throw problem
  }
  noteRefusal(world, account)
  return refused('wrong')
}

/** May this account begin to sign in: its address was confirmed, nobody suspended it. */
export function mayBegin({ confirmedAt, suspendedAt }: Account): boolean {
  return confirmedAt !== null && suspendedAt === null
}

// Whoever is at a browser of theirs is not kept out by others who guess at their password.
function triesOf(world: AuthWorld, email: string, account: Account | undefined, visit: Visit) {
  const who = emailLimitKey(email)
  const tries: [LimitName, string][] = [
    ['sign-in', `${who} ${visit.network}`],
    ['sign-in-network', visit.network],
  ]
  const isAtHome = account !== undefined && isKnownDevice(world.database, account.id, visit.device)
  return isAtHome ? tries : [...tries, ['sign-in-account', who] satisfies [LimitName, string]]
}

function noteRefusal({ database, clock, record }: AuthWorld, account: Account | undefined): void {
  const object = `account:${account?.uid ?? 'unknown'}`
  write(database, () => record({ at: clock(), actor: 'visitor', act: 'account.sign-in-refused', object }))
}
