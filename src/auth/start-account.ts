import type { Locale } from '../i18n/locales.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { accountByEmail, addAccount, addresseeOf, type Account } from './accounts.ts'
import { emailLimitKey } from './email-address.ts'
import { inEvenTime } from './even-time.ts'
import { takeAll } from './limits.ts'
import { linkTo } from './link-address.ts'
import { openSession, type Opened } from './sessions.ts'
import { confirmed } from './sign-in-link.ts'
import { issueToken, revokeTokens, useToken } from './tokens.ts'
import { blocked, type AuthWorld, type Outcome, type Visit } from './world.ts'

const linkHours = 48

export interface NewcomerForm {
  email: string
  name: string
  locale: Locale
  /** Where to go on once the address is confirmed: a path of ours. */
  next?: string
}

/**
 * Makes an account that is nothing until its address is confirmed, and sends the link for that; whoever has
 * an account already gets a letter that says so. Answers the same in both cases.
 */
export async function startAccount(
  world: AuthWorld,
  form: NewcomerForm,
  visit: Visit,
): Promise<Outcome<null>> {
  return inEvenTime(async () => {
    const allowance = await takeAll(world.limits, [
      ['register-network', visit.network],
      ['link-account', emailLimitKey(form.email)],
    ])
    if (!allowance.ok) return blocked(allowance.retryAfterSeconds)
    write(world.database, () => begin(world, form))
    return ok(null)
  })
}

/** Confirms the address with the link that was sent there, and signs in. */
export async function confirmEmail(
  world: AuthWorld,
  token: string,
  visit: Visit,
): Promise<Result<Opened & { next: string | null }, 'link-expired'>> {
  const { database, clock, record } = world
  const found = write(database, () => {
    const used = useToken(database, 'confirm-email', token, clock())
    const account = confirmed(world, used?.accountId ?? null)
    if (account === undefined) return undefined
    const object = `account:${account.uid}`
    record({ at: clock(), actor: object, act: 'account.confirm-email', object })
    const next = used?.payload['next']
    return { account, next: typeof next === 'string' ? next : null }
  })
  if (found === undefined) return refused('link-expired')
  const opened = await openSession(world, found.account.id, { secondFactor: false }, visit)
  return ok({ ...opened, next: found.next })
}

function begin(world: AuthWorld, form: NewcomerForm): void {
  const { database, clock, origin, record, post } = world
  const known = accountByEmail(database, form.email)
  if (known !== undefined && known.confirmedAt !== null) {
    const link = `${origin}/${known.locale}/sign-in/`
    return post({ kind: 'already-have-account', to: addresseeOf(known), about: known.uid, link })
  }
  const account = known ?? addNewcomer(world, form)
  const object = `account:${account.uid}`
  record({ at: clock(), actor: 'visitor', act: 'account.start', object })
  const link = linkTo(origin, form.locale, 'confirm', newToken(world, account.id, form.next))
  post({ kind: 'confirm-email', to: addresseeOf(account), about: account.uid, link, hours: linkHours })
}

function addNewcomer({ database, clock }: AuthWorld, { email, name, locale }: NewcomerForm): Account {
  const newcomer = { email, name, locale, roles: ['member' as const], confirmedAt: null, by: 'visitor' }
  return addAccount(database, newcomer, clock())
}

function newToken({ database, clock }: AuthWorld, accountId: number, next: string | undefined): string {
  const at = clock()
  revokeTokens(database, accountId, 'confirm-email')
  const expiresAt = new Date(at.getTime() + linkHours * 3_600_000)
  return issueToken(database, { purpose: 'confirm-email', accountId, payload: { next }, expiresAt, at })
}
