import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { accountById, addresseeOf, endAllSessions, needsSecondFactor, type Account } from './accounts.ts'
import type { Actor } from './actor.ts'
import { TooBusy } from './password-hasher.ts'
import type { Weakness } from './password-strength.ts'
import { requireProof } from './proof.ts'
import { openSession, type Opened } from './sessions.ts'
import { confirmed } from './sign-in-link.ts'
import { accountPassword } from './tables.ts'
import { readToken, revokeTokens, useToken } from './tokens.ts'
import type { AuthWorld, Visit } from './world.ts'

/** Chooses a new password with the link of a letter. Every session ends; a second step stays to be done. */
export async function setPasswordByLink(
  world: AuthWorld,
  { token, password }: { token: string; password: string },
  visit: Visit,
): Promise<Result<Opened, 'link-expired' | 'busy' | Weakness>> {
  const { database, clock } = world
  const found = readToken(database, 'reset-password', token, clock())
  const owner = accountById(database, found?.accountId)
  if (owner === undefined) return refused('link-expired')
  const hash = await goodHash(world, owner, password)
  if (!hash.ok) return hash
  const account = write(database, () => {
    const used = useToken(database, 'reset-password', token, clock())
    const current = confirmed(world, used?.accountId ?? null)
    if (current) keep(world, current, hash.value, 'account.reset-password')
    return current
  })
  if (account === undefined) return refused('link-expired')
  return ok(await openSession(world, account.id, { secondFactor: false }, visit))
}

/**
 * Changes, or chooses, the password of whoever is signed in, on a fresh proof for `password.change`. Every
 * session ends; this one goes on under a new name.
 */
export async function setPassword(
  world: AuthWorld,
  actor: Actor,
  password: string,
  visit: Visit,
): Promise<Result<Opened, 'proof-needed' | 'busy' | Weakness>> {
  const { database } = world
  const account = accountById(database, actor.accountId)
  if (account === undefined) return refused('proof-needed')
  const hash = await goodHash(world, account, password)
  if (!hash.ok) return hash
  const isKept = write(database, () => {
    if (!requireProof(world, actor, { act: 'password.change', object: actor.uid })) return false
    keep(world, account, hash.value, 'account.change-password')
    return true
  })
  if (!isKept) return refused('proof-needed')
  const secondFactor = actor.state === 'signed-in' && needsSecondFactor(database, actor.accountId)
  return ok(await openSession(world, actor.accountId, { secondFactor }, visit))
}

/** Says, while somebody types or before anything is used up, whether a password would do. */
export async function judgePassword(
  world: AuthWorld,
  { accountId }: { accountId: number },
  password: string,
): Promise<Result<null, Weakness>> {
  const account = accountById(world.database, accountId)
  if (account === undefined) return refused('password-guessable')
  const { name, email } = account
  const hasSecondFactor = needsSecondFactor(world.database, accountId)
  return world.judge(password, { name, email, societyName: world.societyName, hasSecondFactor })
}

async function goodHash(
  world: AuthWorld,
  account: Account,
  password: string,
): Promise<Result<string, 'busy' | Weakness>> {
  const judged = await judgePassword(world, { accountId: account.id }, password)
  if (!judged.ok) return judged
  try {
    return ok(await world.hasher.hash(password))
  } catch (problem) {
    if (problem instanceof TooBusy) return refused('busy')
    throw problem
  }
}

function keep(
  { database, clock, record, post }: AuthWorld,
  account: Account,
  hash: string,
  act: string,
): void {
  const at = clock()
  const setAt = at.toISOString()
  database.orm
    .insert(accountPassword)
    .values({ accountId: account.id, hash, setAt })
    .onConflictDoUpdate({ target: accountPassword.accountId, set: { hash, setAt } })
    .run()
  // Also a new address that is not confirmed yet: whoever knew the old password may have asked for it.
  for (const purpose of ['reset-password', 'sign-in', 'change-email'] as const)
    revokeTokens(database, account.id, purpose)
  endAllSessions(database, account.id)
  const object = `account:${account.uid}`
  record({ at, actor: object, act, object })
  post({ kind: 'password-changed', to: addresseeOf(account), about: account.uid, at })
}
