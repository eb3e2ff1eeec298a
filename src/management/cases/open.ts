import { eq } from 'drizzle-orm'
import { credential } from '../../directory/tables.ts'
import { isPublished } from '../../members/listing-state.ts'
import { openCase, openCaseOf } from '../../verification/open-case.ts'
import { faultAt, type Caller } from '../endpoint.ts'
import { practitionerId } from '../practitioners/read.ts'
import { problem, type Problem } from '../problem.ts'
import type { NewCase } from './schemas.ts'

/**
 * Opens a case about somebody who is stored, in the caller's transaction, and returns its number. Refuses a second one of
 * the same kind, a diploma of somebody else, and the application of somebody who is listed.
 */
export function openCaseFor(
  { world: { database }, by, at }: Caller,
  wanted: NewCase,
): { ok: true; uid: string } | Problem {
  const { kind } = wanted
  const person = practitionerId(database, wanted.practitioner)
  if (person === undefined) return problem('unknown-practitioner')
  if (kind === 'application' && isPublished(database, person)) return problem('listed-already')
  const held =
    kind === 'diploma'
      ? database.orm.select().from(credential).where(eq(credential.uid, wanted.credential)).get()
      : undefined
  if (kind === 'diploma' && (held?.practitionerId !== person || held.kind !== 'diploma'))
    return problem('of-somebody-else', { errors: [faultAt('credential', 'of-somebody-else')] })
  const about = { practitionerId: person, kind, credentialId: held?.id }
  const open = openCaseOf(database, about)
  if (open !== undefined) return problem('another-is-open', { detail: `/api/v1/cases/${open}` })
  return { ok: true, uid: openCase(database, { ...about, by, at }) }
}
