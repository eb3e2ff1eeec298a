import { eq, sql } from 'drizzle-orm'
import { locales } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { fold } from '../search/fold.ts'
import type { CourseContent } from './course.ts'
import { course, courseDate, courseTeacher, courseText } from './tables.ts'
import type { Deed } from './world.ts'

/** Stores a new course, which nobody sees yet, in the caller's transaction; returns its number and its address. */
export function insertCourse(
  database: Database,
  content: CourseContent,
  { by, at }: Deed,
): { uid: string; slug: string } {
  const uid = newId()
  const slug = freeSlug(database, content)
  const now = at.toISOString()
  const { id } = database.orm
    .insert(course)
    .values({ uid, slug, version: 1, ...columnsOf(content), createdAt: now, createdBy: by, changedAt: now })
    .returning({ id: course.id })
    .get()
  insertParts(database, id, content, at)
  return { uid, slug }
}

/** Puts new content in the place of the old, as the next version, in the caller's transaction. */
export function replaceContent(database: Database, id: number, content: CourseContent, at: Date): void {
  const { orm } = database
  const before = orm.select().from(courseTeacher).where(eq(courseTeacher.courseId, id)).all()
  for (const table of [courseText, courseDate, courseTeacher])
    orm.delete(table).where(eq(table.courseId, id)).run()
  orm
    .update(course)
    .set({ ...columnsOf(content), version: sql`${course.version} + 1`, changedAt: at.toISOString() })
    .where(eq(course.id, id))
    .run()
  insertParts(database, id, content, at, before)
}

function columnsOf(content: CourseContent) {
  const { level, audience, languageId, timeZone, seats, closesOn, credits, onlineLink } = content
  const credited = { credits: credits?.points ?? null, creditedBy: credits?.by ?? null }
  return { level, audience, languageId, timeZone, seats, closesOn, onlineLink, ...credited }
}

function insertParts(
  { orm }: Database,
  courseId: number,
  { texts, dates, teachers }: CourseContent,
  at: Date,
  before: (typeof courseTeacher.$inferSelect)[] = [],
): void {
  for (const locale of locales)
    orm
      .insert(courseText)
      .values({ courseId, locale, ...texts[locale] })
      .run()
  for (const [index, { place, ...date }] of dates.entries()) {
    const where = { placeId: place?.id ?? null, town: place?.town ?? null, country: place?.country ?? null }
    orm
      .insert(courseDate)
      .values({ courseId, number: index + 1, ...date, ...where })
      .run()
  }
  for (const [index, { role, name }] of teachers.entries()) {
    // Whoever agreed once is not asked again with every change of the course.
    const agreed = before.find((teacher) => teacher.name === name)?.consentedAt ?? at.toISOString()
    const consentedAt = name === null ? null : agreed
    orm
      .insert(courseTeacher)
      .values({ courseId, number: index + 1, role, name, consentedAt })
      .run()
  }
}

// The English title and the year it begins in: an address that can be read, and stays when the title changes.
function freeSlug({ orm }: Database, { texts, dates }: CourseContent): string {
  const words = `${fold(texts.en.title)} ${dates[0]?.startsAt.slice(0, 4) ?? ''}`.match(/[a-z0-9]+/g) ?? []
  const slug = words.join('-').slice(0, 100)
  const isTaken = (wanted: string) =>
    orm.select({ id: course.id }).from(course).where(eq(course.slug, wanted)).get() !== undefined
  if (!isTaken(slug)) return slug
  for (let number = 2; ; number++) if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`
}
