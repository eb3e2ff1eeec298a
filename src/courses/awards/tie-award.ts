import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { accountByEmail } from '../../auth/accounts.ts'
import { write } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import type { CoursesWorld, Deed } from '../world.ts'
import { tellHolder } from './award-letters.ts'
import { awardByUid, holdersOfCourse } from './read-awards.ts'
import { award } from './tables.ts'

export type TieRefusal =
  | 'unknown-award'
  | 'revoked-already'
  | 'forgotten-already'
  | 'tied-already'
  | 'unknown-account'
  | 'awarded-already'

/**
 * Gives an award of somebody who had no account then to the account that they have now: they see it, print it, and get
 * the letter. Refuses an award that has an account, was revoked or has no name any more, an address that no account
 * has, and what the account holds already.
 */
export function tieAward(
  world: CoursesWorld,
  { uid, email }: { uid: string; email: string },
  { by, at }: Deed,
): Result<null, TieRefusal> {
  const { database } = world
  return write(database, () => {
    const found = awardByUid(database, uid)
    if (!found) return refused('unknown-award')
    if (found.revocation !== null) return refused('revoked-already')
    if (found.holder === null) return refused('forgotten-already')
    if (found.accountId !== null) return refused('tied-already')
    const account = accountByEmail(database, email)
    if (!account) return refused('unknown-account')
    const { id, kind, courseUid, titles } = found
    if (courseUid !== null && holdersOfCourse(database, courseUid, kind).includes(account.id))
      return refused('awarded-already')
    database.orm.update(award).set({ accountId: account.id }).where(eq(award.id, id)).run()
    record(database, { at, actor: by, act: 'award.tie', object: `award:${uid}` })
    tellHolder(world, 'given', { uid, titles, account })
    return ok(null)
  })
}
