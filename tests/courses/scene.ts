import { createCourse } from '../../src/courses/create-course.ts'
import type { CourseContent } from '../../src/courses/course.ts'
import { publishCourse } from '../../src/courses/publish-course.ts'
import { courseByUid } from '../../src/courses/read-courses.ts'
import { registerForCourse } from '../../src/courses/register-for-course.ts'
import { instantOf } from '../../src/courses/time-zone.ts'
import { addAccount } from '../../src/auth/accounts.ts'
import { addDays, day } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import type { MembersWorld, Person } from '../../src/members/world.ts'
import { now } from '../support/context.ts'

export const staff = { by: 'account:editor', at: now }

/** The first morning of the course, and everything after it. */
export const courseDay = addDays(now, 60)
export const dayAfter = addDays(now, 63)

/** Two days in Toulouse, two seats, for any doctor with an account. */
export const foundation: CourseContent = {
  level: 'foundation',
  audience: 'account',
  languageId: 'fr',
  timeZone: 'Europe/Paris',
  seats: 2,
  closesOn: day(addDays(now, 50)),
  credits: { points: 12, by: 'Invented council' },
  onlineLink: null,
  texts: {
    en: { title: 'Foundation course', summary: 'Two days.', programme: 'Theory.\nPractice.', practical: '' },
    fr: { title: 'Cours de base', summary: 'Deux jours.', programme: 'Théorie.\nPratique.', practical: '' },
    he: { title: 'קורס יסוד', summary: 'יומיים.', programme: 'תאוריה.\nמעשה.', practical: '' },
  },
  dates: [
    sitting(courseDay, { id: 'fr-31555', town: 'Toulouse', country: 'FR' }),
    sitting(addDays(courseDay, 1), null),
  ],
  teachers: [{ role: 'director', name: null }],
}

function sitting(at: Date, place: CourseContent['dates'][number]['place']): CourseContent['dates'][number] {
  const on = (time: string) => instantOf(day(at), time, 'Europe/Paris')
  return { startsAt: on('09:00'), endsAt: on('17:00'), place, venue: null }
}

/** A course that everybody sees. */
export function announced({ database }: MembersWorld, content: Partial<CourseContent> = {}) {
  const { uid } = createCourse(database, { ...foundation, ...content }, staff)
  const done = publishCourse(database, { uid, version: 1 }, staff)
  if (!done.ok) throw new Error(done.reason)
  return courseOf(database, uid)
}

export function courseOf(database: MembersWorld['database'], uid: string) {
  const course = courseByUid(database, uid)
  if (!course) throw new Error('there is no such course')
  return course
}

/** A doctor with an account and no listing; the name is also the address. */
export function doctor({ database }: MembersWorld, name: string): Person & { email: string } {
  const email = `${name.toLowerCase()}@example.org`
  const account = { email, name, locale: 'fr' as const, roles: ['member' as const], by: 'visitor' }
  const { id, uid } = write(database, () => addAccount(database, { ...account, confirmedAt: now }, now))
  return { accountId: id, uid, email }
}

/** Doctors who register one after the other. */
export function registered(world: MembersWorld, slug: string, ...names: string[]) {
  return names.map((name) => {
    const person = doctor(world, name)
    const done = registerForCourse(world, person, slug, now)
    if (!done.ok) throw new Error(done.reason)
    return { ...person, place: done.value.place }
  })
}

/** How everybody stands, in order: `Anouk seat`, `Claude waits`. */
export function standing({ database }: MembersWorld): string[] {
  return database.sqlite
    .prepare<[], string>(
      `SELECT account.name || iif(seat_at IS NULL, ' waits', ' seat') FROM course_registration
       JOIN account ON account.id = account_id WHERE left_at IS NULL ORDER BY course_registration.id`,
    )
    .pluck()
    .all()
}

/** The number of somebody's registration. */
export function registrationOf({ database }: MembersWorld, { accountId }: Person): string {
  const sql = 'SELECT uid FROM course_registration WHERE account_id = ? AND left_at IS NULL'
  return String(database.sqlite.prepare(sql).pluck().get(accountId))
}

/** How often an act stands in the register. */
export function acts({ database }: MembersWorld, act: string): number {
  return Number(database.sqlite.prepare('SELECT count(*) FROM audit WHERE act = ?').pluck().get(act))
}
