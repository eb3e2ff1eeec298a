import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { checkLicence, registerOf, tidyLicence } from '../../directory/registers/number-formats.ts'
import { credential, practitioner, verification } from '../../directory/tables.ts'
import { newId } from '../../kernel/ids.ts'
import { licenceProblem } from '../../members/licence-problem.ts'
import { isPublished } from '../../members/listing-state.ts'
import { ownerOf } from '../../members/owner.ts'
import { most } from '../../members/profile-parts.ts'
import { faultAt, type Caller } from '../endpoint.ts'
import { problem, type Problem } from '../problem.ts'
import type { CredentialChange, NewCredential } from './schemas.ts'

type Written = { ok: true; uid: string } | Problem

/**
 * Notes what somebody holds, in the caller's transaction, and returns its number; it counts for nothing before two people
 * have verified it. Refuses records that a member owns, unknown diplomas, and numbers that a register cannot have given.
 */
export function addCredential(
  { world: { database, facts }, by, at }: Caller,
  person: string,
  stated: NewCredential,
): Written {
  const { orm } = database
  const found = orm.select().from(practitioner).where(eq(practitioner.uid, person)).get()
  if (!found) return problem('unknown-practitioner')
  if (ownerOf(database, found.id)) return problem('owned-already')
  if (isPublished(database, found.id) && stated.kind === 'licence') return problem('listed-already')
  const held = orm.select().from(credential).where(eq(credential.practitionerId, found.id)).all()
  if (held.filter(({ kind }) => kind === stated.kind).length >= most.diplomas)
    return problem('invalid', { errors: [faultAt('kind', 'too-many')] })
  const faults =
    stated.kind === 'licence'
      ? licenceProblem(stated, found.country)
      : facts.diplomas.has(stated.diploma)
        ? []
        : [{ path: 'diploma', reason: 'not-known' }]
  if (faults.length > 0)
    return problem('invalid', { errors: faults.map(({ path, reason }) => faultAt(path, reason)) })
  const uid = newId()
  orm
    .insert(credential)
    .values({ uid, practitionerId: found.id, ...columnsOf(stated, found.country) })
    .run()
  const detail = { kind: stated.kind, of: person }
  record(database, { at, actor: by, act: 'credential.add', object: `credential:${uid}`, detail })
  return { ok: true, uid }
}

function columnsOf(stated: NewCredential, country: string) {
  if (stated.kind === 'licence') {
    const { register, number } = stated
    const tidy = tidyLicence({ register, number }).number
    const { issuer } = registerOf(country)
    return { kind: 'licence' as const, issuer, register, number: tidy, diplomaId: null, awardedIn: null }
  }
  const { diploma: diplomaId, issuer, number, awardedIn } = stated
  return { kind: 'diploma' as const, diplomaId, issuer, register: null, number, awardedIn }
}

/** Puts a credential right that nobody has verified, in the caller's transaction; what was verified stays as it was. */
export function changeCredential(
  { world: { database }, by, at }: Caller,
  uid: string,
  change: CredentialChange,
): Written {
  const { orm } = database
  const found = orm.select().from(credential).where(eq(credential.uid, uid)).get()
  if (!found) return problem('not-found')
  if (ownerOf(database, found.practitionerId)) return problem('owned-already')
  if (orm.select().from(verification).where(eq(verification.credentialId, found.id)).get())
    return problem('verified-already')
  const { register } = found
  const number = change.number ?? found.number
  if (found.kind === 'licence' && (number === null || change.number === null))
    return problem('invalid', { errors: [faultAt('number', 'missing')] })
  const isWrong =
    register !== null && number !== null && checkLicence({ register, number }) === 'licence-format'
  if (isWrong) return problem('invalid', { errors: [faultAt('number', 'licence-format')] })
  const tidy =
    register !== null && number !== null ? { number: tidyLicence({ register, number }).number } : {}
  orm
    .update(credential)
    .set({ ...change, ...tidy })
    .where(eq(credential.id, found.id))
    .run()
  record(database, { at, actor: by, act: 'credential.change', object: `credential:${uid}` })
  return { ok: true, uid }
}
