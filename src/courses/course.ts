import type { Locale } from '../i18n/locales.ts'
import { day } from '../kernel/clock.ts'
import type { audiences, levels, teacherRoles } from './tables.ts'

export type Level = (typeof levels)[number]
export type Audience = (typeof audiences)[number]
export type TeacherRole = (typeof teacherRoles)[number]

export interface CourseText {
  title: string
  summary: string
  programme: string
  /** May be empty. */
  practical: string
}

/** One sitting; without a town it is held online. */
export interface CourseDate {
  startsAt: string
  endsAt: string
  place: { id: string; town: string; country: string } | null
  venue: string | null
}

/** What staff decide about a course. */
export interface CourseContent {
  level: Level
  audience: Audience
  /** The language it is taught in, of content/languages.json. */
  languageId: string
  timeZone: string
  seats: number
  /** The last day of registration, whole, in UTC. */
  closesOn: string
  credits: { points: number; by: string } | null
  /** Where it is held online: for whoever has a seat, never on a public page. */
  onlineLink: string | null
  texts: Record<Locale, CourseText>
  /** In the order of time; at least one. */
  dates: CourseDate[]
  teachers: { role: TeacherRole; name: string | null }[]
}

/** A course as it is stored. */
export interface Course extends CourseContent {
  id: number
  uid: string
  slug: string
  version: number
  createdAt: string
  changedAt: string
  publishedAt: string | null
  cancelledAt: string | null
  /** Seats that are taken, and people who wait for one. */
  taken: number
  waiting: number
}

/** The first and the last instant of a course. */
export function spanOf({ dates }: Pick<Course, 'dates'>): { starts: string; ends: string } {
  const starts = dates[0]?.startsAt
  const ends = dates.at(-1)?.endsAt
  if (starts === undefined || ends === undefined) throw new Error('course: without a date')
  return { starts, ends }
}

/** Whether a course belongs to the archive: from the day after its last date, in UTC. */
export function isPast(course: Pick<Course, 'dates'>, at: Date): boolean {
  return day(at) > spanOf(course).ends.slice(0, 10)
}

/** "2026-2027": the season that a course begins in; seasons begin in September. */
export function seasonOf(course: Pick<Course, 'dates'>): string {
  const { starts } = spanOf(course)
  const [year, month] = [Number(starts.slice(0, 4)), Number(starts.slice(5, 7))]
  return month >= 9 ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

/** Where registration stands for anybody. */
export type RegistrationState = 'open' | 'full' | 'closed' | 'cancelled' | 'past'

/** Tells whether one can still register, and whether a seat is left or only the waiting list. */
export function registrationState(course: Course, at: Date): RegistrationState {
  if (course.cancelledAt !== null) return 'cancelled'
  if (isPast(course, at)) return 'past'
  if (day(at) > course.closesOn) return 'closed'
  return seatsLeft(course) > 0 ? 'open' : 'full'
}

/** Seats that the next one to register may have: none while somebody waits. */
export function seatsLeft({ seats, taken, waiting }: Pick<Course, 'seats' | 'taken' | 'waiting'>): number {
  return waiting > 0 ? 0 : Math.max(0, seats - taken)
}
