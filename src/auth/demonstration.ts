import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { accountByEmail, accountById, addAccount, type Account } from './accounts.ts'
import { demonstrationAddress } from './demonstration-account.ts'
import { linkTo } from './link-address.ts'
import type { Role } from './roles.ts'
import { openSession, type Opened } from './sessions.ts'
import { accountTotp } from './tables.ts'
import { issueToken, useToken } from './tokens.ts'
import type { AuthWorld, Visit } from './world.ts'

const linkMinutes = 15

/** A single-use link that signs in as the invented account of a role. For demonstrations only: the caller asks. */
export function demonstrationLink(world: AuthWorld, role: Role): { link: string; accountId: number } {
  const { database, clock, origin } = world
  return write(database, () => {
    const at = clock()
    const { id, locale } = inventedAccount(world, role)
    const expiresAt = new Date(at.getTime() + linkMinutes * 60_000)
    const token = issueToken(database, { purpose: 'demonstration', accountId: id, expiresAt, at })
    return { link: linkTo(origin, locale, 'demonstration', token), accountId: id }
  })
}

/** Signs in with such a link, both steps at once. */
export async function signInForDemonstration(
  world: AuthWorld,
  token: string,
  visit: Visit,
): Promise<Result<Opened, 'link-expired'>> {
  const { database, clock } = world
  const used = write(database, () => useToken(database, 'demonstration', token, clock()))
  const account = accountById(database, used?.accountId)
  if (account === undefined || account.suspendedAt !== null) return refused('link-expired')
  return ok(await openSession(world, account.id, { secondFactor: true }, visit))
}

function inventedAccount(world: AuthWorld, role: Role): Account {
  const { database, clock, record } = world
  const email = demonstrationAddress(role)
  const known = accountByEmail(database, email)
  if (known !== undefined) return known
  const at = clock()
  const name = `Demonstration ${role}`
  const by = 'operator'
  const made = addAccount(database, { email, name, locale: 'en', roles: [role], confirmedAt: at, by }, at)
  giveUnusableApp(world, made.id)
  record({ at, actor: by, act: 'account.create', object: `account:${made.uid}`, detail: { roles: role } })
  return made
}

// The account counts as enrolled; nobody has the app, so only such a link opens it.
function giveUnusableApp({ database, clock, secrets }: AuthWorld, accountId: number): void {
  const { orm } = database
  if (orm.select().from(accountTotp).where(eq(accountTotp.accountId, accountId)).get()) return
  const at = clock().toISOString()
  const seed = secrets.seal('totp', randomBytes(20), String(accountId))
  orm.insert(accountTotp).values({ accountId, seed, begunAt: at, confirmedAt: at, lastStep: 0 }).run()
}
