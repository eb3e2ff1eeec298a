import { Secret, TOTP } from 'otpauth'
import { expect } from 'vitest'
import { addAccount, type Account } from '../../src/auth/accounts.ts'
import type { Actor } from '../../src/auth/actor.ts'
import { createAuth, type Auth } from '../../src/auth/auth.ts'
import type { Limits } from '../../src/auth/limits.ts'
import type { Notice } from '../../src/auth/notices.ts'
import { createPasswordHasher } from '../../src/auth/password-hasher.ts'
import type { Role } from '../../src/auth/roles.ts'
import type { Opened } from '../../src/auth/sessions.ts'
import { accountPassword } from '../../src/auth/tables.ts'
import type { Act, Visit } from '../../src/auth/world.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { now as start, testDatabase } from '../support/context.ts'
import { testSecrets } from '../support/secrets.ts'

/** Accounts on a real database, with a clock that the test moves and letters that it reads. */
export interface Scene {
  database: Database
  auth: Auth
  posted: Notice[]
  acts: Act[]
  now: () => Date
  pass: (time: { seconds?: number; minutes?: number; hours?: number; days?: number }) => void
}

export const origin = 'http://localhost:4321'
export const password = 'two quiet herons cross Wednesday'

export const atHome: Visit = {
  network: '192.0.2.1',
  userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/145.0',
  device: undefined,
}

const noLimits: Limits = { take: () => Promise.resolve({ ok: true }) }

// Cheap, because no test is about the cost; the figures that count are tested by themselves.
const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 }
export const cheapHasher = createPasswordHasher(cheap)

export function scene({ limits = () => noLimits }: { limits?: (database: Database) => Limits } = {}): Scene {
  const database = testDatabase()
  let instant = start.getTime()
  const now = () => new Date(instant)
  const posted: Notice[] = []
  const acts: Act[] = []
  const auth = createAuth(
    {
      database,
      secrets: testSecrets(),
      clock: now,
      realTime: now,
      limits: limits(database),
      origin,
      societyName: 'Test society',
      record: (act) => acts.push(act),
      post: (notice) => posted.push(notice),
    },
    cheapHasher,
  )
  return {
    database,
    auth,
    posted,
    acts,
    now,
    pass: ({ seconds = 0, minutes = 0, hours = 0, days = 0 }) => {
      instant += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
  }
}

/** An account whose address is confirmed, with the password of every test. */
export async function person(
  { database, now }: Scene,
  role: Role,
  email = `${role}@example.org`,
): Promise<Account> {
  const hash = await cheapHasher.hash(password)
  return write(database, () => {
    const given = {
      email,
      name: `Test ${role}`,
      locale: 'en' as const,
      roles: [role],
      confirmedAt: now(),
      by: 'operator',
    }
    const made = addAccount(database, given, now())
    database.orm
      .insert(accountPassword)
      .values({ accountId: made.id, hash, setAt: now().toISOString() })
      .run()
    return made
  })
}

/** Signs in with the password; fails the test when that is refused. */
export async function signedIn(
  { auth }: Scene,
  { email }: { email: string },
  visit = atHome,
): Promise<Opened> {
  const answer = await auth.signIn({ email, password }, visit)
  if (!answer.ok) throw new Error(`sign-in refused: ${answer.reason}`)
  return answer.value
}

/** Turns on a code app for somebody signed in; returns the app and the session with both steps. */
export async function enrolled(
  { auth, now }: Scene,
  actor: Actor,
): Promise<{ opened: Opened; code: (seconds?: number) => string }> {
  if (actor.state === 'signed-in')
    await auth.prove(
      actor,
      { act: 'second-factor.change', object: actor.uid },
      { kind: 'password', password },
    )
  const begun = auth.beginTotp(actor)
  if (!begun.ok) throw new Error(begun.reason)
  const app = new TOTP({ secret: Secret.fromBase32(begun.value.secret) })
  const code = (seconds = 0) => app.generate({ timestamp: now().getTime() + seconds * 1000 })
  const confirmed = await auth.confirmTotp(actor, code(), atHome)
  if (!confirmed.ok) throw new Error(confirmed.reason)
  return { opened: confirmed.value, code }
}

/** The token of the newest letter of a kind. */
export function tokenOf({ posted }: Scene, kind: Notice['kind']): string {
  const letter = posted.findLast((notice) => notice.kind === kind)
  if (letter === undefined || !('link' in letter)) throw new Error(`no letter ${kind}`)
  return new URL(letter.link).searchParams.get('token') ?? ''
}

export async function expectNobody({ auth }: Scene, cookie: string): Promise<void> {
  expect(await auth.current(cookie)).toBeNull()
}
