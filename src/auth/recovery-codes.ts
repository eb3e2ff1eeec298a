import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { Actor } from './actor.ts'
import { mayChangeFactors, noteFactorChange } from './factor-changes.ts'
import { isFresh } from './proof.ts'
import { hashSecret } from './secret-token.ts'
import { accountRecoveryCode } from './tables.ts'
import type { AuthWorld } from './world.ts'

const howMany = 10
// Without 0, 1, I and O, which people take for each other.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * Makes ten new codes, which replace the old ones, and returns them for the only time. The first ten need no
 * proof beside the second factor that was just set up.
 */
export function makeRecoveryCodes(world: AuthWorld, actor: Actor): Result<string[], 'proof-needed'> {
  const { database, clock } = world
  return write(database, () => {
    // Codes that somebody made before the owner's first factor would open the account after it.
    if (actor.state === 'enrolment-needed') return refused('proof-needed')
    const isFirst = recoveryCodesLeft(world, actor) === 0 && isFresh(world, actor.provenAt)
    if (!isFirst && !mayChangeFactors(world, actor)) return refused('proof-needed')
    const { orm } = database
    orm.delete(accountRecoveryCode).where(eq(accountRecoveryCode.accountId, actor.accountId)).run()
    const codes = Array.from({ length: howMany }, newCode)
    const madeAt = clock().toISOString()
    for (const code of codes)
      orm
        .insert(accountRecoveryCode)
        .values({ hash: hashOf(code), accountId: actor.accountId, madeAt })
        .run()
    noteFactorChange(world, actor, 'new-codes')
    return ok(codes)
  })
}

export function recoveryCodesLeft({ database }: AuthWorld, { accountId }: { accountId: number }): number {
  const theirs = eq(accountRecoveryCode.accountId, accountId)
  return database.orm.select().from(accountRecoveryCode).where(theirs).all().length
}

/** Uses a code up, in the caller's transaction; false when it is not theirs or was used. */
export function spendRecoveryCode({ database }: AuthWorld, accountId: number, code: string): boolean {
  const isTheirs = and(
    eq(accountRecoveryCode.accountId, accountId),
    eq(accountRecoveryCode.hash, hashOf(code)),
  )
  return database.orm.delete(accountRecoveryCode).where(isTheirs).run().changes === 1
}

// 26 letters of five bits each: 130 bits, in groups that can be read aloud.
function newCode(): string {
  const text = [...randomBytes(26)].map((byte) => letters[byte % letters.length]).join('')
  return text.match(/.{1,5}/g)?.join('-') ?? text
}

function hashOf(code: string): Buffer {
  return hashSecret(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
}
