import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { Course, CourseContent } from './course.ts'
import { courseByUid } from './read-courses.ts'
import { insertCourse } from './store-course.ts'
import { localOf, weeksLater } from './time-zone.ts'
import type { Deed } from './world.ts'

/** The same weekdays a year later. */
const nextSeason = 52

/** Stores a new course; nobody sees it before it is published. Returns its number. */
export function createCourse(database: Database, content: CourseContent, deed: Deed): { uid: string } {
  return write(database, () => {
    const { uid } = insertCourse(database, content, deed)
    record(database, { at: deed.at, actor: deed.by, act: 'course.create', object: `course:${uid}` })
    return { uid }
  })
}

/** Copies a course into the next season, a year of weeks later, unpublished. Refuses an unknown course. */
export function duplicateCourse(
  database: Database,
  uid: string,
  deed: Deed,
): Result<{ uid: string }, 'unknown-course'> {
  return write(database, () => {
    const model = courseByUid(database, uid)
    if (!model) return refused('unknown-course')
    const copy = insertCourse(database, aSeasonLater(model), deed)
    const detail = { of: uid }
    record(database, {
      at: deed.at,
      actor: deed.by,
      act: 'course.create',
      object: `course:${copy.uid}`,
      detail,
    })
    return ok({ uid: copy.uid })
  })
}

// Names are left out: whoever agreed to stand on one page was not asked about the next. So is the room online.
function aSeasonLater(model: Course): CourseContent {
  const { timeZone, closesOn, dates, teachers } = model
  const later = (iso: string) => weeksLater(iso, nextSeason, timeZone)
  return {
    ...model,
    onlineLink: null,
    closesOn: localOf(weeksLater(`${closesOn}T12:00:00.000Z`, nextSeason, 'UTC'), 'UTC').day,
    dates: dates.map((date) => ({ ...date, startsAt: later(date.startsAt), endsAt: later(date.endsAt) })),
    teachers: teachers.map(({ role }) => ({ role, name: null })),
  }
}
