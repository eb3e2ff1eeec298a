import { readStoredProfile } from '../directory/stored-profile.ts'
import type { Database } from '../kernel/database.ts'
import type { ProfileContent } from './profile-content.ts'
import { publishedFields } from './profile-parts.ts'

/** What is stored of a practitioner, as a profile: for its owner and staff. Throws when there is none. */
export function readProfile(database: Database, practitionerId: number): ProfileContent {
  const stored = readStoredProfile(database, practitionerId)
  if (!stored) throw new Error('members: a profile of nobody')
  const { names, country, languages, techniques, offers, practices, texts, photo, shown } = stored
  return {
    names,
    country,
    languages: languages.toSorted(),
    techniques: techniques.toSorted(),
    offers: offers.toSorted((a, b) => (a.condition < b.condition ? -1 : 1)),
    practices: practices.map((practice) => ({ ...practice, access: practice.access.toSorted() })),
    texts,
    photo,
    shown: publishedFields.filter((field) => shown.includes(field)),
  }
}
