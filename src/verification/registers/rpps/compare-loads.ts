import type { ListedLicence } from '../../../directory/listed-licences.ts'
import type { PersonName } from '../name-match.ts'
import { checkPerson, type RppsCheck } from './check-person.ts'
import type { RppsRecord } from './store.ts'

/** What a newer publication says otherwise about a listed doctor. */
export type RppsChange = 'vanished' | 'other-profession' | 'name' | 'place' | 'never-found'

/** Whoever the register no longer holds as a doctor may not be shown for one more day. */
export const hidingChanges: readonly RppsChange[] = ['vanished', 'other-profession']

export interface RppsDifference {
  practitionerId: number
  slug: string
  ref: string | null
  number: string
  changes: RppsChange[]
  before: Said | null
  now: Said
}

interface Said {
  registered: RppsCheck['registered']
  name: PersonName | null
  places: RppsCheck['places']
}

type ReadRecord = (number: string) => RppsRecord

/**
 * Compares what two publications say about the listed doctors and returns those about whom they differ. `before` is
 * null for the first publication: then only whoever is not in it is returned, as never found, and nobody is hidden.
 */
export function compareLoads(
  listed: ListedLicence[],
  before: ReadRecord | null,
  now: ReadRecord,
): RppsDifference[] {
  return listed.flatMap((person) => {
    const was = before && said(person, before)
    const is = said(person, now)
    const changes = changesOf(was, is)
    const { practitionerId, slug, ref, number } = person
    return changes.length > 0 ? [{ practitionerId, slug, ref, number, changes, before: was, now: is }] : []
  })
}

function said({ number, given, family, postalCodes }: ListedLicence, read: ReadRecord): Said {
  const check = checkPerson({ number, given, family, postalCode: postalCodes[0] ?? null }, read(number))
  return { registered: check.registered, name: check.registeredName, places: check.places }
}

function changesOf(was: Said | null, is: Said): RppsChange[] {
  if (was?.registered !== 'yes') return is.registered === 'yes' ? [] : ['never-found']
  if (is.registered === 'no') return ['vanished']
  if (is.registered === 'other-profession') return ['other-profession']
  const changes: RppsChange[] = []
  if (JSON.stringify(was.name) !== JSON.stringify(is.name)) changes.push('name')
  if (placesText(was) !== placesText(is)) changes.push('place')
  return changes
}

function placesText({ places }: Said): string {
  return places
    .map(({ postalCode, town }) => `${postalCode} ${town}`)
    .toSorted()
    .join('|')
}
