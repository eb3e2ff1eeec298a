import type { CaseFile } from './read-case.ts'
import type { Database } from '../kernel/database.ts'
import { rpps, rppsRecord } from './registers/load-rpps.ts'
import type { RegisterLoad } from './registers/register-loads.ts'
import { checkPerson, type RppsCheck } from './registers/rpps/check-person.ts'

/** What a register answers about the licence of a case. */
export interface RegisterAnswer {
  load: RegisterLoad
  check: RppsCheck
}

/**
 * Asks the loaded publication about the claimed licence. Null when the case has no licence of a register that can be
 * loaded; `not-loaded` when it has one and nothing is loaded.
 */
export function askRegister(
  database: Database,
  dataDir: string,
  file: Pick<CaseFile, 'credentials' | 'profile'>,
): RegisterAnswer | 'not-loaded' | null {
  const licence = file.credentials.find(({ kind }) => kind === 'licence')
  if (licence?.register !== rpps || licence.number === null) return null
  const answer = rppsRecord(database, dataDir, licence.number)
  if (answer === null) return 'not-loaded'
  const name = file.profile.names.find(({ script }) => script === 'Latn') ?? file.profile.names[0]
  const postalCode = file.profile.practices[0]?.postalCode ?? null
  const claim = { number: licence.number, given: name?.given ?? '', family: name?.family ?? '', postalCode }
  return { load: answer.load, check: checkPerson(claim, answer.record) }
}

/** The facts that the register itself bears out; the others are for a person to judge. */
export function provenFacts({ registered, name, diploma, place, checkDigit }: RppsCheck): RegisterFact[] {
  const isLicence = registered === 'yes' && name === 'same' && checkDigit !== 'not-eleven-digits'
  return [
    ...(isLicence ? ['licence' as const] : []),
    ...(diploma === 'found' ? ['diploma' as const] : []),
    ...(place === 'matches' ? ['place' as const] : []),
  ]
}

export type RegisterFact = 'licence' | 'diploma' | 'place'
