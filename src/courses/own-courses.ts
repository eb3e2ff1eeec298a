import type { Database } from '../kernel/database.ts'
import { isPast, registrationState, spanOf, type Course } from './course.ts'
import { coursesByIds, currentCourses } from './read-courses.ts'
import { isEntitled, placeInLine, registrationsOf } from './registrations.ts'

/** A course that somebody is registered for; `place` is null with a seat. */
export interface OwnCourse {
  course: Course
  registrationUid: string
  place: number | null
  mayLeave: boolean
}

/** A course that is open; whether this account can show what it asks for. */
export interface OpenCourse {
  course: Course
  isEntitled: boolean
}

/** What an account is registered for and is not over, and what else it could register for. */
export function readOwnCourses(
  database: Database,
  accountId: number,
  at: Date,
): { registered: OwnCourse[]; open: OpenCourse[] } {
  const registrations = registrationsOf(database, accountId)
  const registered = coursesByIds(
    database,
    registrations.map(({ courseId }) => courseId),
  )
    .filter((course) => !isPast(course, at))
    .flatMap((course) => {
      const registration = registrations.find(({ courseId }) => courseId === course.id)
      if (!registration) return []
      const { uid, seatAt } = registration
      const place = seatAt === null ? placeInLine(database, registration) : null
      const mayLeave = course.cancelledAt === null && at.toISOString() < spanOf(course).starts
      return [{ course, registrationUid: uid, place, mayLeave }]
    })
  const open = currentCourses(database, at)
    .filter((course) => ['open', 'full'].includes(registrationState(course, at)))
    .filter((course) => registrations.every(({ courseId }) => courseId !== course.id))
    .map((course) => ({ course, isEntitled: isEntitled(database, accountId, course.audience, at) }))
  return { registered, open }
}
