import { isDeepStrictEqual } from 'node:util'
import { record } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { courseChanged } from '../mail/letters/course-changed.ts'
import { isPast, type Course, type CourseContent } from './course.ts'
import { writeTo } from './course-letters.ts'
import { fillSeats } from './fill-seats.ts'
import { courseByUid } from './read-courses.ts'
import { registrationsIn } from './registrations.ts'
import { replaceContent } from './store-course.ts'
import type { CoursesWorld, Deed } from './world.ts'

export type ChangeRefusal = 'unknown-course' | 'changed-meanwhile' | 'cancelled' | 'fewer-seats'

/**
 * Changes a course as it was read at `version`. Whoever is registered gets a letter when dates or places are others;
 * seats that were added go to the waiting list. Refuses a version that is not the newest, a cancelled course, and
 * fewer seats than are taken.
 */
export function changeCourse(
  world: CoursesWorld,
  { uid, version }: { uid: string; version: number },
  content: CourseContent,
  { by, at }: Deed,
): Result<null, ChangeRefusal> {
  const { database } = world
  return write(database, () => {
    const before = courseByUid(database, uid)
    if (!before) return refused('unknown-course')
    if (before.version !== version) return refused('changed-meanwhile')
    if (before.cancelledAt !== null) return refused('cancelled')
    if (content.seats < before.taken) return refused('fewer-seats')
    replaceContent(database, before.id, content, at)
    const isMoved = movesPeople(before, content)
    const detail = { version: version + 1, change: isMoved ? 'dates' : 'words' }
    record(database, { at, actor: by, act: 'course.change', object: `course:${uid}`, detail })
    if (isMoved && !isPast(before, at)) tellEverybody(world, uid)
    fillSeats(world, uid, at)
    return ok(null)
  })
}

function movesPeople(before: Course, content: CourseContent): boolean {
  const when = ({ dates, timeZone }: CourseContent) => ({ dates, timeZone })
  return !isDeepStrictEqual(when(before), when(content))
}

function tellEverybody(world: CoursesWorld, uid: string): void {
  const course = courseByUid(world.database, uid)
  if (!course) return
  for (const { accountId } of registrationsIn(world.database, course.id)) {
    const key = `course-changed:${uid}@${course.version}:${accountId}`
    writeTo(world, course, { accountId, key, path: '/member/courses/' }, courseChanged)
  }
}
