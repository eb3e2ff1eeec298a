import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { write, type Database } from '../../kernel/database.ts'
import type { OpenSigner } from '../../kernel/open-signature.ts'
import type { Secrets } from '../../kernel/secrets.ts'
import { keyId } from './award-token.ts'
import { awardKey } from './tables.ts'

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

/** Every public key that signs or ever signed certificates here. */
export function publicKeys({ database, secrets }: SigningWorld): string[] {
  const before = secrets.before === null ? [] : [secrets.before.openSigner.publicKey]
  return [...new Set([secrets.openSigner.publicKey, ...before, ...storedKeys(database)])]
}

const keySet = z.object({
  keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string().length(43) })),
})

/** Public keys as a file that other programs read (JSON Web Key Set, RFC 7517). */
export function keySetOf(keys: readonly string[]): object {
  return {
    keys: keys.map((x) => ({ kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA', kid: keyId(x), x })),
  }
}

/** The public keys of such a file; undefined when it is none. */
export function keysOfSet(json: unknown): string[] | undefined {
  return keySet.safeParse(json).data?.keys.map(({ x }) => x)
}

function storedKeys({ orm }: Database): string[] {
  return orm
    .select({ publicKey: awardKey.publicKey })
    .from(awardKey)
    .orderBy(asc(awardKey.since))
    .all()
    .map(({ publicKey }) => publicKey)
}
