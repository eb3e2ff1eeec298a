import type { FormWords } from '../design/form-answer.ts'
import { formatDay, formatNumber, type Messages } from '../i18n/index.ts'
import { courseRow, openFor, placesIn, type CourseRow, type CourseWords, type State } from './course-view.ts'
import { spanOf } from './course.ts'
import type { OpenCourse, OwnCourse } from './own-courses.ts'
import type { Attendance } from './read-attendance.ts'

/** A registration as a row: the state is the member's own, not that of registration. */
export interface OwnRow extends CourseRow {
  registrationUid: string
  isWaiting: boolean
  mayLeave: boolean
  /** Where the course is held online, for whoever has a seat. */
  onlineLink: string | null
}

/** Takes what somebody is registered for, returns the rows of their page. */
export function ownRows(registered: readonly OwnCourse[], words: CourseWords, at: Date): OwnRow[] {
  return registered.map(({ course, registrationUid, place, mayLeave }) => {
    const row = courseRow(course, words, at)
    const state = course.cancelledAt === null ? ownState(place, words.t) : row.state
    const onlineLink = place === null && course.cancelledAt === null ? course.onlineLink : null
    return { ...row, state, registrationUid, isWaiting: place !== null, mayLeave, onlineLink }
  })
}

/** A course to register for; `refusal` says why this account cannot. */
export interface OpenRow extends CourseRow {
  isFull: boolean
  refusal?: string
}

/** Takes what is open, returns the rows of the member's page; the course that was asked for comes first. */
export function openRows(
  open: readonly OpenCourse[],
  words: CourseWords,
  at: Date,
  asked: string,
): OpenRow[] {
  const { notFor } = words.t.courses.own
  return open
    .toSorted((a, b) => Number(b.course.slug === asked) - Number(a.course.slug === asked))
    .map(({ course, isEntitled }) => {
      const row = courseRow(course, words, at)
      const refusal = isEntitled ? undefined : notFor[course.audience]
      return { ...row, isFull: openFor(course, at) === 'waiting', refusal }
    })
}

/** The courses that somebody attended as a table: course, day, place, credits. */
export function attendanceRows(attended: readonly Attendance[], words: CourseWords) {
  const { locale } = words
  return attended.map(({ course, credits }) => ({
    title: course.texts[locale].title,
    cells: [
      { text: formatDay(locale, spanOf(course).starts) },
      { text: placesIn(course, words) },
      { text: credits === null ? '–' : formatNumber(locale, credits) },
    ],
  }))
}

/** The credits of everything that somebody attended. */
export function totalCredits(attended: readonly Attendance[]): number {
  return attended.reduce((sum, { credits }) => sum + (credits ?? 0), 0)
}

/** What the forms of the member's page say when they are refused. */
export function ownFormWords({ courses }: Messages): FormWords {
  const { otherwise, ...refusals } = courses.own.errors
  const entries = Object.entries(refusals).map(([reason, text]) => [reason, { text }])
  return { fields: {}, refusals: Object.fromEntries(entries), otherwise }
}

function ownState(place: number | null, { courses }: Messages): State {
  return place === null
    ? { kind: 'ok', text: courses.own.seat }
    : { kind: 'due', text: courses.own.waiting(place) }
}
