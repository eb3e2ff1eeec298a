import { record } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { courseSeat } from '../mail/letters/course-seat.ts'
import { courseWaiting } from '../mail/letters/course-waiting.ts'
import { registrationState, type Course } from './course.ts'
import { writeTo } from './course-letters.ts'
import { publishedCourse } from './read-courses.ts'
import { isEntitled, placeInLine, registrationFor } from './registrations.ts'
import { courseRegistration } from './tables.ts'
import type { CoursesWorld } from './world.ts'

export type RegisterRefusal = 'unknown-course' | 'closed' | 'not-entitled' | 'registered-already'

/** What came of it: a seat, or the place in the line of those who wait. */
export type Registered = { place: number | null }

/**
 * Registers an account for a course: with a seat if one is left, else at the end of the waiting list. Refuses when
 * registration is closed, the account cannot show what the course asks for, or it is registered already. The same
 * rules are triggers (db/triggers/courses.sql): of two who want the last seat at once, one gets it.
 */
export function registerForCourse(
  world: CoursesWorld,
  { accountId, uid }: { accountId: number; uid: string },
  slug: string,
  at: Date,
): Result<Registered, RegisterRefusal> {
  const { database } = world
  return write(database, () => {
    const course = publishedCourse(database, slug)
    if (!course) return refused('unknown-course')
    const state = registrationState(course, at)
    if (state !== 'open' && state !== 'full') return refused('closed')
    if (registrationFor(database, { accountId, courseId: course.id })) return refused('registered-already')
    if (!isEntitled(database, accountId, course.audience, at)) return refused('not-entitled')
    const stored = store(world, course, accountId, { hasSeat: state === 'open', at })
    const outcome = state === 'open' ? 'seat' : 'waiting'
    const detail = { registration: stored.uid, outcome }
    record(database, {
      at,
      actor: `account:${uid}`,
      act: 'course.register',
      object: `course:${course.uid}`,
      detail,
    })
    return ok({ place: stored.place })
  })
}

function store(
  world: CoursesWorld,
  course: Course,
  accountId: number,
  { hasSeat, at }: { hasSeat: boolean; at: Date },
): { uid: string; place: number | null } {
  const uid = newId()
  const registeredAt = at.toISOString()
  const { id } = world.database.orm
    .insert(courseRegistration)
    .values({ uid, courseId: course.id, accountId, registeredAt, seatAt: hasSeat ? registeredAt : null })
    .returning({ id: courseRegistration.id })
    .get()
  const place = hasSeat ? null : placeInLine(world.database, { courseId: course.id, id })
  const about = { accountId, key: `course-registered:${uid}`, path: '/member/courses/' }
  writeTo(world, course, about, (facts) =>
    place === null ? courseSeat(facts) : courseWaiting({ ...facts, place }),
  )
  return { uid, place }
}
