import { and, asc, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { account } from '../auth/tables.ts'
import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import type { Audience } from './course.ts'
import { courseAttendance, courseRegistration, courseStanding } from './tables.ts'

/** Somebody who has a seat, or waits for one. */
export interface Participant {
  registrationId: number
  uid: string
  accountUid: string
  name: string
  email: string
  locale: Locale
  registeredAt: string
  seatAt: string | null
  presence: 'attended' | 'absent' | null
  credits: number | null
  markedAt: string | null
}

export type Registration = typeof courseRegistration.$inferSelect

/** Everybody who is registered for a course: seats first, then the waiting list in its order. */
export function participantsOf({ orm }: Database, courseId: number): Participant[] {
  return orm
    .select({
      registrationId: courseRegistration.id,
      uid: courseRegistration.uid,
      accountUid: account.uid,
      name: account.name,
      email: account.email,
      locale: account.locale,
      registeredAt: courseRegistration.registeredAt,
      seatAt: courseRegistration.seatAt,
      presence: courseAttendance.presence,
      credits: courseAttendance.credits,
      markedAt: courseAttendance.markedAt,
    })
    .from(courseRegistration)
    .innerJoin(account, eq(account.id, courseRegistration.accountId))
    .leftJoin(courseAttendance, eq(courseAttendance.registrationId, courseRegistration.id))
    .where(and(eq(courseRegistration.courseId, courseId), isNull(courseRegistration.leftAt)))
    .orderBy(desc(isNotNull(courseRegistration.seatAt)), asc(courseRegistration.id))
    .all()
}

/** The registrations for a course, in the order in which they came. */
export function registrationsIn({ orm }: Database, courseId: number): Registration[] {
  return orm
    .select()
    .from(courseRegistration)
    .where(and(eq(courseRegistration.courseId, courseId), isNull(courseRegistration.leftAt)))
    .orderBy(asc(courseRegistration.id))
    .all()
}

/** What an account is registered for, the newest first. */
export function registrationsOf({ orm }: Database, accountId: number): Registration[] {
  return orm
    .select()
    .from(courseRegistration)
    .where(and(eq(courseRegistration.accountId, accountId), isNull(courseRegistration.leftAt)))
    .orderBy(desc(courseRegistration.id))
    .all()
}

/** The registration of an account for one course; undefined when it has none in force. */
export function registrationFor(
  database: Database,
  { accountId, courseId }: { accountId: number; courseId: number },
): Registration | undefined {
  return registrationsOf(database, accountId).find((one) => one.courseId === courseId)
}

/** Whoever waits longest for a seat; undefined when nobody does. */
export function firstWaiting(database: Database, courseId: number): Registration | undefined {
  return registrationsIn(database, courseId).find(({ seatAt }) => seatAt === null)
}

/** How many wait before somebody, and one more: 1 is the next to get a seat. */
export function placeInLine(
  database: Database,
  { courseId, id }: Pick<Registration, 'courseId' | 'id'>,
): number {
  const waiting = registrationsIn(database, courseId).filter(({ seatAt }) => seatAt === null)
  return waiting.findIndex((one) => one.id === id) + 1
}

/** Whether an account can show, at this moment, what a course asks for. */
export function isEntitled({ orm }: Database, accountId: number, audience: Audience, at: Date): boolean {
  const { ground, holdsUntil } = courseStanding
  const isTheirs = eq(courseStanding.accountId, accountId)
  const holds = and(isTheirs, eq(ground, audience), gt(holdsUntil, at.toISOString()))
  return orm.select({ ground }).from(courseStanding).where(holds).get() !== undefined
}
