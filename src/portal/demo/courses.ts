import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { spanOf, type CourseContent } from '../../courses/course.ts'
import { insertCourse } from '../../courses/store-course.ts'
import {
  audiences,
  course,
  courseAttendance,
  courseRegistration,
  levels,
  teacherRoles,
} from '../../courses/tables.ts'
import { instantOf } from '../../courses/time-zone.ts'
import { townTyped } from '../../courses/form/town.ts'
import { addDays, day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { projectRoot } from '../../kernel/root.ts'
import { addPerson } from './add-person.ts'

const by = 'demonstration'
const file = join(projectRoot, 'db/demonstration/courses.json')

const text = z.strictObject({
  title: z.string(),
  summary: z.string(),
  programme: z.string(),
  practical: z.string(),
})

const planned = z.strictObject({
  inWeeks: z.int(),
  /** Of its first date: 1 is Monday, as in ISO 8601. */
  weekday: z.int().min(1).max(7),
  closesWeeksBefore: z.int(),
  level: z.enum(levels),
  audience: z.enum(audiences),
  language: z.string(),
  timeZone: z.string(),
  seats: z.int(),
  credits: z.number().nullable(),
  days: z.array(
    z.strictObject({
      from: z.string(),
      until: z.string(),
      town: z.string().nullable(),
      country: z.string().nullable(),
      venue: z.string().nullable(),
    }),
  ),
  teachers: z.array(z.enum(teacherRoles)),
  texts: z.strictObject({ en: text, fr: text, he: text }),
  isCancelled: z.boolean().default(false),
  participants: z.int(),
})

type Planned = z.infer<typeof planned>

/** Stores the courses of db/demonstration/courses.json, as far from now as they say. Call it in a transaction. */
export function addCourses(database: Database, now: Date): void {
  const courses = z.array(planned).parse(JSON.parse(readFileSync(file, 'utf8')))
  const most = Math.max(...courses.map(({ participants }) => participants))
  const accounts = Array.from({ length: most }, (_, index) =>
    addParticipant(database, index + 1, addDays(now, -1000)),
  )
  for (const plan of courses) addCourse(database, plan, accounts.slice(0, plan.participants), now)
}

function addCourse(database: Database, plan: Planned, accounts: number[], now: Date): void {
  const content = contentOf(database, plan, now)
  // Announced half a year before it takes place, or today.
  const announced = new Date(
    Math.min(addDays(new Date(spanOf(content).starts), -180).getTime(), now.getTime()),
  )
  const { uid } = insertCourse(database, content, { by, at: announced })
  const at = announced.toISOString()
  const cancelled = plan.isCancelled ? { cancelledAt: now.toISOString(), cancelledBy: by } : {}
  const { id } = database.orm
    .update(course)
    .set({ version: 2, publishedAt: at, publishedBy: by, ...cancelled })
    .where(eq(course.uid, uid))
    .returning({ id: course.id })
    .get()
  for (const [index, accountId] of accounts.entries()) {
    const seatAt = index < plan.seats ? at : null
    const { registrationId } = database.orm
      .insert(courseRegistration)
      .values({ uid: newId(), courseId: id, accountId, registeredAt: at, seatAt })
      .returning({ registrationId: courseRegistration.id })
      .get()
    if (plan.inWeeks < 0) markAttended(database, registrationId, content)
  }
}

function markAttended({ orm }: Database, registrationId: number, content: CourseContent): void {
  const mark = { presence: 'attended' as const, credits: content.credits?.points ?? null }
  orm
    .insert(courseAttendance)
    .values({ registrationId, ...mark, markedAt: spanOf(content).ends, markedBy: by })
    .run()
}

function contentOf(database: Database, plan: Planned, now: Date): CourseContent {
  const { level, audience, timeZone, seats, texts, credits, days, teachers } = plan
  const first = nextWeekday(addDays(now, plan.inWeeks * 7), plan.weekday)
  return {
    ...{ level, audience, timeZone, seats, texts, languageId: plan.language },
    closesOn: day(addDays(first, -plan.closesWeeksBefore * 7)),
    onlineLink: days.some(({ town }) => town === null) ? 'https://example.org/online-course' : null,
    credits: credits === null ? null : { points: credits, by: 'Conseil de démonstration' },
    dates: days.map(({ from, until, town, country, venue }, index) => {
      const on = day(addDays(first, index))
      const place = town === null ? null : (townTyped(database, `${town}, ${country ?? ''}`) ?? null)
      return { startsAt: instantOf(on, from, timeZone), endsAt: instantOf(on, until, timeZone), place, venue }
    }),
    teachers: teachers.map((role) => ({ role, name: null })),
  }
}

function nextWeekday(from: Date, weekday: number): Date {
  return addDays(from, (weekday - from.getUTCDay() + 7) % 7)
}

// Numbers, not names: nobody is meant.
function addParticipant(database: Database, number: number, at: Date): number {
  const person = { mailbox: `participant-${number}`, name: `Participant ${number}`, role: 'member' as const }
  return addPerson(database, person, at).id
}
