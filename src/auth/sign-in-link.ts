import { eq } from 'drizzle-orm'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { accountByEmail, accountById, addresseeOf, type Account } from './accounts.ts'
import { emailLimitKey } from './email-address.ts'
import { inEvenTime } from './even-time.ts'
import { takeAll } from './limits.ts'
import { linkTo } from './link-address.ts'
import { openSession, type Opened } from './sessions.ts'
import { account as accounts } from './tables.ts'
import { issueToken, revokeTokens, useToken } from './tokens.ts'
import { blocked, type AuthWorld, type Outcome, type Visit } from './world.ts'

const linkMinutes = 15

/**
 * Sends a link to sign in, if the address has an account that takes links. Answers the same whether it has or not.
 * `next` is where the link leads on to, as it was handed in: whoever uses it checks it.
 */
export async function requestSignInLink(
  world: AuthWorld,
  email: string,
  visit: Visit,
  next?: string,
): Promise<Outcome<null>> {
  return requestLink(world, email, visit, (account) => {
    if (account.linksRefusedAt !== null) return
    const token = newToken(world, account.id, 'sign-in', next === undefined ? {} : { next })
    const link = linkTo(world.origin, account.locale, 'link', token)
    world.post({
      kind: 'sign-in-link',
      to: addresseeOf(account),
      about: account.uid,
      link,
      minutes: linkMinutes,
    })
  })
}

/** Sends a link to choose a new password, if the address has an account. Answers the same whether it has or not. */
export async function requestReset(world: AuthWorld, email: string, visit: Visit): Promise<Outcome<null>> {
  return requestLink(world, email, visit, (account) => {
    const token = newToken(world, account.id, 'reset-password')
    const link = linkTo(world.origin, account.locale, 'new-password', token)
    world.post({
      kind: 'reset-password',
      to: addresseeOf(account),
      about: account.uid,
      link,
      minutes: linkMinutes,
    })
  })
}

/** Signs in whoever brings the link; a second step stays to be done where the account has one. */
export async function signInByLink(
  world: AuthWorld,
  token: string,
  visit: Visit,
): Promise<Result<Opened & { next: string | null }, 'link-expired'>> {
  const { database, clock } = world
  const found = write(database, () => {
    const used = useToken(database, 'sign-in', token, clock())
    const next = used?.payload['next']
    return {
      account: confirmed(world, used?.accountId ?? null),
      next: typeof next === 'string' ? next : null,
    }
  })
  if (found.account === undefined) return refused('link-expired')
  const opened = await openSession(world, found.account.id, { secondFactor: false }, visit)
  return ok({ ...opened, next: found.next })
}

/** The account a link was sent to, with its address confirmed by the link having arrived; undefined when it may not sign in. */
export function confirmed({ database, clock }: AuthWorld, accountId: number | null): Account | undefined {
  const account = accountById(database, accountId)
  if (account === undefined || account.suspendedAt !== null) return undefined
  if (account.confirmedAt === null)
    database.orm
      .update(accounts)
      .set({ confirmedAt: clock().toISOString() })
      .where(eq(accounts.id, account.id))
      .run()
  return account
}

async function requestLink(
  world: AuthWorld,
  email: string,
  visit: Visit,
  send: (account: Account) => void,
): Promise<Outcome<null>> {
  const { database, limits } = world
  return inEvenTime(async () => {
    const allowance = await takeAll(limits, [
      ['link-account', emailLimitKey(email)],
      ['link-network', visit.network],
    ])
    if (!allowance.ok) return blocked(allowance.retryAfterSeconds)
    const account = accountByEmail(database, email)
    if (account?.suspendedAt === null) write(database, () => send(account))
    return ok(null)
  })
}

// A newer link replaces the older one.
function newToken(
  { database, clock }: AuthWorld,
  accountId: number,
  purpose: 'sign-in' | 'reset-password',
  payload: Record<string, string> = {},
): string {
  const at = clock()
  revokeTokens(database, accountId, purpose)
  const expiresAt = new Date(at.getTime() + linkMinutes * 60_000)
  return issueToken(database, { purpose, accountId, payload, expiresAt, at })
}
