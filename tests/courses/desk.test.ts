import { describe, expect, test } from 'vitest'
import { changeCourse } from '../../src/courses/change-course.ts'
import { duplicateCourse } from '../../src/courses/create-course.ts'
import { isPast, registrationState, seasonOf } from '../../src/courses/course.ts'
import { archive } from '../../src/courses/archive.ts'
import { exportParticipants } from '../../src/courses/export-participants.ts'
import { attendanceStamp, markAttendance } from '../../src/courses/mark-attendance.ts'
import { readAttendance } from '../../src/courses/read-attendance.ts'
import { currentCourses } from '../../src/courses/read-courses.ts'
import { participantsOf } from '../../src/courses/registrations.ts'
import { localOf } from '../../src/courses/time-zone.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { forgetExpired } from '../../src/members/forget-expired.ts'
import { gridWorldOf, names, view } from '../grids/scene.ts'
import { membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import {
  acts,
  announced,
  courseDay,
  courseOf,
  dayAfter,
  doctor,
  foundation,
  registered,
  staff,
} from './scene.ts'
import { registerForCourse } from '../../src/courses/register-for-course.ts'

describe('changing a course', () => {
  test('writes to everybody registered when a date moves, and to nobody when only words change', () => {
    const world = membersWorld()
    const { slug, uid } = announced(world)
    registered(world, slug, 'Anouk')
    const texts = { ...foundation.texts, en: { ...foundation.texts.en, title: 'Basic course' } }
    expect(changeCourse(world, { uid, version: 2 }, { ...foundation, texts }, staff).ok).toBe(true)
    const [, second] = foundation.dates
    if (!second) throw new Error('no second date')
    expect(changeCourse(world, { uid, version: 3 }, { ...foundation, dates: [second] }, staff).ok).toBe(true)
    const names = lettersTo(world.database, world.secrets, 'anouk@example.org').map(({ name }) => name)
    expect(names).toEqual(['course-seat', 'course-changed'])
    expect(courseOf(world.database, uid)).toMatchObject({ slug, version: 4 })
  })

  test('refuses what was read before somebody else changed it, and fewer seats than are taken', () => {
    const world = membersWorld()
    const { slug, uid } = announced(world)
    registered(world, slug, 'Anouk', 'Blaise')
    const change = (version: number, seats: number) =>
      changeCourse(world, { uid, version }, { ...foundation, seats }, staff)
    expect(change(1, 5)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(change(2, 1)).toEqual({ ok: false, reason: 'fewer-seats' })
  })
})

describe('copying a course for the next season', () => {
  test('keeps weekday and hour across a change of the clocks, and leaves names out', () => {
    const world = membersWorld()
    const named = { teachers: [{ role: 'teacher' as const, name: 'Invented Person' }] }
    const model = announced(world, named)
    const done = duplicateCourse(world.database, model.uid, staff)
    if (!done.ok) throw new Error(done.reason)
    const copy = courseOf(world.database, done.value.uid)
    const local = ({ startsAt }: { startsAt: string }) => localOf(startsAt, 'Europe/Paris')
    expect(copy.dates.map((date) => local(date).time)).toEqual(['09:00', '09:00'])
    const days = (iso: string) => new Date(iso).getUTCDay()
    expect(days(copy.dates[0]?.startsAt ?? '')).toBe(days(model.dates[0]?.startsAt ?? ''))
    expect(copy).toMatchObject({ publishedAt: null, teachers: [{ role: 'teacher', name: null }], taken: 0 })
    expect(seasonOf(copy) > seasonOf(model)).toBe(true)
  })
})

describe('attendance', () => {
  test('is marked one by one or all at once, carries the credits, and can be corrected', () => {
    const world = membersWorld()
    const { slug, uid, id } = announced(world, { seats: 3 })
    const [anouk, blaise] = registered(world, slug, 'Anouk', 'Blaise', 'Claude', 'Danaé')
    const people = () => participantsOf(world.database, id)
    const seated = () => people().filter(({ seatAt }) => seatAt !== null)
    const uidOf = (name: string) => people().find((person) => person.name === name)?.uid ?? ''
    const mark = (presence: [string, 'attended' | 'absent'][], othersAttended: boolean, at = dayAfter) =>
      markAttendance(
        world.database,
        { courseUid: uid, seen: attendanceStamp(seated()), presence: new Map(presence), othersAttended },
        { by: 'account:clerk', at },
      )
    expect(mark([], true, now)).toEqual({ ok: false, reason: 'not-begun' })
    expect(mark([[uidOf('Blaise'), 'absent']], true)).toEqual({ ok: true, value: { marked: 3 } })
    expect(readAttendance(world.database, { courseUid: uid })).toHaveLength(2)
    expect(mark([[uidOf('Blaise'), 'attended']], false)).toEqual({ ok: true, value: { marked: 1 } })
    expect(mark([[uidOf('Danaé'), 'attended']], false)).toEqual({ ok: true, value: { marked: 0 } })
    const of = (accountId: number | undefined) =>
      readAttendance(world.database, { accountId: accountId ?? 0 })
    expect(of(blaise?.accountId)).toMatchObject([{ credits: 12, course: { slug } }])
    expect(of(anouk?.accountId)).toHaveLength(1)
    expect(acts(world, 'course.attend')).toBe(3)
  })

  test('of a list that somebody else marked meanwhile is refused', () => {
    const world = membersWorld()
    const { slug, uid, id } = announced(world)
    registered(world, slug, 'Anouk')
    const seen = attendanceStamp(participantsOf(world.database, id))
    const mark = () =>
      markAttendance(
        world.database,
        { courseUid: uid, seen, presence: new Map(), othersAttended: true },
        { by: 'account:clerk', at: dayAfter },
      )
    expect(mark().ok).toBe(true)
    expect(mark()).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
})

describe('the list of participants as a table', () => {
  test('makes formulas harmless, keeps quotes and lines, and is written down', () => {
    const world = membersWorld()
    const { slug, uid } = announced(world, { seats: 1 })
    registered(world, slug, '=HYPERLINK("x")', 'Blaise')
    const file = exportParticipants(world.database, uid, messagesIn('en'), staff)
    const [head, first, second] = file?.csv.split('\r\n') ?? []
    expect(head).toBe('\ufeffName,E-mail,Registered,Seat or waiting list,Presence,Credits')
    expect(first).toMatch(/^"'=HYPERLINK\(""x""\)",/)
    expect(second).toMatch(/^Blaise,blaise@example\.org,2026-11-21,waiting 1,,$/)
    expect(acts(world, 'course.export')).toBe(1)
    expect(exportParticipants(world.database, 'nothing', messagesIn('en'), staff)).toBeUndefined()
  })
})

describe('time', () => {
  test('takes a course out of the current list the day after its last date, also a cancelled one', () => {
    const world = membersWorld()
    const course = announced(world)
    const lastEvening = new Date(`${course.dates.at(-1)?.endsAt.slice(0, 10) ?? ''}T23:59:59.999Z`)
    expect(currentCourses(world.database, lastEvening)).toHaveLength(1)
    expect(currentCourses(world.database, new Date(lastEvening.getTime() + 1))).toEqual([])
    expect(isPast(course, dayAfter)).toBe(true)
    expect(registrationState(course, courseDay)).toBe('closed')
  })

  test('puts it into the archive of its season, where the course of 2011–2012 stands, never in the current list', () => {
    const world = membersWorld()
    const { slug } = announced(world)
    const seasons = archive(world.database, addDays(now, 400))
    expect(seasons.map(({ season }) => season)).toEqual(['2026-2027', '2011-2012'])
    expect(seasons[0]?.courses.map((course) => course.slug)).toEqual([slug])
    expect(seasons[1]?.history[0]?.title.en).toContain('Israel Society')
    expect(archive(world.database, now).map(({ season }) => season)).toEqual(['2011-2012'])
  })
})

describe('what is kept of a course', () => {
  test('is who was there; registrations without a mark are erased a year after it', () => {
    const world = membersWorld()
    const { uid, slug, id } = announced(world)
    registered(world, slug, 'Anouk', 'Blaise', 'Claude')
    const [anouk] = participantsOf(world.database, id)
    const seen = attendanceStamp(participantsOf(world.database, id))
    const presence = new Map([[anouk?.uid ?? '', 'attended' as const]])
    const marks = { courseUid: uid, seen, presence, othersAttended: false }
    markAttendance(world.database, marks, { by: 'account:clerk', at: dayAfter })
    forgetExpired(world.database, addDays(dayAfter, 360))
    expect(participantsOf(world.database, id)).toHaveLength(3)
    forgetExpired(world.database, addDays(dayAfter, 367))
    expect(participantsOf(world.database, id).map(({ name }) => name)).toEqual(['Anouk'])
  })
})

describe('the staff’s list', () => {
  test('is found by words in any language, and sorted as the address says', () => {
    const world = membersWorld()
    announced(world)
    const other = announced(world, {
      texts: { ...foundation.texts, en: { ...foundation.texts.en, title: 'Advanced course' } },
    })
    registerForCourse(world, doctor(world, 'Anouk'), other.slug, now)
    const slugs = (query: string) => names(view(gridWorldOf(world.database), 'courses', query))
    expect(slugs('q=יסוד toulouse')).toHaveLength(2)
    expect(slugs('q=advanced')).toEqual(['Advanced course'])
    expect(slugs('sort=title')).toEqual(['Advanced course', 'Foundation course'])
    expect(slugs('sort=taken&order=up')).toEqual(['Foundation course', 'Advanced course'])
    expect(slugs('state=past')).toEqual([])
    const later = gridWorldOf(world.database, 'en', addDays(now, 400))
    const { headings } = view(later, 'courses', 'state=past')
    expect(headings.find(({ sorted }) => sorted)?.sorted).toBe('descending')
  })
})
