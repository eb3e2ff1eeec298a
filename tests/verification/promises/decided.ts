import { makeOwner } from '../../../src/members/owner.ts'
import type { MembersWorld } from '../../../src/members/world.ts'
import type { NewPractitioner } from '../../../src/directory/add-practitioner.ts'
import { write, type Database } from '../../../src/kernel/database.ts'
import { approveCase } from '../../../src/verification/approve-case.ts'
import { appealCase, prepareCase, takeUpCase } from '../../../src/verification/decide-case.ts'
import { noteCase } from '../../../src/verification/note-case.ts'
import { refuseCase } from '../../../src/verification/refuse-case.ts'
import { reviewRevocation } from '../../../src/verification/review-revocation.ts'
import { revokeListing } from '../../../src/verification/revoke-listing.ts'
import { reviewSuspension, suspendListing } from '../../../src/verification/suspend-listing.ts'
import { member, membersWorld } from '../../members/scene.ts'
import { now } from '../../support/context.ts'
import { basile, eloise, octavie } from '../../support/people.ts'
import { realSociety } from '../../support/real-society.ts'
import { anatole, applicant, berenice, checkEverything, clemence, deed } from '../scene.ts'

const named = (ref: string, given: string, family: string): NewPractitioner => ({
  ...eloise,
  ref,
  names: [{ script: 'Latn', given, family }],
})

/**
 * A real society in the middle of its work. Person and application have one number: 1 Éloïse is listed; 2 Basile, whose
 * account is returned, is prepared by Anatole; 3 Octavie is submitted; 4 is listed and suspended (alert 8, in review); 5 was
 * listed and is revoked; 6 was refused by Clémence; 7 too, has appealed, and every check is done. Anatole suspends and
 * revokes, Bérénice approves and looks at it again.
 */
export function decidedSociety(): { database: Database; basileHimself: string } {
  const world = membersWorld(realSociety())
  const { database } = world
  const people = [
    ...[eloise, basile, octavie],
    ...[named('d-irene', 'Irène', 'Vautrin'), named('d-ulysse', 'Ulysse', 'Montfaur')],
    ...[named('d-leonie', 'Léonie', 'Castelvert'), named('d-gaspard', 'Gaspard', 'Rocheblave')],
  ]
  const [one, two, , four, five, six, seven] = people.map((person) => applicant(world, 'application', person))
  if (!one || !two || !four || !five || !six || !seven) throw new Error('somebody is missing')
  for (const case_ of [one, two, four, five]) prepare(world, case_)
  for (const case_ of [one, four, five]) must(approveCase(world, deed(world, case_.caseUid, berenice)))
  for (const case_ of [six, seven])
    must(
      refuseCase(world, { ...deed(world, case_.caseUid, clemence), reason: 'no-answer', note: 'No answer' }),
    )
  must(appealCase(database, deed(world, seven.caseUid, 'system')))
  checkEverything(world, seven)
  suspendAndRevoke(world, four.practitionerId)
  noteCase(database, { caseUid: two.caseUid, text: 'Looked at the card.', by: anatole, at: now })
  const owner = member(world, 'basile@example.org')
  write(database, () => makeOwner(database, two.practitionerId, owner.accountId, now))
  database.sqlite.exec(furtherRows)
  return { database, basileHimself: `account:${owner.uid}` }
}

/** A scan about Basile, and the rule that two people decide. */
const furtherRows = `
  INSERT INTO evidence VALUES (1, '00000000-0000-7000-8000-000000000001', 2, 'diploma', 'uploaded-by-member', 'scan.webp',
    'image/webp', 10, '${'a'.repeat(64)}', '[]', '${now.toISOString()}', 'visitor', NULL);
  INSERT INTO approval_rule VALUES (1, 2, '${now.toISOString()}', 'operator');`

function prepare(world: MembersWorld, one: ReturnType<typeof applicant>): void {
  must(takeUpCase(world.database, deed(world, one.caseUid, anatole)))
  checkEverything(world, one)
  must(prepareCase(world.database, deed(world, one.caseUid, anatole)))
}

function suspendAndRevoke(world: MembersWorld, suspended: number): void {
  const { database } = world
  const act = { reason: 'Reported', by: anatole, at: now }
  const second = { by: berenice, agrees: true, note: null, at: now }
  const alert = suspendListing(database, { ...act, slug: slugOf(database, suspended) })
  if (!alert.ok) throw new Error(alert.reason)
  must(takeUpCase(database, deed(world, alert.value.caseUid, anatole)))
  must(reviewSuspension(database, { ...second, practitionerId: suspended }))
  must(revokeListing(database, { ...act, slug: slugOf(database, 5) }))
  must(reviewRevocation(database, { ...second, id: 1 }))
}

function slugOf({ sqlite }: Database, id: number): string {
  return String(sqlite.prepare('SELECT slug FROM practitioner WHERE id = ?').pluck().get(id))
}

function must(done: { ok: true } | { ok: false; reason: string }): void {
  if (!done.ok) throw new Error(done.reason)
}
