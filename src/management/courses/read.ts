import { z } from 'zod'
import { coursesByIds, courseByUid } from '../../courses/read-courses.ts'
import { day } from '../../kernel/clock.ts'
import type { Caller, Outcome } from '../endpoint.ts'
import { readPage, type ListOf, type Wanted } from '../paging.ts'
import { problem, type Problem } from '../problem.ts'
import type { Standing } from '../version.ts'
import { itemOf, type CourseItem } from './schemas.ts'

const idRow = z.object({ id: z.number() })
const startsSql = '(SELECT min(starts_at) FROM course_date WHERE course_id = one.id)'
const endsSql = '(SELECT max(ends_at) FROM course_date WHERE course_id = one.id)'

const courseIds: ListOf<number> = {
  id: 'courses',
  columns: 'one.id',
  from: 'FROM course AS one WHERE TRUE',
  rowid: 'one.id',
  orders: { starts: startsSql, created: 'one.created_at' },
  filters: {
    state: `@state = CASE WHEN one.published_at IS NULL THEN 'draft'
      WHEN @today > substr(${endsSql}, 1, 10) THEN 'past' ELSE 'upcoming' END`,
    level: 'one.level = @level',
    language: 'one.language_id = @language',
  },
  read: (found) => idRow.parse(found).id,
}

/** One page of the courses, also of those that nobody sees yet. */
export function listCourses(
  { world, at }: Caller,
  wanted: Pick<Wanted, 'sort' | 'limit' | 'cursor' | 'filters'>,
): Outcome<{ items: CourseItem[]; next: string | null }> {
  const page = readPage(world, courseIds, { ...wanted, values: { today: day(at) } })
  if (!page.ok) return page
  const { items: ids, next } = page.value
  const found = new Map(coursesByIds(world.database, ids).map((course) => [course.id, course]))
  const items = ids.flatMap((id) => found.get(id) ?? []).map(itemOf)
  return { ok: true, value: { items, next } }
}

/** A course with its version; refuses a number that is none. */
export function standingCourse(
  { world: { database } }: Caller,
  uid: string,
): (Standing<CourseItem> & { version: number }) | Problem {
  const course = courseByUid(database, uid)
  if (!course) return problem('unknown-course')
  return { ok: true, current: itemOf(course), tag: String(course.version), version: course.version }
}
