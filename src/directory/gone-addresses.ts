import { createHash } from 'node:crypto'
import type { Database } from '../kernel/database.ts'

/** Addresses of profiles that were erased. Only salted hashes are kept: an address contains a name. */
export interface GoneAddresses {
  has(slug: string): boolean
  /** Call it in the transaction that erases the profile. */
  add(slug: string): void
}

/** Prepares the statements once. */
export function prepareGoneAddresses({ sqlite }: Database): GoneAddresses {
  const salt = sqlite.prepare<[], Buffer>('SELECT salt FROM gone_address_salt').pluck().get()
  if (!salt) throw new Error('directory: the salt of gone addresses is missing')
  const hashOf = (slug: string) => createHash('sha256').update(salt).update(slug).digest()
  const find = sqlite.prepare('SELECT 1 FROM gone_address WHERE hash = ?')
  const keep = sqlite.prepare('INSERT INTO gone_address VALUES (?) ON CONFLICT DO NOTHING')
  return {
    has: (slug) => find.get(hashOf(slug)) !== undefined,
    add: (slug) => {
      keep.run(hashOf(slug))
    },
  }
}
