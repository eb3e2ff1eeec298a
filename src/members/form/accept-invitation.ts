import { accountByEmail, addAccount } from '../../auth/accounts.ts'
import type { Auth } from '../../auth/auth.ts'
import type { Visit } from '../../auth/world.ts'
import type { Locale } from '../../i18n/locales.ts'
import { write } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { claimPractitioner, readInvitation } from '../claim-practitioner.ts'
import type { MembersWorld } from '../world.ts'

export interface AcceptForm {
  token: string
  name: string
  locale: Locale
}

/**
 * Takes an invited record over with a new account. Whoever holds the invitation has read the mail of the address that it
 * was sent to, so the account has that address, confirmed. Refuses an address that has an account: its owner signs in.
 */
export async function acceptInvitation(
  world: Pick<MembersWorld, 'database'> & { auth: Auth },
  { token, name, locale }: AcceptForm,
  visit: Visit,
  at: Date,
): Promise<Result<Awaited<ReturnType<Auth['open']>>, 'bad-token' | 'has-account' | 'owns-already'>> {
  const { database, auth } = world
  const taken = write(database, () => {
    const invitation = readInvitation(database, token, at)
    if (!invitation) return refused('bad-token')
    const { email } = invitation
    if (accountByEmail(database, email)) return refused('has-account')
    const newcomer = { email, name, locale, roles: ['member' as const], confirmedAt: at, by: 'visitor' }
    const { id: accountId, uid } = addAccount(database, newcomer, at)
    const claimed = claimPractitioner(world, { accountId, uid }, token, at)
    return claimed.ok ? ok(accountId) : claimed
  })
  if (!taken.ok) return taken
  return ok(await auth.open(taken.value, { secondFactor: false }, visit))
}
