import { readApplication, missingSteps } from '../read-application.ts'
import type { Database } from '../../kernel/database.ts'
import { profileContent } from '../profile-content.ts'
import { previewOfApplication } from './preview-listing.ts'

/** What the last page of an application shows: what is missing, or the listing as it would be. */
export function checkView(database: Database, accountId: number, at: Date) {
  const saved = readApplication(database, accountId)
  const content = saved?.content ?? {}
  const missing = missingSteps(content)
  const { who, practices, offers, languages, consent } = content
  const whole = profileContent.safeParse({
    ...who,
    ...practices,
    ...offers,
    ...languages,
    ...{ texts: { en: '', fr: '', he: '' }, photo: null, shown: consent?.shown ?? [] },
  })
  const listing = whole.success ? previewOfApplication(content, whole.data, at) : undefined
  return { saved, content, missing, listing }
}
