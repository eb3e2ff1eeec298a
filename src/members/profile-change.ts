import type { Locale } from '../i18n/locales.ts'

/** What can be told apart in a profile. */
export const changeParts = [
  'names',
  'practice-added',
  'practice-removed',
  'practice-place',
  'phones',
  'booking',
  'hours',
  'absences',
  'access',
  'offers',
  'languages',
  'techniques',
  'texts',
  'photo',
  'shown',
] as const

export type ChangePart = (typeof changeParts)[number]

/** The rest is published as soon as it is saved: no patient is misled when a phone number is corrected. */
const reviewed: readonly ChangePart[] = [
  'names',
  'practice-added',
  'practice-removed',
  'practice-place',
  'offers',
  'texts',
  'photo',
]

/** One part that differs. `before` and `after` are ids, lines of an address, times: see `diff-profile.ts`. */
export interface ProfileChange {
  part: ChangePart
  /** True when staff look at it before the public does. */
  review: boolean
  /** Which practice: its number in the new profile, from 0 (of a removed one, in the old profile). */
  practice: number | null
  /** Which language of the texts. */
  locale: Locale | null
  before: string[]
  after: string[]
}

/** Tells whether staff look at a part before the public does. */
export function needsReview(part: ChangePart): boolean {
  return reviewed.includes(part)
}
