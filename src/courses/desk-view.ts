import type { FormWords } from '../design/form-answer.ts'
import { formatDay, formatNumber, type Messages } from '../i18n/index.ts'
import { spanOf, type Course } from './course.ts'
import { placesIn, stateOf, type CourseWords, type State } from './course-view.ts'
import { addressOf, sortColumns, type CourseQuery } from './list-courses.ts'

/** A course as a row of the staff's table. */
export interface DeskRow {
  href: string
  title: string
  starts: string
  place: string
  taken: string
  waiting: string
  state: State
}

/** Takes a course, returns it as a row of the staff's table. */
export function deskRow(course: Course, words: CourseWords, at: Date): DeskRow {
  const { locale, t } = words
  return {
    href: `/${locale}/staff/courses/${course.uid}/`,
    title: course.texts[locale].title,
    starts: formatDay(locale, spanOf(course).starts),
    place: placesIn(course, words),
    taken: t.courses.desk.of(formatNumber(locale, course.taken), formatNumber(locale, course.seats)),
    waiting: formatNumber(locale, course.waiting),
    state: stateOf(course, t, at),
  }
}

/** A heading of the table; one that sorts is a link to the same list in that order. */
export interface Heading {
  label: string
  href?: string
  sorted?: 'ascending' | 'descending'
}

/** The headings of the staff's table, in the order of its cells. */
export function deskHeadings(query: CourseQuery, { courses }: Messages): Heading[] {
  const { table } = courses.desk
  const names = ['title', 'starts', 'place', 'taken', 'waiting', 'state'] as const
  return names.map((name) => {
    const column = sortColumns.find((known) => known === name)
    if (column === undefined) return { label: table[name] }
    const isCurrent = query.sort === column
    const isDescending = isCurrent && !query.isDescending
    return {
      label: table[name],
      href: addressOf(query, { sort: column, isDescending }),
      sorted: !isCurrent ? undefined : query.isDescending ? 'descending' : 'ascending',
    }
  })
}

/** What the forms of a course's page say when they are refused. */
export function deskFormWords({ courses }: Messages): FormWords {
  const { otherwise, ...refusals } = courses.desk.errors
  const entries = Object.entries(refusals).map(([reason, text]) => [
    reason,
    reason === 'fewer-seats' ? { text, at: 'seats' } : { text },
  ])
  return { fields: {}, refusals: Object.fromEntries(entries), otherwise }
}
