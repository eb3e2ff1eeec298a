import type { Database } from '../../kernel/database.ts'
import { spanOf, type Course } from '../course.ts'
import { readAttendance } from '../read-attendance.ts'
import { pastCourses } from '../read-courses.ts'
import { participantsOf, type Participant } from '../registrations.ts'
import { holdersOfCourse } from './read-awards.ts'

/** A course that is over, and who was there and has no certificate of it yet. */
export interface WaitingCourse {
  course: Course
  people: Participant[]
}

/** The courses that certificates of attendance can be made from, the last one first. */
export function coursesWaiting(database: Database, at: Date): WaitingCourse[] {
  return pastCourses(database, at)
    .map((course) => ({ course, people: withoutCertificate(database, course) }))
    .filter(({ people }) => people.length > 0)
}

/** Who was at a course and has no certificate of it yet. */
export function withoutCertificate(
  database: Database,
  { id, uid }: Pick<Course, 'id' | 'uid'>,
): Participant[] {
  const held = new Set(holdersOfCourse(database, uid, 'attendance'))
  const waiting = readAttendance(database, { courseUid: uid }).filter(({ accountId }) => !held.has(accountId))
  const uids = new Set(waiting.map(({ accountUid }) => accountUid))
  return participantsOf(database, id).filter(({ accountUid }) => uids.has(accountUid))
}

/** The day that a certificate of a course bears: its last. */
export function lastDayOf(course: Course): string {
  return spanOf(course).ends.slice(0, 10)
}
