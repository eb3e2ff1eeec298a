import { isLuhn } from '../../../directory/registers/check-digits.ts'
import { matchNames, type NameMatch, type PersonName } from '../name-match.ts'
import type { RppsPerson, RppsRecord } from './store.ts'

/** What somebody claims, to be compared with the register. */
export interface RppsClaim extends PersonName {
  number: string
  /** Of the practices in France. */
  postalCodes: readonly string[]
}

/** "Médecin" in the state's list of professions. */
const physician = '10'
/** "Civil": the others are students and those who stand in the register for their service. */
const civil = 'C'
/** "DIU Mésothérapie" in the state's list of university diplomas (TRE_R54). */
const mesotherapyDiploma = 'DIP62'
/** Whoever stands in for others has a row for each place: these are enough to read. */
const mostRows = 20

/** Three separate facts (registered doctor, diploma, place) with the rows they rest on. A person decides. */
export interface RppsCheck {
  /** A wrong digit is a warning only: the publisher's own examples have some. */
  checkDigit: 'right' | 'wrong' | 'not-eleven-digits'
  registered: 'yes' | 'no' | 'other-profession'
  profession: string | null
  name: NameMatch | null
  registeredName: PersonName | null
  /** Not recorded is no proof against a diploma: the Order records what doctors declare. */
  diploma: 'found' | 'not-recorded'
  /** Whether every place that is claimed stands there too. */
  place: 'matches' | 'differs' | 'not-asked' | 'unknown'
  places: { postalCode: string; town: string }[]
  skills: string[]
  evidence: { file: 'people' | 'diplomas' | 'skills'; line: number; row: string }[]
}

/** Compares a claim with the record of its number. */
export function checkPerson(claim: RppsClaim, record: RppsRecord): RppsCheck {
  const doctors = record.people.filter(
    ({ profession, category }) => profession === physician && category === civil,
  )
  const shown = doctors.length > 0 ? doctors : record.people
  const person = bestNamed(claim, shown)
  const diplomas = record.diplomas.filter(({ code }) => code === mesotherapyDiploma)
  const places = placesOf(doctors)
  return {
    checkDigit: checkDigitOf(claim.number),
    registered: registeredAs(record.people, doctors),
    profession: person ? professionOf(person) : null,
    name: person ? matchNames(claim, person) : null,
    registeredName: person ? { given: person.given, family: person.family } : null,
    diploma: diplomas.length > 0 ? 'found' : 'not-recorded',
    place: placeOf(claim.postalCodes, places),
    places,
    skills: [...new Set(record.skills.map(({ label }) => label))],
    evidence: [
      ...evidenceIn('people', shown),
      ...evidenceIn('diplomas', diplomas),
      ...evidenceIn('skills', record.skills),
    ],
  }
}

function checkDigitOf(number: string): RppsCheck['checkDigit'] {
  if (!/^\d{11}$/.test(number)) return 'not-eleven-digits'
  return isLuhn(number) ? 'right' : 'wrong'
}

function registeredAs(people: RppsPerson[], doctors: RppsPerson[]): RppsCheck['registered'] {
  if (doctors.length > 0) return 'yes'
  return people.length > 0 ? 'other-profession' : 'no'
}

function professionOf({ profession, professionLabel, category }: RppsPerson): string {
  return profession === physician && category !== civil ? `${professionLabel} (${category})` : professionLabel
}

const closeness: Record<NameMatch, number> = { same: 0, similar: 1, different: 2 }

/** The rows of one number may spell a name in several ways; the claim is compared with the nearest. */
function bestNamed(claim: PersonName, people: RppsPerson[]): RppsPerson | undefined {
  return people.toSorted((a, b) => closeness[matchNames(claim, a)] - closeness[matchNames(claim, b)])[0]
}

function placesOf(people: RppsPerson[]): RppsCheck['places'] {
  const places = people
    .map(({ postalCode, town }) => ({ postalCode, town }))
    .filter(({ postalCode }) => postalCode !== '')
  return [...new Map(places.map((place) => [`${place.postalCode} ${place.town}`, place])).values()]
}

function placeOf(postalCodes: readonly string[], places: RppsCheck['places']): RppsCheck['place'] {
  if (postalCodes.length === 0) return 'not-asked'
  if (places.length === 0) return 'unknown'
  const isThere = (claimed: string) => places.some(({ postalCode }) => postalCode === claimed)
  return postalCodes.every(isThere) ? 'matches' : 'differs'
}

// Of other professions no row was kept.
function evidenceIn(
  file: RppsCheck['evidence'][number]['file'],
  rows: { line: number; row: string }[],
): RppsCheck['evidence'] {
  return rows
    .filter(({ row }) => row !== '')
    .slice(0, mostRows)
    .map(({ line, row }) => ({ file, line, row }))
}
