import { read, type Database } from '../kernel/database.ts'
import { diffProfile } from './diff-profile.ts'
import { ownPractitioner } from './owner.ts'
import type { ProfileChange } from './profile-change.ts'
import { readRevisions, type Revision } from './revisions.ts'

/** A revision and how it differs from the one before; the first differs from nothing. */
export interface HistoryEntry extends Revision {
  changes: ProfileChange[]
}

/** Everything that a member has saved, the newest first; none for somebody without a listing. */
export function readHistory(database: Database, accountId: number): HistoryEntry[] {
  return read(database, () => {
    const own = ownPractitioner(database, accountId)
    const revisions = own ? readRevisions(database, own.practitionerId) : []
    return revisions.map((revision, index) => {
      const before = revisions[index + 1]
      return { ...revision, changes: before ? diffProfile(before.content, revision.content) : [] }
    })
  })
}
