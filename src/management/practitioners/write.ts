import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { addPractitioner as store } from '../../directory/add-practitioner.ts'
import { practitioner } from '../../directory/tables.ts'
import { readStoredProfile } from '../../directory/stored-profile.ts'
import { writeListing } from '../../directory/write-listing.ts'
import { problemsWithFacts } from '../../members/field-problem.ts'
import { isPublished } from '../../members/listing-state.ts'
import { ownerOf } from '../../members/owner.ts'
import { faultAt, type Caller } from '../endpoint.ts'
import { problem, type Problem } from '../problem.ts'
import type { NewPractitionerBody, PractitionerChange } from './schemas.ts'

/**
 * Stores somebody new, in the caller's transaction, and returns their number. Nobody is checked or public by it. Refuses ids
 * that nobody knows, and offers that a country of theirs forbids.
 */
export function addPractitioner(
  { world: { database, facts }, by, at }: Caller,
  { offers, ...stated }: NewPractitionerBody,
): { ok: true; uid: string } | Problem {
  const faults = problemsWithFacts({ ...stated, offers }, facts)
  if (faults.length > 0) return invalid(faults)
  const of = (stance: string) =>
    offers.filter((one) => one.stance === stance).map(({ condition }) => condition)
  const person = {
    ...stated,
    ref: null,
    offered: of('offered'),
    notOffered: of('not-offered'),
    credentials: [],
  }
  const id = store(database, person, at)
  const uid = database.orm
    .select({ uid: practitioner.uid })
    .from(practitioner)
    .where(eq(practitioner.id, id))
    .get()?.uid
  if (uid === undefined) throw new Error('practitioner: was not stored')
  record(database, { at, actor: by, act: 'profile.add', object: `practitioner:${uid}` })
  return { ok: true, uid }
}

/**
 * Changes the record of somebody whom nobody speaks for and who is not published, in the caller's transaction: a member
 * changes their own, and what the public sees changes by a case.
 */
export function changePractitioner(
  { world: { database, facts }, by, at }: Caller,
  { id, uid }: { id: number; uid: string },
  change: PractitionerChange,
): { ok: true } | Problem {
  if (ownerOf(database, id)) return problem('owned-already')
  if (isPublished(database, id)) return problem('listed-already')
  const stored = readStoredProfile(database, id)
  if (!stored) return problem('unknown-practitioner')
  const faults = problemsWithFacts({ ...stored, ...change }, facts)
  if (faults.length > 0) return invalid(faults)
  writeListing(database, id, change, at)
  record(database, { at, actor: by, act: 'profile.change', object: `practitioner:${uid}` })
  return { ok: true }
}

function invalid(faults: { path: string; reason: string }[]): Problem {
  return problem('invalid', { errors: faults.map(({ path, reason }) => faultAt(path, reason)) })
}
