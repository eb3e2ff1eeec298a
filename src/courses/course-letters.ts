import { locales, type Locale, type Localized } from '../i18n/locales.ts'
import { accountById, addresseeOf } from '../auth/accounts.ts'
import type { CourseFacts } from '../mail/course-letter.ts'
import type { Letter } from '../mail/letter.ts'
import type { Course } from './course.ts'
import { sittingIn, zoneName } from './time-zone.ts'
import type { CoursesWorld } from './world.ts'

/**
 * Writes to one participant, in the caller's transaction; nothing happens when the account is gone. `key`: what makes
 * this letter the same if it is posted again; `path`: where its link leads, after the language. Returns whether one was
 * posted.
 */
export function writeTo(
  { database, mail, site }: CoursesWorld,
  course: Course,
  { accountId, key, path }: { accountId: number; key: string; path: string },
  letterOf: (about: CourseFacts) => Letter,
): boolean {
  const account = accountById(database, accountId)
  if (!account) return false
  const link = `${site.origin}/${account.locale}${path}`
  const letter = letterOf({ title: titleOf(course), when: whenOf(course), link })
  return mail.post({ letter, to: addresseeOf(account), key, about: `course:${course.uid}` })
}

function titleOf({ texts: { en, fr, he } }: Course): Localized {
  return { en: en.title, fr: fr.title, he: he.title }
}

function whenOf(course: Course): Record<Locale, string[]> {
  const { en, fr, he } = Object.groupBy(
    locales.flatMap((locale) => course.dates.map((date) => ({ locale, line: lineOf(locale, date, course) }))),
    ({ locale }) => locale,
  )
  const lines = (found: { line: string }[] = []) => found.map(({ line }) => line)
  return { en: lines(en), fr: lines(fr), he: lines(he) }
}

function lineOf(locale: Locale, date: Course['dates'][number], { timeZone }: Course): string {
  const where = [date.place?.town ?? online[locale], date.venue].filter((part) => part !== null)
  return `${sittingIn(locale, date, timeZone)} (${zoneName(locale, timeZone, date.startsAt)}): ${where.join(', ')}`
}

const online: Localized = { en: 'online', fr: 'en ligne', he: 'מקוון' }
