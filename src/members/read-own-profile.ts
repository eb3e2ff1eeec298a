import { read, type Database } from '../kernel/database.ts'
import { listingTerms, type Confirmation, type ListingState } from './listing-state.ts'
import { ownPractitioner } from './owner.ts'
import type { ProfileContent } from './profile-content.ts'
import { readCredentials, type CredentialState } from './read-credentials.ts'
import { newestRevision, readRevision, waitingRevision, type Revision } from './revisions.ts'
import { readProfile } from './stored-content.ts'

/** Everything a member sees of their own listing. */
export interface OwnProfile {
  practitionerId: number
  uid: string
  slug: string
  state: ListingState
  /** The earliest of all terms; null when it is not public. */
  publicUntil: string | null
  /** What is published, or will be. */
  published: ProfileContent
  /** What an editor begins with: what waits for staff, or else what is published. */
  content: ProfileContent
  /** What an editor sends back as `baseRevision`. */
  revision: number
  waiting: Revision | null
  /** The newest decision of staff when it was a refusal, with its reason. */
  refused: Revision | null
  confirmation: Confirmation | null
  credentials: CredentialState[]
}

/** What an editor begins with, and no more: for what is only compared with it. Undefined when the account has no listing. */
export function readEditedContent(database: Database, accountId: number): ProfileContent | undefined {
  return read(database, () => {
    const own = ownPractitioner(database, accountId)
    return (
      own &&
      (waitingRevision(database, own.practitionerId)?.content ?? readProfile(database, own.practitionerId))
    )
  })
}

/** The listing of an account at `at`, whether public or not; undefined when it has none. */
export function readOwnProfile(database: Database, accountId: number, at: Date): OwnProfile | undefined {
  return read(database, () => {
    const own = ownPractitioner(database, accountId)
    if (!own) return undefined
    const { practitionerId } = own
    const published = readProfile(database, practitionerId)
    const waiting = waitingRevision(database, practitionerId) ?? null
    const revision = newestRevision(database, practitionerId)
    const newest = readRevision(database, practitionerId, revision)
    const { state, until, last } = listingTerms(database, practitionerId, at)
    return {
      ...own,
      state,
      publicUntil: until,
      published,
      content: waiting?.content ?? published,
      revision,
      waiting,
      refused: newest?.decision === 'refused' ? newest : null,
      confirmation: last ?? null,
      credentials: readCredentials(database, practitionerId, at),
    }
  })
}
