import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { accountById } from '../../auth/accounts.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import type { CoursesWorld, Deed } from '../world.ts'
import { tellHolder } from './award-letters.ts'
import { awardByUid } from './read-awards.ts'
import { award, awardRevocation } from './tables.ts'

export type RevokeRefusal = 'unknown-award' | 'revoked-already'

/**
 * Ends an award for good; from this moment every check says so. The holder gets a letter, without the reason, which is
 * for staff. Refuses what was revoked already.
 */
export function revokeAward(
  world: CoursesWorld,
  { uid, reason }: { uid: string; reason: string },
  { by, at }: Deed,
): Result<null, RevokeRefusal> {
  const { database } = world
  return write(database, () => {
    const found = awardByUid(database, uid)
    if (!found) return refused('unknown-award')
    if (found.revocation !== null) return refused('revoked-already')
    const { id, titles } = found
    const revocation = { awardId: id, revokedAt: at.toISOString(), revokedBy: by, reason }
    database.orm.insert(awardRevocation).values(revocation).run()
    record(database, { at, actor: by, act: 'award.revoke', object: `award:${uid}` })
    const account = accountById(database, found.accountId)
    if (account) tellHolder(world, 'revoked', { uid, titles, account })
    return ok(null)
  })
}

export type ForgetRefusal = 'unknown-award' | 'forgotten-already'

/**
 * Takes the holder's name out of an award, when the holder asks for it. Number, what, when and state stay; the paper
 * still proves the name by its signature. It cannot be printed again.
 */
export function forgetHolder(database: Database, uid: string, { by, at }: Deed): Result<null, ForgetRefusal> {
  return write(database, () => {
    const found = awardByUid(database, uid)
    if (!found) return refused('unknown-award')
    if (found.holder === null) return refused('forgotten-already')
    const isIt = eq(awardRevocation.awardId, found.id)
    if (found.revocation) database.orm.update(awardRevocation).set({ reason: null }).where(isIt).run()
    const nobody = { accountId: null, holder: null, holderHebrew: null, holderFolded: null }
    database.orm.update(award).set(nobody).where(eq(award.id, found.id)).run()
    record(database, { at, actor: by, act: 'award.forget', object: `award:${uid}` })
    return ok(null)
  })
}
