import { matchPractices } from './match-practices.ts'
import type { ProfileContent } from './profile-content.ts'

/**
 * What may be published at once: the stored profile with every part of the new one that needs no review. A practice
 * that is new, moved or removed stays as it was until staff agree; the details of a moved one are taken at once.
 */
export function withoutReview(stored: ProfileContent, wanted: ProfileContent): ProfileContent {
  const practices = matchPractices(stored.practices, wanted.practices).flatMap(({ before, after }) => {
    if (before === null) return []
    if (after === null) return [before.practice]
    const { phones, bookingUrl, access, hours, absences } = after.practice
    return [{ ...before.practice, phones, bookingUrl, access, hours, absences }]
  })
  const { languages, techniques, shown } = wanted
  return { ...stored, languages, techniques, shown, practices }
}
