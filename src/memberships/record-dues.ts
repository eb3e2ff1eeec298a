import { record } from '../audit/record.ts'
import { day } from '../kernel/clock.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { membershipThanks } from '../mail/letters/membership-thanks.ts'
import { objectOf } from './add-membership.ts'
import type { DuesEntry } from './member-form.ts'
import { membershipByUid, yearsOf } from './read-memberships.ts'
import { membershipDues } from './tables.ts'
import type { Deed, MembershipsWorld } from './world.ts'
import { postLetter } from './write-letters.ts'

export type DuesRefusal = 'unknown-membership' | 'unknown-year' | 'changed-meanwhile' | 'paid-later'

/**
 * Writes down how the dues of a year stand; nothing is charged. The first time they are paid, the member gets a letter
 * of thanks. What was recorded before stays. Refuses a year to which somebody else has added meanwhile, and a payment
 * on a day that has not come.
 */
export function recordDues(
  world: MembershipsWorld,
  { uid, year, seen, state, paidOn, note }: DuesEntry,
  { by, at }: Deed,
): Result<null, DuesRefusal> {
  const { database } = world
  return write(database, () => {
    const member = membershipByUid(database, uid)
    if (!member) return refused('unknown-membership')
    const found = yearsOf(database, member.id).find((known) => known.year === year)
    if (!found) return refused('unknown-year')
    if (found.records.length !== seen) return refused('changed-meanwhile')
    const isPaid = state === 'paid'
    if (isPaid && (paidOn ?? '') > day(at)) return refused('paid-later')
    const what = { state, paidOn: isPaid ? paidOn : null, note, recordedAt: at.toISOString(), recordedBy: by }
    database.orm
      .insert(membershipDues)
      .values({ yearId: found.id, number: seen + 1, ...what })
      .run()
    record(database, {
      at,
      actor: by,
      act: 'membership.dues',
      object: objectOf(uid),
      detail: { year, state },
    })
    if (isPaid && !found.letters.some(({ kind }) => kind === 'thanks'))
      postLetter(world, { member, year: found, kind: 'thanks', letterOf: membershipThanks }, { by, at })
    return ok(null)
  })
}
