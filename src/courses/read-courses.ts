import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import { isPast, spanOf, type Course, type CourseDate } from './course.ts'
import { course, courseDate, courseRegistration, courseTeacher, courseText } from './tables.ts'

type Row = typeof course.$inferSelect

/** Every course, also those that nobody sees yet, in the order of their first dates. */
export function allCourses(database: Database): Course[] {
  return assemble(database, database.orm.select().from(course).all())
}

/** Published courses that are not over, the next one first; a cancelled one stays until its last date. */
export function currentCourses(database: Database, at: Date): Course[] {
  return publishedCourses(database).filter((one) => !isPast(one, at))
}

/** Published courses that are over, the last one first. */
export function pastCourses(database: Database, at: Date): Course[] {
  return publishedCourses(database)
    .filter((one) => isPast(one, at))
    .reverse()
}

/** A course that everybody may see; undefined when no published one has this address. */
export function publishedCourse(database: Database, slug: string): Course | undefined {
  const isIt = and(eq(course.slug, slug), isNotNull(course.publishedAt))
  return assemble(database, database.orm.select().from(course).where(isIt).all())[0]
}

/** A course by its number, published or not; undefined when there is none. */
export function courseByUid(database: Database, uid: string): Course | undefined {
  return assemble(database, database.orm.select().from(course).where(eq(course.uid, uid)).all())[0]
}

/** Some courses by their keys, in the order of their first dates. */
export function coursesByIds(database: Database, ids: number[]): Course[] {
  return assemble(database, database.orm.select().from(course).where(inArray(course.id, ids)).all())
}

/** The public pages of courses, without their language, with the day of their last change. */
export function coursePages(database: Database): { path: string; lastmod?: string }[] {
  const pages = publishedCourses(database).map(({ slug, changedAt }) => ({
    path: `/courses/${slug}/`,
    lastmod: changedAt.slice(0, 10),
  }))
  return [{ path: '/courses/' }, { path: '/courses/archive/' }, ...pages]
}

function publishedCourses(database: Database): Course[] {
  return assemble(database, database.orm.select().from(course).where(isNotNull(course.publishedAt)).all())
}

function assemble(database: Database, rows: Row[]): Course[] {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const parts = { texts: textsOf(database, ids), dates: datesOf(database, ids), ...peopleOf(database, ids) }
  return rows
    .map((row) => courseOf(row, parts))
    .sort((a, b) => (spanOf(a).starts < spanOf(b).starts ? -1 : 1))
}

interface Parts extends ReturnType<typeof peopleOf> {
  texts: ReturnType<typeof textsOf>
  dates: ReturnType<typeof datesOf>
}

function courseOf({ credits, creditedBy, ...row }: Row, parts: Parts): Course {
  const textIn = (locale: Locale) => {
    const found = parts.texts.get(row.id)?.find((text) => text.locale === locale)
    if (!found) throw new Error(`course ${row.uid}: no text in ${locale}`)
    const { title, summary, programme, practical } = found
    return { title, summary, programme, practical }
  }
  return {
    ...row,
    credits: credits === null || creditedBy === null ? null : { points: credits, by: creditedBy },
    texts: { en: textIn('en'), fr: textIn('fr'), he: textIn('he') },
    dates: parts.dates.get(row.id)?.map(dateOf) ?? [],
    teachers: parts.teachers.get(row.id)?.map(({ role, name }) => ({ role, name })) ?? [],
    taken: parts.counts.get(row.id)?.taken ?? 0,
    waiting: parts.counts.get(row.id)?.waiting ?? 0,
  }
}

function dateOf({
  startsAt,
  endsAt,
  placeId,
  town,
  country,
  venue,
}: typeof courseDate.$inferSelect): CourseDate {
  const isOnline = placeId === null || town === null || country === null
  return { startsAt, endsAt, place: isOnline ? null : { id: placeId, town, country }, venue }
}

function textsOf({ orm }: Database, ids: number[]) {
  const rows = orm.select().from(courseText).where(inArray(courseText.courseId, ids)).all()
  return Map.groupBy(rows, ({ courseId }) => courseId)
}

function datesOf({ orm }: Database, ids: number[]) {
  const rows = orm
    .select()
    .from(courseDate)
    .where(inArray(courseDate.courseId, ids))
    .orderBy(asc(courseDate.startsAt))
    .all()
  return Map.groupBy(rows, ({ courseId }) => courseId)
}

function peopleOf({ orm }: Database, ids: number[]) {
  const teachers = orm
    .select()
    .from(courseTeacher)
    .where(inArray(courseTeacher.courseId, ids))
    .orderBy(asc(courseTeacher.number))
    .all()
  const counts = orm
    .select({
      courseId: courseRegistration.courseId,
      taken: sql<number>`count(${courseRegistration.seatAt})`,
      waiting: sql<number>`count(*) - count(${courseRegistration.seatAt})`,
    })
    .from(courseRegistration)
    .where(and(inArray(courseRegistration.courseId, ids), isNull(courseRegistration.leftAt)))
    .groupBy(courseRegistration.courseId)
    .all()
  return {
    teachers: Map.groupBy(teachers, ({ courseId }) => courseId),
    counts: new Map(counts.map((row) => [row.courseId, row])),
  }
}
