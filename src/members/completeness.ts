import { locales, type Locale } from '../i18n/locales.ts'
import type { ProfileContent, ProfilePractice } from './profile-content.ts'

/** What patients look for most, by weight; `street`, `phones` and so on count for every practice. */
const weights = {
  practice: 15,
  street: 10,
  phones: 20,
  hours: 10,
  access: 5,
  offers: 15,
  languages: 10,
  text: 10,
  photo: 5,
} as const

export type CompletenessPart = keyof typeof weights

export interface Completeness {
  /** 0 to 100. */
  percent: number
  /** What is missing, the heaviest first. */
  missing: CompletenessPart[]
  /** Languages of the site without a text of one's own. */
  textsMissing: Locale[]
}

/** Says how much of what patients look for a profile has. It is advice: nothing depends on it. */
export function completeness(content: ProfileContent): Completeness {
  const { practices, offers, languages, texts, photo } = content
  const everyPractice = (has: (practice: ProfilePractice) => boolean) =>
    practices.length > 0 && practices.every(has)
  const has: Record<CompletenessPart, boolean> = {
    practice: practices.length > 0,
    street: everyPractice(({ street }) => street !== null),
    phones: everyPractice(({ phones, bookingUrl }) => phones.length > 0 || bookingUrl !== null),
    hours: everyPractice(({ hours }) => hours.length > 0),
    access: everyPractice(({ access }) => access.length > 0),
    offers: offers.length > 0,
    languages: languages.length > 0,
    text: locales.some((locale) => texts[locale] !== ''),
    photo: photo !== null,
  }
  const parts = partsByWeight()
  const percent = parts.filter((part) => has[part]).reduce((sum, part) => sum + weights[part], 0)
  const missing = parts.filter((part) => !has[part])
  return { percent, missing, textsMissing: locales.filter((locale) => texts[locale] === '') }
}

function partsByWeight(): CompletenessPart[] {
  const parts: CompletenessPart[] = [
    'phones',
    'practice',
    'offers',
    'street',
    'hours',
    'languages',
    'text',
    'access',
    'photo',
  ]
  return parts.toSorted((a, b) => weights[b] - weights[a])
}
