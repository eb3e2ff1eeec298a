import { changeCourse } from '../../courses/change-course.ts'
import { createCourse } from '../../courses/create-course.ts'
import type { CourseContent } from '../../courses/course.ts'
import { readContent } from '../../courses/form/read-content.ts'
import { cancelCourse, publishCourse } from '../../courses/publish-course.ts'
import type { Caller } from '../endpoint.ts'
import { problem, type Problem } from '../problem.ts'
import { draftOf, pointerOf, type CourseBody } from './schemas.ts'

type Written = { ok: true; uid: string } | Problem

/** Makes a course, which nobody sees before it is published, in the caller's transaction; returns its number. */
export function create(caller: Caller, body: CourseBody): Written {
  const read = contentOf(caller, body)
  return read.ok ? { ok: true, ...createCourse(caller.world.database, read.content, caller) } : read
}

/** Puts new content in the place of the old, in the caller's transaction; whoever is registered is told of other dates. */
export function change(caller: Caller, course: { uid: string; version: number }, body: CourseBody): Written {
  const read = contentOf(caller, body)
  if (!read.ok) return read
  const changed = changeCourse(caller.world, course, read.content, caller)
  return changed.ok ? { ok: true, uid: course.uid } : problem(changed.reason)
}

/** Publishes or cancels a course as it was read, in the caller's transaction. */
export function step(
  caller: Caller,
  course: { uid: string; version: number },
  act: 'publish' | 'cancel',
): Written {
  const taken =
    act === 'publish'
      ? publishCourse(caller.world.database, course, caller)
      : cancelCourse(caller.world, course, caller)
  return taken.ok ? { ok: true, uid: course.uid } : problem(taken.reason)
}

function contentOf(
  { world: { database, facts } }: Caller,
  body: CourseBody,
): { ok: true; content: CourseContent } | Problem {
  const read = readContent(database, draftOf(body), [...facts.languages.keys()])
  if (read.ok) return read
  const errors = read.problems.map(({ field, reason }) => ({ pointer: pointerOf(field), code: reason }))
  return problem('invalid', { errors })
}
