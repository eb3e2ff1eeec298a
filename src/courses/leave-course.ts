import { and, eq, isNull } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { courseLeft } from '../mail/letters/course-left.ts'
import { isPast, spanOf, type Course } from './course.ts'
import { writeTo } from './course-letters.ts'
import { fillSeats } from './fill-seats.ts'
import { coursesByIds } from './read-courses.ts'
import { registrationsOf, type Registration } from './registrations.ts'
import { courseRegistration } from './tables.ts'
import type { CoursesWorld, Deed } from './world.ts'

export type LeaveRefusal = 'unknown-registration' | 'begun'

/** Gives a seat, or a place in the line, back: the doctor's own. The seat goes to whoever waits longest. */
export function leaveCourse(
  world: CoursesWorld,
  registration: string,
  person: { accountId: number; uid: string },
  at: Date,
): Result<null, LeaveRefusal> {
  const deed = { by: `account:${person.uid}`, at, reason: 'own-wish' as const }
  return end(world, registration, deed, ({ accountId }) => accountId === person.accountId)
}

/** Ends somebody's registration, by staff. */
export function endRegistration(
  world: CoursesWorld,
  registration: string,
  deed: Deed,
): Result<null, LeaveRefusal> {
  return end(world, registration, { ...deed, reason: 'staff' }, () => true)
}

/** Gives everything back that an account is registered for and that is not over, without a letter to it: it is leaving. */
export function leaveEveryCourse(
  world: CoursesWorld,
  { accountId, uid }: { accountId: number; uid: string },
  at: Date,
): void {
  for (const registration of registrationsOf(world.database, accountId)) {
    const [course] = coursesByIds(world.database, [registration.courseId])
    if (!course || isPast(course, at)) continue
    closeRegistration(world, { registration, course }, { by: `account:${uid}`, at })
    fillSeats(world, course.uid, at)
  }
}

function end(
  world: CoursesWorld,
  uid: string,
  deed: Deed & { reason: 'own-wish' | 'staff' },
  isAllowed: (registration: Registration) => boolean,
): Result<null, LeaveRefusal> {
  const { database } = world
  return write(database, () => {
    const isIt = and(eq(courseRegistration.uid, uid), isNull(courseRegistration.leftAt))
    const registration = database.orm.select().from(courseRegistration).where(isIt).get()
    const course = registration && coursesByIds(database, [registration.courseId])[0]
    if (!registration || !course || !isAllowed(registration)) return refused('unknown-registration')
    // From here on it is a matter of attendance.
    if (course.cancelledAt !== null || deed.at.toISOString() >= spanOf(course).starts) return refused('begun')
    closeRegistration(world, { registration, course }, deed)
    const about = {
      accountId: registration.accountId,
      key: `course-left:${uid}`,
      path: `/courses/${course.slug}/`,
    }
    writeTo(world, course, about, (facts) => courseLeft({ ...facts, reason: deed.reason }))
    fillSeats(world, course.uid, deed.at)
    return ok(null)
  })
}

function closeRegistration(
  { database }: CoursesWorld,
  { registration: { id, uid }, course }: { registration: Registration; course: Course },
  { by, at }: Deed,
): void {
  database.orm
    .update(courseRegistration)
    .set({ leftAt: at.toISOString(), leftBy: by })
    .where(eq(courseRegistration.id, id))
    .run()
  const detail = { registration: uid }
  record(database, { at, actor: by, act: 'course.leave', object: `course:${course.uid}`, detail })
}
