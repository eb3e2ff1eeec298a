import type { Database } from '../kernel/database.ts'
import { numberFormats } from './registers/number-formats.ts'

/** A listed practitioner as a register can be asked about: the licence number, the Latin name (or else another), the places there. */
export interface ListedLicence {
  practitionerId: number
  uid: string
  slug: string
  ref: string | null
  number: string
  given: string
  family: string
  postalCodes: string[]
}

/** Takes the id of a register, returns everybody who is public now on a licence of it. */
export function listedLicences({ sqlite }: Database, register: string, now: Date): ListedLicence[] {
  const people = sqlite.prepare<[string, string], Omit<ListedLicence, 'postalCodes'>>(
    `SELECT DISTINCT person.id AS practitionerId, person.uid, person.slug, person.ref, licence.number, name.given, name.family
     FROM public_practitioner AS person
     JOIN credential AS licence ON licence.practitioner_id = person.id AND licence.kind = 'licence'
     JOIN practitioner_name AS name ON name.practitioner_id = person.id AND name.script = (
       SELECT script FROM practitioner_name WHERE practitioner_id = person.id ORDER BY script <> 'Latn' LIMIT 1)
     WHERE person.public_until > ? AND licence.register = ? AND licence.number IS NOT NULL ORDER BY person.id`,
  )
  const country = numberFormats.find(({ id }) => id === register)?.country ?? ''
  const postalCodes = sqlite
    .prepare<[number, string], string>(
      `SELECT DISTINCT postal_code FROM practice
       WHERE practitioner_id = ? AND country = ? AND postal_code IS NOT NULL ORDER BY position`,
    )
    .pluck()
  return people
    .all(now.toISOString(), register)
    .map((person) => ({ ...person, postalCodes: postalCodes.all(person.practitionerId, country) }))
}
