import { actorOf } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { ownPractitioner } from '../../members/owner.ts'
import type { Person } from '../../members/world.ts'
import { openCase, openCaseOf } from '../open-case.ts'

/** Tells whether somebody was refused, gave up or was revoked, and has not applied since. */
export function mayApplyAgain({ sqlite }: Database, practitionerId: number): boolean {
  const { may } = sqlite
    .prepare<{ id: number }, { may: number }>(
      `SELECT NOT EXISTS (SELECT 1 FROM publication WHERE practitioner_id = @id AND withdrawn_at IS NULL)
         AND NOT EXISTS (
           SELECT 1 FROM verification_case WHERE practitioner_id = @id AND kind = 'application' AND closed_at IS NULL)
         AND (EXISTS (SELECT 1 FROM revocation WHERE practitioner_id = @id)
           OR EXISTS (SELECT 1 FROM verification_case WHERE practitioner_id = @id AND kind = 'application')) AS may`,
    )
    .get({ id: practitionerId }) ?? { may: 0 }
  return may === 1
}

/**
 * Applies anew with what is stored: everything is checked again, and two people decide. Pressed twice it is one
 * application. Refuses whoever is listed, and whoever never applied: they hand in the form of joining.
 */
export function applyAgain(database: Database, by: Person, at: Date): Result<null, 'out-of-order'> {
  return write(database, () => {
    const own = ownPractitioner(database, by.accountId)
    if (!own) return refused('out-of-order')
    const { practitionerId } = own
    if (openCaseOf(database, { practitionerId, kind: 'application' })) return ok(null)
    if (!mayApplyAgain(database, practitionerId)) return refused('out-of-order')
    openCase(database, { practitionerId, kind: 'application', by: actorOf(by), at })
    return ok(null)
  })
}
