import { describe, expect, test } from 'vitest'
import { changeCourse } from '../../src/courses/change-course.ts'
import { endRegistration, leaveCourse } from '../../src/courses/leave-course.ts'
import { cancelCourse } from '../../src/courses/publish-course.ts'
import { registerForCourse } from '../../src/courses/register-for-course.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { leave } from '../../src/members/leave.ts'
import { suspendPractitioner } from '../../src/directory/suspend-practitioner.ts'
import { listedMember, member, membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import {
  acts,
  announced,
  courseDay,
  courseOf,
  doctor,
  foundation,
  registered,
  registrationOf,
  staff,
  standing,
} from './scene.ts'

const namesOf = (world: ReturnType<typeof membersWorld>, email: string) =>
  lettersTo(world.database, world.secrets, email).map(({ name }) => name)

describe('registering for a course', () => {
  test('gives seats in turn, then places in the line, with a letter and an act each', () => {
    const world = membersWorld()
    const { slug } = announced(world)
    const people = registered(world, slug, 'Anouk', 'Blaise', 'Claude', 'Danaé')
    expect(people.map(({ place }) => place)).toEqual([null, null, 1, 2])
    expect(standing(world)).toEqual(['Anouk seat', 'Blaise seat', 'Claude waits', 'Danaé waits'])
    expect(namesOf(world, 'anouk@example.org')).toEqual(['course-seat'])
    expect(namesOf(world, 'claude@example.org')).toEqual(['course-waiting'])
    expect(acts(world, 'course.register')).toBe(4)
  })

  test('refuses the same person twice, an unknown course and one that is not published', () => {
    const world = membersWorld()
    const { slug } = announced(world)
    const [anouk] = registered(world, slug, 'Anouk')
    if (!anouk) throw new Error('nobody')
    expect(registerForCourse(world, anouk, slug, now)).toEqual({ ok: false, reason: 'registered-already' })
    expect(registerForCourse(world, anouk, 'nothing', now)).toEqual({ ok: false, reason: 'unknown-course' })
  })

  test('is open through the whole last day, and closed from the next', () => {
    const world = membersWorld()
    const { slug, closesOn } = announced(world)
    const late = new Date(`${closesOn}T23:59:59.999Z`)
    expect(registerForCourse(world, doctor(world, 'Anouk'), slug, late).ok).toBe(true)
    expect(registerForCourse(world, doctor(world, 'Blaise'), slug, new Date(late.getTime() + 1))).toEqual({
      ok: false,
      reason: 'closed',
    })
  })
})

describe('who a course is for', () => {
  test('is a doctor who is listed now: not one who is not, and not one who is suspended', () => {
    const world = membersWorld()
    const { slug } = announced(world, { audience: 'listed' })
    const eloise = listedMember(world)
    expect(registerForCourse(world, doctor(world, 'Anouk'), slug, now)).toEqual({
      ok: false,
      reason: 'not-entitled',
    })
    expect(registerForCourse(world, eloise, slug, now).ok).toBe(true)
    const [another] = [announced(world, { audience: 'listed' })]
    suspendPractitioner(world.database, { slug: 'eloise-vergnac-toulouse', reason: 'x', by: 'x', at: now })
    expect(registerForCourse(world, eloise, another.slug, now)).toEqual({ ok: false, reason: 'not-entitled' })
  })

  test('is a doctor whose licence two people checked, as long as the check holds', () => {
    const world = membersWorld()
    const later = { ...foundation, audience: 'licence' as const, closesOn: '2029-01-01' }
    const { slug } = announced(world, {
      ...later,
      dates: [
        {
          startsAt: '2029-02-01T08:00:00.000Z',
          endsAt: '2029-02-01T16:00:00.000Z',
          place: null,
          venue: null,
        },
      ],
    })
    const eloise = listedMember(world)
    expect(registerForCourse(world, member(world, 'other@example.org'), slug, now)).toEqual({
      ok: false,
      reason: 'not-entitled',
    })
    expect(registerForCourse(world, eloise, slug, addDays(now, 500))).toEqual({
      ok: false,
      reason: 'not-entitled',
    })
    expect(registerForCourse(world, eloise, slug, now).ok).toBe(true)
  })
})

describe('a seat that comes free', () => {
  test('goes to whoever waits longest, by itself, with a letter', () => {
    const world = membersWorld()
    const { slug } = announced(world)
    const [anouk] = registered(world, slug, 'Anouk', 'Blaise', 'Claude', 'Danaé')
    if (!anouk) throw new Error('nobody')
    expect(leaveCourse(world, registrationOf(world, anouk), anouk, now).ok).toBe(true)
    expect(standing(world)).toEqual(['Blaise seat', 'Claude seat', 'Danaé waits'])
    expect(namesOf(world, 'claude@example.org')).toEqual(['course-waiting', 'course-moved-up'])
    expect(namesOf(world, 'anouk@example.org')).toEqual(['course-seat', 'course-left'])
    expect(acts(world, 'course.move-up')).toBe(1)
  })

  test('is not somebody else’s to give back', () => {
    const world = membersWorld()
    const { slug } = announced(world)
    const [anouk, blaise] = registered(world, slug, 'Anouk', 'Blaise')
    if (!anouk || !blaise) throw new Error('nobody')
    expect(leaveCourse(world, registrationOf(world, anouk), blaise, now)).toEqual({
      ok: false,
      reason: 'unknown-registration',
    })
  })

  test('goes on in the line when staff end a registration, and when seats are added', () => {
    const world = membersWorld()
    const { slug, uid } = announced(world)
    const [anouk] = registered(world, slug, 'Anouk', 'Blaise', 'Claude', 'Danaé')
    if (!anouk) throw new Error('nobody')
    expect(endRegistration(world, registrationOf(world, anouk), staff).ok).toBe(true)
    changeCourse(world, { uid, version: 2 }, { ...foundation, seats: 5 }, staff)
    expect(standing(world)).toEqual(['Blaise seat', 'Claude seat', 'Danaé seat'])
  })

  test('passes over whoever cannot show any more what the course asks for, and tells them', () => {
    const world = membersWorld()
    const { slug } = announced(world, { audience: 'account', seats: 1 })
    const [anouk, blaise] = registered(world, slug, 'Anouk', 'Blaise', 'Claude')
    if (!anouk || !blaise) throw new Error('nobody')
    world.database.sqlite.prepare('DELETE FROM account_role WHERE account_id = ?').run(blaise.accountId)
    leaveCourse(world, registrationOf(world, anouk), anouk, now)
    expect(standing(world)).toEqual(['Claude seat'])
    expect(namesOf(world, 'blaise@example.org')).toEqual(['course-waiting', 'course-left'])
  })

  test('cannot be given back once the course has begun', () => {
    const world = membersWorld()
    const { slug } = announced(world)
    const [anouk] = registered(world, slug, 'Anouk')
    if (!anouk) throw new Error('nobody')
    expect(leaveCourse(world, registrationOf(world, anouk), anouk, addDays(courseDay, 1))).toEqual({
      ok: false,
      reason: 'begun',
    })
  })

  test('is free when a doctor leaves the directory, of whom nothing stays', () => {
    const world = membersWorld()
    const { slug, uid } = announced(world, { seats: 1 })
    const [anouk] = registered(world, slug, 'Anouk', 'Blaise')
    if (!anouk) throw new Error('nobody')
    expect(leave(world, anouk, now).ok).toBe(true)
    expect(standing(world)).toEqual(['Blaise seat'])
    expect(courseOf(world.database, uid)).toMatchObject({ taken: 1, waiting: 0 })
    expect(namesOf(world, 'anouk@example.org')).toEqual(['account-closed'])
    expect(world.database.sqlite.prepare('SELECT count(*) FROM course_registration').pluck().get()).toBe(1)
  })
})

describe('a course that is cancelled', () => {
  test('writes to everybody, with a seat or without, and takes nobody any more', () => {
    const world = membersWorld()
    const { slug, uid, version } = announced(world)
    registered(world, slug, 'Anouk', 'Blaise', 'Claude')
    expect(cancelCourse(world, { uid, version }, staff)).toEqual({ ok: true, value: { letters: 3 } })
    for (const name of ['anouk', 'blaise', 'claude'])
      expect(namesOf(world, `${name}@example.org`)).toContain('course-cancelled')
    expect(registerForCourse(world, doctor(world, 'Danaé'), slug, now)).toEqual({
      ok: false,
      reason: 'closed',
    })
    expect(cancelCourse(world, { uid, version }, staff)).toEqual({ ok: false, reason: 'cancelled' })
  })
})

describe('the database itself', () => {
  const insert = `INSERT INTO course_registration (uid, course_id, account_id, registered_at, seat_at)
    VALUES (?, ?, ?, ?, ?)`
  const uid = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`

  test('refuses a seat too many, a seat out of turn, a late one, and one for whom the course is not', () => {
    const world = membersWorld()
    const course = announced(world)
    registered(world, course.slug, 'Anouk', 'Blaise')
    const claude = doctor(world, 'Claude')
    const at = now.toISOString()
    const put = (seat: string | null, when = at, accountId = claude.accountId) =>
      world.database.sqlite.prepare(insert).run(uid(accountId), course.id, accountId, when, seat)
    expect(() => put(at)).toThrow('no seat is left')
    expect(() => put(null, '2029-01-01T00:00:00.000Z')).toThrow('registration is closed')
    world.database.sqlite.prepare('DELETE FROM account_role WHERE account_id = ?').run(claude.accountId)
    expect(() => put(null)).toThrow('not one of those')
    const danae = doctor(world, 'Danaé')
    put(null, at, danae.accountId)
    world.database.sqlite.exec('UPDATE course SET seats = 5, version = version + 1')
    expect(() => put(at, at, doctor(world, 'Emma').accountId)).toThrow('others wait')
  })

  test('refuses fewer seats than are taken, a second publication, and any change of a cancelled course', () => {
    const world = membersWorld()
    const { slug, uid: courseUid, version } = announced(world)
    registered(world, slug, 'Anouk', 'Blaise')
    const run = (set: string) => () =>
      world.database.sqlite.exec(`UPDATE course SET version = version + 1, ${set}`)
    expect(run('seats = 1')).toThrow('fewer seats')
    expect(run(`published_at = '2026-11-21T10:00:00.000Z'`)).toThrow('not the next version')
    cancelCourse(world, { uid: courseUid, version }, staff)
    expect(run('seats = 9')).toThrow('not the next version')
  })

  test('refuses attendance before the course has begun, and of somebody without a seat', () => {
    const world = membersWorld()
    const { slug } = announced(world, { seats: 1 })
    registered(world, slug, 'Anouk', 'Blaise')
    const mark = (id: number, at: Date) => () =>
      write(world.database, () =>
        world.database.sqlite
          .prepare(`INSERT INTO course_attendance VALUES (?, 'attended', NULL, ?, 'x')`)
          .run(id, at.toISOString()),
      )
    expect(mark(1, now)).toThrow('only of who had a seat')
    expect(mark(2, addDays(courseDay, 1))).toThrow('only of who had a seat')
    expect(mark(1, addDays(courseDay, 1))).not.toThrow()
  })
})
