import { eq, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { courseCancelled } from '../mail/letters/course-cancelled.ts'
import { isPast, type Course } from './course.ts'
import { writeTo } from './course-letters.ts'
import { courseByUid } from './read-courses.ts'
import { registrationsIn } from './registrations.ts'
import { course } from './tables.ts'
import type { CoursesWorld, Deed } from './world.ts'

/** The course that staff look at, and the version that they have read. */
export interface ReadCourse {
  uid: string
  version: number
}

export type PublishRefusal = 'unknown-course' | 'changed-meanwhile' | 'published-already' | 'over'

/** Puts exactly the version that was read on the public pages. */
export function publishCourse(
  database: Database,
  { uid, version }: ReadCourse,
  { by, at }: Deed,
): Result<null, PublishRefusal> {
  return write(database, () => {
    const found = courseByUid(database, uid)
    if (!found) return refused('unknown-course')
    if (found.publishedAt !== null) return refused('published-already')
    if (found.version !== version) return refused('changed-meanwhile')
    if (isPast(found, at)) return refused('over')
    step(database, found, { publishedAt: at.toISOString(), publishedBy: by })
    record(database, { at, actor: by, act: 'course.publish', object: `course:${uid}`, detail: { version } })
    return ok(null)
  })
}

export type CancelRefusal = 'unknown-course' | 'changed-meanwhile' | 'not-published' | 'cancelled' | 'over'

/** Says that a course does not take place. It stays on its page as cancelled; everybody registered gets a letter. */
export function cancelCourse(
  world: CoursesWorld,
  { uid, version }: ReadCourse,
  { by, at }: Deed,
): Result<{ letters: number }, CancelRefusal> {
  const { database } = world
  return write(database, () => {
    const found = courseByUid(database, uid)
    if (!found) return refused('unknown-course')
    if (found.publishedAt === null) return refused('not-published')
    if (found.cancelledAt !== null) return refused('cancelled')
    if (found.version !== version) return refused('changed-meanwhile')
    if (isPast(found, at)) return refused('over')
    step(database, found, { cancelledAt: at.toISOString(), cancelledBy: by })
    const registered = registrationsIn(database, found.id)
    for (const { accountId } of registered) {
      const about = { accountId, key: `course-cancelled:${uid}:${accountId}`, path: '/courses/' }
      writeTo(world, found, about, courseCancelled)
    }
    const letters = registered.length
    record(database, { at, actor: by, act: 'course.cancel', object: `course:${uid}`, detail: { letters } })
    return ok({ letters })
  })
}

function step({ orm }: Database, { id }: Course, change: Partial<typeof course.$inferInsert>): void {
  orm
    .update(course)
    .set({ ...change, version: sql`${course.version} + 1` })
    .where(eq(course.id, id))
    .run()
}
