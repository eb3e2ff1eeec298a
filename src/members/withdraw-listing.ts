import { actorOf, record } from '../audit/record.ts'
import { prepareGiveConsent, withdrawConsent } from '../directory/consent.ts'
import type { PublishedField } from '../directory/listing-content.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { hasConsent } from './listing-state.ts'
import { ownPractitioner } from './owner.ts'
import { readProfile } from './stored-content.ts'
import type { MembersWorld, Person } from './world.ts'

type World = Pick<MembersWorld, 'database'>

/** Takes a listing out of everything public at once: its owner's consent is withdrawn. Nothing is erased. */
export function withdrawListing(
  { database }: World,
  by: Person,
  at: Date,
): Result<null, 'no-listing' | 'withdrawn-already'> {
  return write(database, () => {
    const own = ownPractitioner(database, by.accountId)
    if (!own) return refused('no-listing')
    if (!withdrawConsent(database, own.practitionerId, at)) return refused('withdrawn-already')
    record(database, { at, actor: actorOf(by), act: 'listing.withdraw', object: `practitioner:${own.uid}` })
    return ok(null)
  })
}

/**
 * Consents to being listed, for these fields or for those of before. The listing is back if it is still published and
 * every check and confirmation holds: this publishes nobody.
 */
export function returnListing(
  { database }: World,
  by: Person,
  { shown }: { shown?: PublishedField[] },
  at: Date,
): Result<null, 'no-listing' | 'not-withdrawn'> {
  return write(database, () => {
    const own = ownPractitioner(database, by.accountId)
    if (!own) return refused('no-listing')
    if (hasConsent(database, own.practitionerId)) return refused('not-withdrawn')
    const covered = shown ?? readProfile(database, own.practitionerId).shown
    prepareGiveConsent(database)(own.practitionerId, at, covered)
    record(database, { at, actor: actorOf(by), act: 'listing.return', object: `practitioner:${own.uid}` })
    return ok(null)
  })
}
