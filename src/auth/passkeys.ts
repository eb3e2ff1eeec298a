import { and, eq } from 'drizzle-orm'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { write } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { Actor } from './actor.ts'
import { isLastFactor, mayChangeFactors, noteFactorChange } from './factor-changes.ts'
import { keepChallenge, useChallenge } from './passkey-challenges.ts'
import { readAssertion, readAttestation, readTransports } from './passkey-shapes.ts'
import { openSession, type Opened } from './sessions.ts'
import { accountPasskey } from './tables.ts'
import type { AuthWorld, Visit } from './world.ts'

/** What the browser sent back, and which challenge it answers. The response is checked here, not believed. */
export interface PasskeyAnswer {
  challengeId: string
  response: unknown
}

export interface PasskeyView {
  uid: string
  label: string
  addedAt: string
  usedAt: string | null
}

const mostPasskeys = 20

// Read when the first passkey comes: it takes a tenth of a second, which a start should not.
const webauthn = () => import('@simplewebauthn/server')

/** What the browser needs to make a passkey; refuses without a fresh proof where one is due. */
export async function passkeyCreation(
  world: AuthWorld,
  actor: Actor,
): Promise<
  Result<
    { challengeId: string; options: PublicKeyCredentialCreationOptionsJSON },
    'proof-needed' | 'too-many-passkeys'
  >
> {
  const { database, origin, societyName } = world
  const known = passkeyRows(world, actor.accountId)
  if (known.length >= mostPasskeys) return refused('too-many-passkeys')
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: societyName,
    rpID: new URL(origin).hostname,
    userName: actor.email,
    userDisplayName: actor.name,
    userID: new TextEncoder().encode(actor.uid),
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: readTransports(transports) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return write(database, () => {
    if (!mayChangeFactors(world, actor)) return refused('proof-needed')
    return ok({ challengeId: keepChallenge(world, 'add', options.challenge, actor.accountId), options })
  })
}

/** Keeps a passkey that the browser made, and goes on in a new session that has both steps. */
export async function addPasskey(
  world: AuthWorld,
  actor: Actor,
  { answer, label }: { answer: PasskeyAnswer; label: string },
  visit: Visit,
): Promise<Result<Opened, 'refused'>> {
  const { database, clock, sessions } = world
  const made = await attested(world, actor, answer)
  if (made === null) return refused('refused')
  write(database, () => {
    const row = { ...made, uid: newId(), accountId: actor.accountId, label, addedAt: clock().toISOString() }
    database.orm.insert(accountPasskey).values(row).run()
    noteFactorChange(world, actor, 'passkey-added')
  })
  await sessions.invalidateSession(actor.sessionId)
  return ok(await openSession(world, actor.accountId, { secondFactor: true }, visit))
}

/** What the browser needs to use a passkey: any that it has for us, or one of this actor's. */
export async function passkeyRequest(
  world: AuthWorld,
  purpose: 'sign-in' | 'prove',
  actor: Actor | null,
): Promise<{ challengeId: string; options: PublicKeyCredentialRequestOptionsJSON }> {
  const rows = actor === null ? [] : passkeyRows(world, actor.accountId)
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({
    rpID: new URL(world.origin).hostname,
    allowCredentials: rows.map(({ id, transports }) => ({ id, transports: readTransports(transports) })),
    userVerification: 'required',
  })
  return { challengeId: keepChallenge(world, purpose, options.challenge, actor?.accountId ?? null), options }
}

/** Whose passkey this is, if the answer is right in every part; null otherwise. The challenge is used up either way. */
export async function passkeyOwner(
  world: AuthWorld,
  purpose: 'sign-in' | 'prove',
  { challengeId, response }: PasskeyAnswer,
): Promise<number | null> {
  const { database, clock, origin } = world
  const challenge = useChallenge(world, purpose, challengeId)
  const sent = readAssertion(response)
  if (challenge === null || sent === null) return null
  const row = database.orm.select().from(accountPasskey).where(eq(accountPasskey.id, sent.id)).get()
  if (row === undefined || (challenge.accountId ?? row.accountId) !== row.accountId) return null
  const { id, publicKey, counter } = row
  const { verifyAuthenticationResponse } = await webauthn()
  const checked = await verifyAuthenticationResponse({
    response: sent,
    expectedChallenge: challenge.challenge,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    credential: { id, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch(() => null)
  if (checked === null || !checked.verified) return null
  const isUnchanged = and(eq(accountPasskey.id, id), eq(accountPasskey.counter, counter))
  const used = { counter: checked.authenticationInfo.newCounter, usedAt: clock().toISOString() }
  return database.orm.update(accountPasskey).set(used).where(isUnchanged).run().changes === 1
    ? row.accountId
    : null
}

/** Is the answer made with a passkey of this actor, to a challenge for proving? */
export async function isPasskeyOf(world: AuthWorld, actor: Actor, answer: PasskeyAnswer): Promise<boolean> {
  return (await passkeyOwner(world, 'prove', answer)) === actor.accountId
}

export function listPasskeys(world: AuthWorld, { accountId }: { accountId: number }): PasskeyView[] {
  return passkeyRows(world, accountId).map(({ uid, label, addedAt, usedAt }) => ({
    uid,
    label,
    addedAt,
    usedAt,
  }))
}

/** Removes one passkey of the actor's; refuses the last factor of staff, and without a fresh proof. */
export function removePasskey(
  world: AuthWorld,
  actor: Actor,
  uid: string,
): Result<null, 'unknown' | 'last-factor' | 'proof-needed'> {
  const { database } = world
  return write(database, () => {
    const isTheirs = and(eq(accountPasskey.uid, uid), eq(accountPasskey.accountId, actor.accountId))
    if (database.orm.select().from(accountPasskey).where(isTheirs).get() === undefined)
      return refused('unknown')
    if (isLastFactor(world, actor)) return refused('last-factor')
    if (!mayChangeFactors(world, actor)) return refused('proof-needed')
    database.orm.delete(accountPasskey).where(isTheirs).run()
    noteFactorChange(world, actor, 'passkey-removed')
    return ok(null)
  })
}

function passkeyRows({ database }: AuthWorld, accountId: number) {
  return database.orm.select().from(accountPasskey).where(eq(accountPasskey.accountId, accountId)).all()
}

async function attested(world: AuthWorld, actor: Actor, { challengeId, response }: PasskeyAnswer) {
  const challenge = useChallenge(world, 'add', challengeId)
  const sent = readAttestation(response)
  if (sent === null || challenge?.accountId !== actor.accountId) return null
  const { verifyRegistrationResponse } = await webauthn()
  const checked = await verifyRegistrationResponse({
    response: sent,
    expectedChallenge: challenge.challenge,
    expectedOrigin: world.origin,
    expectedRPID: new URL(world.origin).hostname,
    requireUserVerification: true,
  }).catch(() => null)
  if (checked === null || !checked.verified) return null
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential
  // A passkey belongs to one account for ever.
  if (world.database.orm.select().from(accountPasskey).where(eq(accountPasskey.id, id)).get()) return null
  return { id, publicKey: Buffer.from(publicKey), counter, transports: transports.join(' ').slice(0, 100) }
}
