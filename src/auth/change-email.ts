import { eq } from 'drizzle-orm'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { accountByEmail, accountById, addresseeOf } from './accounts.ts'
import type { Actor } from './actor.ts'
import { emailKey, emailLimitKey } from './email-address.ts'
import { takeAll } from './limits.ts'
import { linkTo } from './link-address.ts'
import { requireProof } from './proof.ts'
import { account as accounts } from './tables.ts'
import { issueToken, revokeTokens, useToken } from './tokens.ts'
import { blocked, type AuthWorld, type Outcome, type Visit } from './world.ts'

const linkHours = 24

/**
 * Sends a link to the new address, on a fresh proof for `email.change`; nothing changes before it is opened
 * and confirmed. Answers the same when the address is somebody's already.
 */
export async function requestEmailChange(
  world: AuthWorld,
  actor: Actor,
  email: string,
  visit: Visit,
): Promise<Outcome<null, 'proof-needed'>> {
  const { database, limits } = world
  const allowance = await takeAll(limits, [
    ['link-account', emailLimitKey(email)],
    ['link-network', visit.network],
  ])
  if (!allowance.ok) return blocked(allowance.retryAfterSeconds)
  return write(database, () => {
    if (!requireProof(world, actor, { act: 'email.change', object: actor.uid }))
      return refused('proof-needed')
    ask(world, actor, email)
    return ok(null)
  })
}

/** Takes the new address over with the link that went there, and tells the old one. */
export function confirmNewEmail(
  world: AuthWorld,
  token: string,
): Result<{ uid: string }, 'link-expired' | 'taken'> {
  const { database, clock, record, post } = world
  return write(database, () => {
    const used = useToken(database, 'change-email', token, clock())
    const account = accountById(database, used?.accountId)
    const email = used?.payload['email']
    if (account === undefined || typeof email !== 'string') return refused('link-expired')
    if (account.suspendedAt !== null) return refused('link-expired')
    const holder = accountByEmail(database, email)
    if (holder !== undefined && holder.id !== account.id) return refused('taken')
    post({ kind: 'email-changed-notice', to: addresseeOf(account), about: account.uid, at: clock() })
    database.orm
      .update(accounts)
      .set({ email, emailKey: emailKey(email), confirmedAt: clock().toISOString() })
      .where(eq(accounts.id, account.id))
      .run()
    // Links that went to the old address open nothing any more.
    for (const purpose of ['sign-in', 'reset-password', 'confirm-email'] as const)
      revokeTokens(database, account.id, purpose)
    const object = `account:${account.uid}`
    record({ at: clock(), actor: object, act: 'account.change-email', object })
    return ok({ uid: account.uid })
  })
}

function ask({ database, clock, origin, post }: AuthWorld, actor: Actor, email: string): void {
  const at = clock()
  const holder = accountByEmail(database, email)
  if (holder !== undefined && holder.id !== actor.accountId) {
    const link = `${origin}/${holder.locale}/sign-in/`
    return post({ kind: 'already-have-account', to: addresseeOf(holder), about: holder.uid, link })
  }
  revokeTokens(database, actor.accountId, 'change-email')
  const expiresAt = new Date(at.getTime() + linkHours * 3_600_000)
  const token = issueToken(database, {
    purpose: 'change-email',
    accountId: actor.accountId,
    payload: { email },
    expiresAt,
    at,
  })
  const link = linkTo(origin, actor.locale, 'new-email', token)
  const to = { email, name: actor.name, locale: actor.locale }
  post({ kind: 'confirm-new-email', to, about: actor.uid, link, hours: linkHours })
}
