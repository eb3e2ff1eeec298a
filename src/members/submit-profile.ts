import { actorOf, record } from '../audit/record.ts'
import { writeListing } from '../directory/write-listing.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { changesWait } from '../mail/letters/changes-wait.ts'
import { changedParts } from './changed-parts.ts'
import { hasConsent } from './listing-state.ts'
import { diffProfile } from './diff-profile.ts'
import { problemsWithFacts, readTyped, type FieldProblem } from './field-problem.ts'
import { ownerOf, ownPractitioner, type OwnPractitioner } from './owner.ts'
import { isOwnPhoto } from './own-photo.ts'
import type { ProfileChange } from './profile-change.ts'
import { profileContent, type ProfileContent } from './profile-content.ts'
import { decideRevision, keepRevision, newestRevision, waitingRevision } from './revisions.ts'
import { withoutReview } from './split-profile.ts'
import { readProfile } from './stored-content.ts'
import type { MembersWorld, Person } from './world.ts'

export interface Submitted {
  revision: number
  /** What patients see from now on. */
  published: ProfileChange[]
  /** What staff look at first; empty when nothing waits. */
  waits: ProfileChange[]
}

export type ProfileRefusal =
  | { ok: false; reason: 'not-valid'; problems: FieldProblem[] }
  /** Another tab saved since this form was made: both versions, and the revision to save on top of. */
  | { ok: false; reason: 'changed-meanwhile'; revision: number; mine: ProfileContent; theirs: ProfileContent }
  | { ok: false; reason: 'no-listing' | 'nothing-changed' }

export interface TypedProfile {
  /** The newest revision when the form was made; 0 before the first. */
  baseRevision: number
  content: unknown
  restoredFrom?: number
}

/**
 * Keeps what a member wrote as the next revision. What needs no review is published with it, the rest waits for staff
 * and takes the place of what waited before. Refuses what cannot be taken, and a form older than the newest revision.
 */
export function submitProfile(
  world: MembersWorld,
  by: Person,
  { baseRevision, content, restoredFrom }: TypedProfile,
  at: Date,
): Result<Submitted, never> | ProfileRefusal {
  return write(world.database, () => {
    const own = ownPractitioner(world.database, by.accountId)
    if (!own) return refused('no-listing')
    const read = readTyped(profileContent, content)
    if (!read.ok) return { ok: false, reason: 'not-valid', problems: read.problems }
    const stored = readProfile(world.database, own.practitionerId)
    const wanted = { ...read.value, ...notTheirs(world.database, own, stored) }
    const problems = problemsOf(world, by, stored, wanted)
    if (problems.length > 0) return { ok: false, reason: 'not-valid', problems }
    const newest = newestRevision(world.database, own.practitionerId)
    const current = waitingRevision(world.database, own.practitionerId)?.content ?? stored
    // First, because a form that was sent twice is no second version.
    if (isSame(current, wanted)) return refused('nothing-changed')
    if (newest !== baseRevision)
      return { ok: false, reason: 'changed-meanwhile', revision: newest, mine: wanted, theirs: current }
    return ok(keep(world, by, own, { stored, wanted, restoredFrom }, at))
  })
}

// The country is the licence's, and without a consent in force there is nothing that it could cover.
function notTheirs(
  database: Database,
  { practitionerId }: OwnPractitioner,
  { country, shown }: ProfileContent,
) {
  return hasConsent(database, practitionerId) ? { country } : { country, shown }
}

function problemsOf(
  { database, facts }: MembersWorld,
  by: Person,
  stored: ProfileContent,
  wanted: ProfileContent,
) {
  const isForeign =
    wanted.photo !== null && wanted.photo !== stored.photo && !isOwnPhoto(database, by, wanted.photo)
  const photo: FieldProblem[] = isForeign ? [{ path: 'photo', reason: 'not-known' }] : []
  return [...problemsWithFacts(wanted, facts), ...photo]
}

interface Versions {
  stored: ProfileContent
  wanted: ProfileContent
  restoredFrom?: number | undefined
}

function keep(
  world: MembersWorld,
  by: Person,
  own: OwnPractitioner,
  versions: Versions,
  at: Date,
): Submitted {
  const { database } = world
  const { practitionerId } = own
  const { stored, wanted, restoredFrom } = versions
  startHistory(database, practitionerId, stored, at)
  const atOnce = withoutReview(stored, wanted)
  writeListing(database, practitionerId, changedParts(stored, atOnce), at)
  const before = waitingRevision(database, practitionerId)
  if (before)
    decideRevision(database, {
      practitionerId,
      number: before.number,
      decision: 'superseded',
      by: actorOf(by),
      at,
    })
  const waits = diffProfile(atOnce, wanted)
  const revision = keepRevision(database, {
    ...{ practitionerId, content: wanted, by: actorOf(by), at, restoredFrom },
    waits: waits.length > 0,
  })
  const detail = { revision, waits: waits.length > 0 }
  record(database, {
    at,
    actor: actorOf(by),
    act: 'profile.submit',
    object: `practitioner:${own.uid}`,
    detail,
  })
  if (waits.length > 0) tell(world, own, revision)
  return { revision, published: diffProfile(stored, atOnce), waits }
}

// An imported or demonstration profile has no revision yet: without one there would be nothing to compare with or restore.
function startHistory(database: Database, practitionerId: number, stored: ProfileContent, at: Date): void {
  if (newestRevision(database, practitionerId) > 0) return
  keepRevision(database, { practitionerId, content: stored, by: 'system', at })
}

// The order of the practices is no part that differs, and yet a change.
function isSame(a: ProfileContent, b: ProfileContent): boolean {
  const order = ({ practices }: ProfileContent) =>
    JSON.stringify(practices.map(({ city, street, name }) => [city, street, name]))
  return diffProfile(a, b).length === 0 && order(a) === order(b)
}

function tell(
  { database, mail, site }: MembersWorld,
  { practitionerId, uid }: OwnPractitioner,
  revision: number,
): void {
  const owner = ownerOf(database, practitionerId)
  if (!owner) return
  mail.post({
    letter: changesWait({ link: `${site.origin}/${owner.locale}/member/history/` }),
    to: owner,
    key: `changes-wait:${uid}:${String(revision)}`,
    about: `practitioner:${uid}`,
  })
}
