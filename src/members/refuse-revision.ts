import { record } from '../audit/record.ts'
import { knownNameplate } from '../directory/practitioner-nameplate.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { changeRefused } from '../mail/letters/change-refused.ts'
import type { ReadRevision } from './approve-revision.ts'
import { ownerOf } from './owner.ts'
import { decideRevision } from './revisions.ts'
import type { MembersWorld } from './world.ts'

/** Leaves the listing as it is and tells the member why; refuses a revision that waits no more. */
export function refuseRevision(
  world: MembersWorld,
  { practitionerId, revision, by, reason }: ReadRevision & { reason: string },
  at: Date,
): Result<null, 'not-waiting'> {
  const { database } = world
  return write(database, () => {
    const decision = { practitionerId, number: revision, decision: 'refused' as const, by, at, reason }
    if (!decideRevision(database, decision)) return refused('not-waiting')
    const object = `practitioner:${knownNameplate(database, practitionerId).uid}`
    record(database, { at, actor: by, act: 'profile.refuse', object, detail: { revision } })
    tell(world, practitionerId, { about: object, revision, reason })
    return ok(null)
  })
}

function tell(
  { database, mail, site }: MembersWorld,
  practitionerId: number,
  { about, revision, reason }: { about: string; revision: number; reason: string },
): void {
  const owner = ownerOf(database, practitionerId)
  if (!owner) return
  mail.post({
    letter: changeRefused({ link: `${site.origin}/${owner.locale}/member/profile/`, reason }),
    to: owner,
    key: `change-refused:${about}:${String(revision)}`,
    about,
  })
}
