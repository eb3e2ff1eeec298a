import { z } from 'zod'
import { credentialKinds, verificationMethods } from '../directory/tables.ts'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'

/** Soon enough to ask staff and to find a paper. */
const soonDays = 60

const row = z.object({
  uid: z.string(),
  kind: z.enum(credentialKinds),
  diplomaId: z.string().nullable(),
  issuer: z.string(),
  register: z.string().nullable(),
  number: z.string().nullable(),
  awardedIn: z.number().nullable(),
  source: z.string().nullable(),
  method: z.enum(verificationMethods).nullable(),
  checkedAt: z.string().nullable(),
  nextCheckOn: z.string().nullable(),
  holdsUntil: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

/** What somebody claims, and how the society's check of it stands. */
export interface CredentialState extends z.infer<typeof row> {
  state: 'waiting' | 'verified' | 'check-due' | 'expired' | 'revoked'
  /** Who has to do something next: staff compare with the source, or nobody has to. */
  next: 'staff' | 'nobody'
}

/** The credentials of a practitioner with the state of each at `at`; the number is for its owner and staff only. */
export function readCredentials(database: Database, practitionerId: number, at: Date): CredentialState[] {
  return rows.parse(ofPractitioner(database).all(practitionerId)).map((credential) => {
    const state = stateOf(credential, at)
    return { ...credential, state, next: state === 'verified' || state === 'revoked' ? 'nobody' : 'staff' }
  })
}

const rows = z.array(row)

const ofPractitioner = onceFor(({ sqlite }: Database) =>
  sqlite.prepare(
    `SELECT c.uid, c.kind, c.diploma_id AS diplomaId, c.issuer, c.register, c.number, c.awarded_in AS awardedIn,
       v.source, v.method, v.checked_at AS checkedAt, v.next_check_on AS nextCheckOn, v.holds_until AS holdsUntil,
       v.revoked_at AS revokedAt
     FROM credential AS c LEFT JOIN verification AS v ON v.id = (
       SELECT id FROM verification WHERE credential_id = c.id
       ORDER BY revoked_at IS NOT NULL, holds_until DESC, id DESC LIMIT 1)
     WHERE c.practitioner_id = ? ORDER BY c.kind = 'details', c.kind = 'membership', c.kind = 'diploma', c.id`,
  ),
)

function stateOf({ holdsUntil, revokedAt }: z.infer<typeof row>, at: Date): CredentialState['state'] {
  if (holdsUntil === null) return 'waiting'
  if (revokedAt !== null) return 'revoked'
  if (holdsUntil <= at.toISOString()) return 'expired'
  return holdsUntil <= addDays(at, soonDays).toISOString() ? 'check-due' : 'verified'
}
