import { actorOf } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { addDays } from '../kernel/clock.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { readConfirmationLink, type ConfirmationLink } from './confirmation-link.ts'
import { canConfirm, giveConfirmation } from './give-confirmation.ts'
import { lastConfirmation, type Confirmation } from './listing-state.ts'
import { ownPractitioner } from './owner.ts'
import type { MembersWorld, Person } from './world.ts'

/** "All still right", from the member's page. Pressed twice on one day it counts once. */
export function confirmListing(
  { database }: Pick<MembersWorld, 'database'>,
  by: Person,
  at: Date,
): Result<Confirmation, 'no-listing' | 'not-listed'> {
  return write(database, () => {
    const own = ownPractitioner(database, by.accountId)
    if (!own) return refused('no-listing')
    if (!canConfirm(database, own.practitionerId, at)) return refused('not-listed')
    const last = lastConfirmation(database, own.practitionerId)
    if (last && last.confirmedAt > addDays(at, -1).toISOString()) return ok(last)
    return ok(giveConfirmation(database, { ...own, by: actorOf(by) }, at))
  })
}

/** "All still right", by the link of a letter and without signing in. Refuses every link that is not open, as what it is. */
export function confirmByLink(
  { database, secrets }: Pick<MembersWorld, 'database' | 'secrets'>,
  query: URLSearchParams,
  at: Date,
): Result<Confirmation & { slug: string }, never> | { ok: false; link: ConfirmationLink } {
  return write(database, () => {
    const link = readConfirmationLink({ database, secrets }, query, at)
    if (link.kind !== 'open') return { ok: false, link }
    return ok({ ...giveConfirmation(database, { ...link, by: 'visitor' }, at), slug: link.slug })
  })
}
