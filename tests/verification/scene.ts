import { eq } from 'drizzle-orm'
import { credential } from '../../src/directory/tables.ts'
import { write } from '../../src/kernel/database.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { prepareGiveConsent } from '../../src/directory/consent.ts'
import { openCase } from '../../src/verification/open-case.ts'
import { recordCheck, type NewCheck } from '../../src/verification/record-check.ts'
import { checkKinds, type caseKinds } from '../../src/verification/tables.ts'
import { stateOf } from '../../src/verification/take-step.ts'
import type { NewPractitioner } from '../../src/directory/add-practitioner.ts'
import { now } from '../support/context.ts'
import { add, eloise } from '../support/people.ts'

/** Two people of the staff, and a third. */
export const anatole = `account:${newId()}`
export const berenice = `account:${newId()}`
export const clemence = `account:${newId()}`

/** An applicant of whom nothing is checked, who has consented, and the case that waits. */
export function applicant(
  world: MembersWorld,
  kind: (typeof caseKinds)[number] = 'application',
  person: NewPractitioner = eloise,
) {
  const practitionerId = add(world.database, person)
  const caseUid = write(world.database, () => {
    prepareGiveConsent(world.database)(practitionerId, now)
    return openCase(world.database, { practitionerId, kind, by: 'system', at: now })
  })
  return { practitionerId, caseUid }
}

/** What somebody does to a case as it stands now. */
export function deed({ database }: MembersWorld, caseUid: string, actor: string, at = now) {
  return { caseUid, version: stateOf(database, caseUid)?.version ?? 0, actor, at }
}

/** A check from its source, made today and right, unless told. */
export function check(
  { database }: MembersWorld,
  { caseUid, practitionerId }: { caseUid: string; practitionerId: number },
  kind: NewCheck['kind'],
  other: Partial<NewCheck> = {},
) {
  const held = database.orm
    .select()
    .from(credential)
    .where(eq(credential.practitionerId, practitionerId))
    .all()
  const credentialId = held.find((one) => one.kind === kind)?.id ?? null
  return recordCheck(database, {
    caseUid,
    kind,
    credentialId,
    source: 'RPPS',
    method: 'register',
    origin: 'received-from-source',
    result: 'right',
    checkedAt: addDays(now, -1),
    finding: null,
    evidenceUid: null,
    by: anatole,
    at: now,
    ...other,
  })
}

/** Every check that an application needs. */
export function checkEverything(
  world: MembersWorld,
  one: { caseUid: string; practitionerId: number },
  other: Partial<NewCheck> = {},
): void {
  for (const kind of checkKinds) check(world, one, kind, other)
}
