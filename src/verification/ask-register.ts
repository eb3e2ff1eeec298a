import type { CaseFile } from './read-case.ts'
import { day } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { caseDifferences, type StoredDifference } from './registers/register-differences.ts'
import { publishedOn, type RegisterLoad } from './registers/register-loads.ts'
import { checkPerson, type RppsCheck } from './registers/rpps/check-person.ts'
import { rpps } from './registers/rpps/rpps.ts'
import { rppsRecord } from './registers/rpps-record.ts'

/** What a register answers about the licence of a case. */
export interface RegisterAnswer {
  load: RegisterLoad
  check: RppsCheck
  /** What the register said otherwise than before, when that is why there is a case. */
  differences: StoredDifference[]
}

/**
 * Asks the loaded publication about the claimed licence. Null when the case has no licence of a register that can be
 * loaded; `not-loaded` when it has one and nothing is loaded.
 */
export function askRegister(
  database: Database,
  dataDir: string,
  file: Pick<CaseFile, 'uid' | 'credentials' | 'profile'>,
): RegisterAnswer | 'not-loaded' | null {
  const licence = file.credentials.find(({ kind }) => kind === 'licence')
  if (licence?.register !== rpps || licence.number === null) return null
  const answer = rppsRecord(database, dataDir, licence.number)
  if (answer === null) return 'not-loaded'
  const name = file.profile.names.find(({ script }) => script === 'Latn') ?? file.profile.names[0]
  const postalCodes = file.profile.practices.flatMap(({ country, postalCode }) =>
    country === 'FR' && postalCode !== null ? [postalCode] : [],
  )
  const claim = { number: licence.number, given: name?.given ?? '', family: name?.family ?? '', postalCodes }
  const differences = caseDifferences(database, file.uid)
  return { load: answer.load, check: checkPerson(claim, answer.record), differences }
}

/** The moment of which a publication speaks: the day it was published on, never later than `at`. */
export function spokenAt(load: RegisterLoad, at: Date): Date {
  const published = publishedOn(load)
  return published >= day(at) ? at : new Date(`${published}T00:00:00.000Z`)
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
