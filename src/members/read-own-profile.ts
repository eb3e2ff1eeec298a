import { read, type Database } from '../kernel/database.ts'
import {
  lastConfirmation,
  listingState,
  publicUntil,
  type Confirmation,
  type ListingState,
} from './listing-state.ts'
import { ownPractitioner } from './owner.ts'
import type { ProfileContent } from './profile-content.ts'
import { readCredentials, type CredentialState } from './read-credentials.ts'
import { newestRevision, readRevisions, waitingRevision, type Revision } from './revisions.ts'
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

/** The listing of an account at `at`, whether public or not; undefined when it has none. */
export function readOwnProfile(database: Database, accountId: number, at: Date): OwnProfile | undefined {
  return read(database, () => {
    const own = ownPractitioner(database, accountId)
    if (!own) return undefined
    const { practitionerId } = own
    const published = readProfile(database, practitionerId)
    const waiting = waitingRevision(database, practitionerId) ?? null
    const newest = readRevisions(database, practitionerId)[0]
    return {
      ...own,
      state: listingState(database, practitionerId, at),
      publicUntil: publicUntil(database, practitionerId),
      published,
      content: waiting?.content ?? published,
      revision: newestRevision(database, practitionerId),
      waiting,
      refused: newest?.decision === 'refused' ? newest : null,
      confirmation: lastConfirmation(database, practitionerId) ?? null,
      credentials: readCredentials(database, practitionerId, at),
    }
  })
}
