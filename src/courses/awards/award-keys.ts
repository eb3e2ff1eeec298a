import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { write, type Database } from '../../kernel/database.ts'
import type { OpenSigner } from '../../kernel/open-signature.ts'
import type { Secrets } from '../../kernel/secrets.ts'
import { keyId } from './award-token.ts'
import { awardKey, awardKeyWithdrawal } from './tables.ts'

/** What signing needs of the site. */
export interface SigningWorld {
  database: Database
  secrets: Pick<Secrets, 'openSigner' | 'before'>
}

/** The signer of today. Its public key is written down with the first thing it signs, so that it is known for ever. */
export function awardSigner({ database, secrets }: SigningWorld, at: Date): OpenSigner {
  const { openSigner } = secrets
  if (!storedKeys(database).includes(openSigner.publicKey))
    write(database, () =>
      database.orm
        .insert(awardKey)
        .values({ publicKey: openSigner.publicKey, since: at.toISOString() })
        .run(),
    )
  return openSigner
}

/** A key that proves nothing any more. */
export interface WithdrawnKey {
  publicKey: string
  withdrawnAt: string
}

/** The public keys of certificates here: those that prove, because they sign or once signed, and those withdrawn since. */
export interface PublicKeys {
  proving: string[]
  withdrawn: WithdrawnKey[]
}

/** Every public key that signs or ever signed certificates here. */
export function publicKeys({ database, secrets }: SigningWorld): PublicKeys {
  const before = secrets.before === null ? [] : [secrets.before.openSigner.publicKey]
  const known = new Set([secrets.openSigner.publicKey, ...before, ...storedKeys(database)])
  const withdrawn = database.orm
    .select({ publicKey: awardKeyWithdrawal.publicKey, withdrawnAt: awardKeyWithdrawal.withdrawnAt })
    .from(awardKeyWithdrawal)
    .orderBy(asc(awardKeyWithdrawal.withdrawnAt))
    .all()
  return { proving: [...known.difference(new Set(withdrawn.map(({ publicKey }) => publicKey)))], withdrawn }
}

const key = z.string().length(43)
const keySet = z.object({
  keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: key })),
  withdrawn: z.array(z.object({ x: key, withdrawnAt: z.iso.datetime() })).default([]),
})

/**
 * Public keys as a file that other programs read (JSON Web Key Set, RFC 7517). Withdrawn keys are not among its keys, so
 * that no program believes them, and are named beside them, so that one can say why.
 */
export function keySetOf({ proving, withdrawn }: PublicKeys): object {
  return {
    keys: proving.map((x) => ({ kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA', kid: keyId(x), x })),
    withdrawn: withdrawn.map(({ publicKey: x, withdrawnAt }) => ({ kid: keyId(x), x, withdrawnAt })),
  }
}

/** The public keys of such a file; undefined when it is none. */
export function keysOfSet(json: unknown): PublicKeys | undefined {
  const read = keySet.safeParse(json).data
  return (
    read && {
      proving: read.keys.map(({ x }) => x),
      withdrawn: read.withdrawn.map(({ x, withdrawnAt }) => ({ publicKey: x, withdrawnAt })),
    }
  )
}

function storedKeys({ orm }: Database): string[] {
  return orm
    .select({ publicKey: awardKey.publicKey })
    .from(awardKey)
    .orderBy(asc(awardKey.since))
    .all()
    .map(({ publicKey }) => publicKey)
}
