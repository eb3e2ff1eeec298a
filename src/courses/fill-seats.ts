import { eq } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { courseLeft } from '../mail/letters/course-left.ts'
import { courseMovedUp } from '../mail/letters/course-moved-up.ts'
import { isPast, type Course } from './course.ts'
import { writeTo } from './course-letters.ts'
import { courseByUid } from './read-courses.ts'
import { firstWaiting, isEntitled, type Registration } from './registrations.ts'
import { courseRegistration } from './tables.ts'
import type { CoursesWorld } from './world.ts'

/**
 * Gives every free seat of a course to whoever waits longest, in the caller's transaction, and writes to them. Whoever
 * cannot show any more what the course asks for is taken off the list instead. Returns how many moved up.
 */
export function fillSeats(world: CoursesWorld, courseUid: string, at: Date): number {
  let moved = 0
  for (;;) {
    const course = courseByUid(world.database, courseUid)
    if (!course || course.cancelledAt !== null || isPast(course, at) || course.taken >= course.seats)
      return moved
    const next = firstWaiting(world.database, course.id)
    if (!next) return moved
    if (isEntitled(world.database, next.accountId, course.audience, at)) {
      moveUp(world, course, next, at)
      moved += 1
    } else takeOff(world, course, next, at)
  }
}

function moveUp(world: CoursesWorld, course: Course, { id, uid, accountId }: Registration, at: Date): void {
  const { database } = world
  database.orm
    .update(courseRegistration)
    .set({ seatAt: at.toISOString() })
    .where(eq(courseRegistration.id, id))
    .run()
  const object = `course:${course.uid}`
  record(database, { at, actor: 'system', act: 'course.move-up', object, detail: { registration: uid } })
  const about = { accountId, key: `course-moved-up:${uid}`, path: '/member/courses/' }
  writeTo(world, course, about, courseMovedUp)
}

function takeOff(world: CoursesWorld, course: Course, { id, uid, accountId }: Registration, at: Date): void {
  const { database } = world
  database.orm
    .update(courseRegistration)
    .set({ leftAt: at.toISOString(), leftBy: 'system' })
    .where(eq(courseRegistration.id, id))
    .run()
  const detail = { registration: uid, reason: 'not-entitled' }
  record(database, { at, actor: 'system', act: 'course.leave', object: `course:${course.uid}`, detail })
  const about = { accountId, key: `course-left:${uid}`, path: `/courses/${course.slug}/` }
  writeTo(world, course, about, (facts) => courseLeft({ ...facts, reason: 'not-entitled' }))
}
