import { addDays } from '../kernel/clock.ts'
import { write } from '../kernel/database.ts'
import { courseReminder } from '../mail/letters/course-reminder.ts'
import type { Course, CourseDate } from './course.ts'
import { writeTo } from './course-letters.ts'
import { currentCourses } from './read-courses.ts'
import { registrationsIn } from './registrations.ts'
import type { CoursesWorld } from './world.ts'

/** How long before. Dates that follow each other faster are one course: it is reminded of once. */
const reminderDays = 3

/**
 * Writes to everybody with a seat three days before a course begins, or goes on after a pause. Returns how many letters
 * were posted; none is posted twice.
 */
export function remindParticipants(world: CoursesWorld, at: Date): number {
  return write(world.database, () =>
    currentCourses(world.database, at)
      .filter(({ cancelledAt }) => cancelledAt === null)
      .reduce((posted, course) => posted + remindOf(world, course, at), 0),
  )
}

function remindOf(world: CoursesWorld, course: Course, at: Date): number {
  const near = nearDate(course, at)
  if (!near) return 0
  const ahead = { ...course, dates: course.dates.filter(({ startsAt }) => startsAt >= near.startsAt) }
  const isOnline = course.onlineLink !== null
  const seated = registrationsIn(world.database, course.id).filter(({ seatAt }) => seatAt !== null)
  return seated.filter(({ accountId, uid }) => {
    const key = `course-reminder:${uid}@${near.startsAt}`
    const about = { accountId, key, path: '/member/courses/' }
    return writeTo(world, ahead, about, (facts) => courseReminder({ ...facts, isOnline }))
  }).length
}

/** The next date, when it is near and not the day after another. */
function nearDate({ dates }: Course, at: Date): CourseDate | undefined {
  const index = dates.findIndex(({ startsAt }) => startsAt > at.toISOString())
  const [before, next] = [dates[index - 1], dates[index]]
  const isNear = (from: Date) =>
    next !== undefined && next.startsAt <= addDays(from, reminderDays).toISOString()
  return isNear(at) && !(before && isNear(new Date(before.startsAt))) ? next : undefined
}
