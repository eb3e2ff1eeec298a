import { and, desc, eq } from 'drizzle-orm'
import { account } from '../auth/tables.ts'
import type { Database } from '../kernel/database.ts'
import type { Course } from './course.ts'
import { coursesByIds } from './read-courses.ts'
import { course, courseAttendance, courseRegistration } from './tables.ts'

/** That somebody was at a course, with the credits that it gave. */
export interface Attendance {
  registrationUid: string
  accountId: number
  accountUid: string
  course: Course
  credits: number | null
  markedAt: string
}

/** Who was at a course, or where somebody was: everything that a certificate may say. The newest mark first. */
export function readAttendance(
  database: Database,
  of: { accountId: number } | { courseUid: string },
): Attendance[] {
  const whose = 'accountId' in of ? eq(account.id, of.accountId) : eq(course.uid, of.courseUid)
  const rows = database.orm
    .select({
      registrationUid: courseRegistration.uid,
      accountId: account.id,
      accountUid: account.uid,
      courseId: courseRegistration.courseId,
      credits: courseAttendance.credits,
      markedAt: courseAttendance.markedAt,
    })
    .from(courseAttendance)
    .innerJoin(courseRegistration, eq(courseRegistration.id, courseAttendance.registrationId))
    .innerJoin(course, eq(course.id, courseRegistration.courseId))
    .innerJoin(account, eq(account.id, courseRegistration.accountId))
    .where(and(whose, eq(courseAttendance.presence, 'attended')))
    .orderBy(desc(courseAttendance.markedAt), desc(courseRegistration.id))
    .all()
  const found = coursesByIds(database, [...new Set(rows.map(({ courseId }) => courseId))])
  const courses = new Map(found.map((one) => [one.id, one]))
  return rows.flatMap(({ courseId, ...row }) => {
    const attended = courses.get(courseId)
    return attended ? [{ ...row, course: attended }] : []
  })
}
