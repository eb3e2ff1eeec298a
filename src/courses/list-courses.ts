import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import { fold } from '../search/fold.ts'
import { isPast, spanOf, type Course } from './course.ts'
import { allCourses } from './read-courses.ts'

export const listStates = ['upcoming', 'draft', 'past'] as const
export const sortColumns = ['starts', 'title', 'taken', 'waiting'] as const

/** What staff want to see, as the address of the page says it. */
export interface CourseQuery {
  state: (typeof listStates)[number]
  /** Words that a course must have, in any language; empty for all. */
  q: string
  sort: (typeof sortColumns)[number]
  isDescending: boolean
  page: number
}

export const coursesOfPage = 50

/** Reads the address; whatever it says that is unknown is as if it said nothing. */
export function courseQueryOf(params: URLSearchParams): CourseQuery {
  const state = listStates.find((known) => known === params.get('state')) ?? 'upcoming'
  const sort = sortColumns.find((known) => known === params.get('sort')) ?? 'starts'
  // The past is read from its end.
  const isDescending = params.has('order')
    ? params.get('order') === 'down'
    : state === 'past' && sort === 'starts'
  const page = Math.max(1, Math.min(1000, Math.trunc(Number(params.get('page'))) || 1))
  return { state, q: (params.get('q') ?? '').slice(0, 100), sort, isDescending, page }
}

/** The address of a query, with some of it changed. */
export function addressOf(query: CourseQuery, change: Partial<CourseQuery>): string {
  const { state, q, sort, isDescending, page } = { ...query, page: 1, ...change }
  const params = new URLSearchParams({ state, sort, order: isDescending ? 'down' : 'up' })
  if (q !== '') params.set('q', q)
  if (page > 1) params.set('page', String(page))
  return `?${params.toString()}`
}

/** The courses of a query: those of its page, and how many there are. A society has hundreds at most. */
export function listCourses(
  database: Database,
  { state, q, sort, isDescending, page }: CourseQuery,
  { locale, at }: { locale: Locale; at: Date },
): { courses: Course[]; total: number } {
  const words = fold(q).split(' ')
  const found = allCourses(database)
    .filter((course) => stateIs(course, state, at))
    .filter((course) => words.every((word) => wordsOf(course).includes(word)))
    .sort((a, b) => compare(a, b, sort, locale) * (isDescending ? -1 : 1))
  return { courses: found.slice((page - 1) * coursesOfPage, page * coursesOfPage), total: found.length }
}

function stateIs(course: Course, state: CourseQuery['state'], at: Date): boolean {
  if (course.publishedAt === null) return state === 'draft'
  return state === (isPast(course, at) ? 'past' : 'upcoming')
}

function wordsOf({ slug, texts, dates }: Course): string {
  const titles = [texts.en, texts.fr, texts.he].map(({ title }) => title)
  const towns = dates.map(({ place, venue }) => `${place?.town ?? ''} ${venue ?? ''}`)
  return fold([slug, ...titles, ...towns].join(' '))
}

function compare(a: Course, b: Course, sort: CourseQuery['sort'], locale: Locale): number {
  if (sort === 'title') return a.texts[locale].title.localeCompare(b.texts[locale].title, locale)
  if (sort === 'taken' || sort === 'waiting') return a[sort] - b[sort]
  return spanOf(a).starts < spanOf(b).starts ? -1 : 1
}
