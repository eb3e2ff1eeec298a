import { refused, type Result } from '../kernel/result.ts'
import { ownPractitioner } from './owner.ts'
import { readRevision } from './revisions.ts'
import { submitProfile, type ProfileRefusal, type Submitted } from './submit-profile.ts'
import type { MembersWorld, Person } from './world.ts'

/** Makes a new revision of an old one's content; it goes the way of any other change. */
export function restoreRevision(
  world: MembersWorld,
  by: Person,
  { revision, baseRevision }: { revision: number; baseRevision: number },
  at: Date,
): Result<Submitted, 'unknown-revision'> | ProfileRefusal {
  const own = ownPractitioner(world.database, by.accountId)
  const old = own && readRevision(world.database, own.practitionerId, revision)
  if (!old) return refused('unknown-revision')
  return submitProfile(world, by, { baseRevision, content: old.content, restoredFrom: revision }, at)
}
