import { record } from '../audit/record.ts'
import { knownNameplate } from '../directory/practitioner-nameplate.ts'
import { writeListing } from '../directory/write-listing.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { changePublished } from '../mail/letters/change-published.ts'
import { changedParts } from './changed-parts.ts'
import { problemsWithFacts } from './field-problem.ts'
import { ownerOf } from './owner.ts'
import { decideRevision, waitingRevision } from './revisions.ts'
import { readProfile } from './stored-content.ts'
import type { MembersWorld } from './world.ts'

export interface ReadRevision {
  practitionerId: number
  /** The number of the revision that staff have read. */
  revision: number
  /** As the register names them: `account:<uid>`. */
  by: string
}

/**
 * Publishes exactly the revision that staff have read; refuses when another one waits by now, or none, or a law
 * of since then forbids an offer in it.
 */
export function approveRevision(
  world: MembersWorld,
  { practitionerId, revision, by }: ReadRevision,
  at: Date,
): Result<null, 'not-waiting' | 'not-allowed'> {
  const { database } = world
  return write(database, () => {
    const waiting = waitingRevision(database, practitionerId)
    if (waiting?.number !== revision) return refused('not-waiting')
    if (problemsWithFacts(waiting.content, world.facts).length > 0) return refused('not-allowed')
    writeListing(
      database,
      practitionerId,
      changedParts(readProfile(database, practitionerId), waiting.content),
      at,
    )
    decideRevision(database, { practitionerId, number: revision, decision: 'approved', by, at })
    const { uid, slug } = knownNameplate(database, practitionerId)
    record(database, {
      at,
      actor: by,
      act: 'profile.approve',
      object: `practitioner:${uid}`,
      detail: { revision },
    })
    tell(world, practitionerId, { uid, slug, revision })
    return ok(null)
  })
}

function tell(
  { database, mail, site }: MembersWorld,
  practitionerId: number,
  { uid, slug, revision }: { uid: string; slug: string; revision: number },
): void {
  const owner = ownerOf(database, practitionerId)
  if (!owner) return
  mail.post({
    letter: changePublished({ link: `${site.origin}/${owner.locale}/doctors/${slug}/` }),
    to: owner,
    key: `change-published:${uid}:${String(revision)}`,
    about: `practitioner:${uid}`,
  })
}
