import { actorOf, record } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { ownPractitioner } from './owner.ts'
import { decideRevision } from './revisions.ts'
import type { MembersWorld, Person } from './world.ts'

/** Takes back a change that waits for staff; what was published with it stays. Refuses one that waits no more. */
export function withdrawRevision(
  { database }: Pick<MembersWorld, 'database'>,
  by: Person,
  { revision }: { revision: number },
  at: Date,
): Result<null, 'no-listing' | 'not-waiting'> {
  return write(database, () => {
    const own = ownPractitioner(database, by.accountId)
    if (!own) return refused('no-listing')
    const { practitionerId, uid } = own
    const decision = { practitionerId, number: revision, decision: 'withdrawn' as const, by: actorOf(by), at }
    if (!decideRevision(database, decision)) return refused('not-waiting')
    const object = `practitioner:${uid}`
    record(database, { at, actor: actorOf(by), act: 'profile.withdraw', object, detail: { revision } })
    return ok(null)
  })
}
