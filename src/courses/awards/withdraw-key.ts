import { record } from '../../audit/record.ts'
import { write } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import type { Deed } from '../world.ts'
import { publicKeys, type SigningWorld } from './award-keys.ts'
import { keyId } from './award-token.ts'
import { awardKeyWithdrawal } from './tables.ts'

export type WithdrawRefusal = 'unknown-key' | 'still-signs' | 'withdrawn-already'

/**
 * Takes the proof from everything that a key has signed, for ever: it was stolen. `kid` is its name in the file of keys.
 * Refuses a key that is none of ours, was withdrawn before, or signs today: it has to be changed first.
 */
export function withdrawKey(
  world: SigningWorld,
  kid: string,
  { by, at }: Deed,
): Result<null, WithdrawRefusal> {
  const { database, secrets } = world
  return write(database, () => {
    const { proving, withdrawn } = publicKeys(world)
    if (withdrawn.some(({ publicKey }) => keyId(publicKey) === kid)) return refused('withdrawn-already')
    const publicKey = proving.find((known) => keyId(known) === kid)
    if (publicKey === undefined) return refused('unknown-key')
    if (publicKey === secrets.openSigner.publicKey) return refused('still-signs')
    const withdrawal = { publicKey, withdrawnAt: at.toISOString(), withdrawnBy: by }
    database.orm.insert(awardKeyWithdrawal).values(withdrawal).run()
    record(database, { at, actor: by, act: 'keys.withdraw', object: `keys:${kid}` })
    return ok(null)
  })
}
