import {
  formatDay,
  formatMonth,
  formatNumber,
  type Locale,
  type Localized,
  type Messages,
} from '../i18n/index.ts'
import type { Database } from '../kernel/database.ts'
import { placeById, placeLabel } from '../search/gazetteer/places.ts'
import {
  isPast,
  registrationState,
  seatsLeft,
  type Course,
  type CourseContent,
  type CourseDate,
} from './course.ts'
import { sittingIn, zoneName } from './time-zone.ts'

/** What putting a course into words needs: the reader's language, the towns and the languages of teaching. */
export interface CourseWords {
  locale: Locale
  t: Messages
  database: Database
  languages: ReadonlyMap<string, { names: Localized }>
}

export interface State {
  kind: 'ok' | 'due' | 'bad' | 'no'
  text: string
}

/** A course as a row of a list. */
export interface CourseRow {
  slug: string
  href: string
  title: string
  summary: string
  when: string
  where: string
  state: State
}

/** Takes a course, returns it as a row of the public lists and of the member's. */
export function courseRow(course: Course, words: CourseWords, at: Date): CourseRow {
  const { locale, t } = words
  const { title, summary } = course.texts[locale]
  const [first, ...others] = course.dates
  const when = first === undefined ? '' : sittingIn(locale, first, course.timeZone)
  return {
    slug: course.slug,
    href: `/${locale}/courses/${course.slug}/`,
    title,
    summary,
    when: others.length === 0 ? when : `${when}, ${t.courses.more(others.length)}`,
    where: placesIn(course, words),
    state: stateOf(course, t, at),
  }
}

/** The towns of a course, each once; or that it is online. */
export function placesIn({ dates }: Pick<CourseContent, 'dates'>, words: CourseWords): string {
  return [...new Set(dates.map((date) => townIn(date, words)))].join(' · ')
}

/** Where registration stands, in one sentence. */
export function stateOf(course: Course, { courses }: Messages, at: Date): State {
  const words = courses.state
  if (course.publishedAt === null) return { kind: 'no', text: words.draft }
  const state = registrationState(course, at)
  if (state === 'open') return { kind: 'ok', text: words.open(seatsLeft(course)) }
  const kinds = { full: 'due', closed: 'no', cancelled: 'bad', past: 'no' } as const
  return { kind: kinds[state], text: words[state] }
}

/** When and where each sitting is. */
export function sittings(
  { dates, timeZone }: Pick<CourseContent, 'dates' | 'timeZone'>,
  words: CourseWords,
): { when: string; where: string }[] {
  return dates.map((date) => ({
    when: sittingIn(words.locale, date, timeZone),
    where: [townIn(date, words), date.venue].filter((part) => part !== null).join(', '),
  }))
}

/** The title with the month of the first date: the same course is given every season. */
export function nameOf({ texts, dates }: CourseContent, { locale }: Pick<CourseWords, 'locale'>): string {
  const first = dates[0]?.startsAt
  const { title } = texts[locale]
  return first === undefined ? title : `${title}, ${formatMonth(locale, first)}`
}

/** Label and value of everything that is decided about a course. */
export function courseFacts(course: CourseContent, words: CourseWords): { label: string; value: string }[] {
  const { locale, t, languages } = words
  const { facts, audiences, levels, credits, noCredits } = t.courses
  const points = course.credits && formatNumber(locale, course.credits.points)
  const first = course.dates[0]?.startsAt ?? ''
  return [
    { label: facts.audience, value: audiences[course.audience] },
    { label: facts.level, value: levels[course.level] },
    { label: facts.language, value: languages.get(course.languageId)?.names[locale] ?? course.languageId },
    {
      label: facts.credits,
      value: course.credits && points !== null ? credits(points, course.credits.by) : noCredits,
    },
    { label: facts.seats, value: formatNumber(locale, course.seats) },
    { label: facts.closes, value: formatDay(locale, course.closesOn) },
    { label: facts.zone, value: zoneName(locale, course.timeZone, first) },
  ]
}

/** Whether somebody can still register, and for what. */
export function openFor(course: Course, at: Date): 'seat' | 'waiting' | null {
  if (course.publishedAt === null || isPast(course, at)) return null
  const state = registrationState(course, at)
  return state === 'open' ? 'seat' : state === 'full' ? 'waiting' : null
}

function townIn({ place }: CourseDate, { locale, t, database }: CourseWords): string {
  if (place === null) return t.courses.online
  const known = placeById(database, place.id)
  return known ? placeLabel(known.names, locale) : place.town
}
