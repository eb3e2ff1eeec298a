import { describe, expect, test } from 'vitest'
import { changeCourse } from '../../src/courses/change-course.ts'
import type { CourseContent } from '../../src/courses/course.ts'
import { readOwnCourses } from '../../src/courses/own-courses.ts'
import { cancelCourse } from '../../src/courses/publish-course.ts'
import { remindParticipants } from '../../src/courses/remind-participants.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { membersWorld } from '../members/scene.ts'
import { lettersTo } from '../support/letters.ts'
import { announced, courseDay, foundation, registered, staff } from './scene.ts'

const daysBefore = (days: number) => addDays(courseDay, -days)
const remindersTo = ({ database, secrets }: ReturnType<typeof membersWorld>, email: string) =>
  lettersTo(database, secrets, email).filter(({ name }) => name === 'course-reminder')

/** The dates of the foundation course, moved by so many days. */
const movedBy = (days: number): CourseContent['dates'] =>
  foundation.dates.map(({ startsAt, endsAt, ...date }) => ({
    ...date,
    startsAt: addDays(new Date(startsAt), days).toISOString(),
    endsAt: addDays(new Date(endsAt), days).toISOString(),
  }))

describe('the reminder of a course', () => {
  test('goes three days before to whoever has a seat, once, with the dates, and not to who waits', () => {
    const world = membersWorld()
    const { slug } = announced(world)
    registered(world, slug, 'Anouk', 'Blaise', 'Claude')
    expect(remindParticipants(world, daysBefore(4))).toBe(0)
    expect(remindParticipants(world, daysBefore(2))).toBe(2)
    expect(remindParticipants(world, daysBefore(1))).toBe(0)
    const [letter] = remindersTo(world, 'anouk@example.org')
    expect(letter?.text).toContain('Cours de base')
    expect(letter?.text).toContain('Toulouse')
    expect(letter?.link).toMatch(/\/fr\/member\/courses\/$/)
    expect(remindersTo(world, 'claude@example.org')).toEqual([])
  })

  test('is not repeated before the second of two days, and is before a date after a pause', () => {
    const world = membersWorld()
    const { slug } = announced(world, { dates: [...foundation.dates, ...movedBy(30)] })
    registered(world, slug, 'Anouk')
    expect(remindParticipants(world, daysBefore(2))).toBe(1)
    expect(remindParticipants(world, addDays(courseDay, 0.9))).toBe(0)
    expect(remindParticipants(world, addDays(courseDay, 28))).toBe(1)
    const texts = remindersTo(world, 'anouk@example.org').map(({ text }) => text.match(/\(heure/g)?.length)
    expect(texts.toSorted()).toEqual([2, 4])
  })

  test('goes again when the dates have moved, and never for a cancelled course', () => {
    const world = membersWorld()
    const { slug, uid } = announced(world)
    registered(world, slug, 'Anouk')
    expect(remindParticipants(world, daysBefore(2))).toBe(1)
    expect(
      changeCourse(
        world,
        { uid, version: 2 },
        { ...foundation, dates: movedBy(1) },
        { ...staff, at: daysBefore(2) },
      ).ok,
    ).toBe(true)
    expect(remindParticipants(world, daysBefore(1))).toBe(1)
    const moved = { ...foundation, dates: movedBy(0.5) }
    changeCourse(world, { uid, version: 3 }, moved, { ...staff, at: daysBefore(1) })
    cancelCourse(world, { uid, version: 4 }, { ...staff, at: daysBefore(1) })
    expect(remindParticipants(world, daysBefore(1))).toBe(0)
  })

  test('says that the address online is on the doctor’s page, and does not carry it', () => {
    const world = membersWorld()
    const onlineLink = 'https://example.org/room?secret=1'
    const { slug } = announced(world, { onlineLink })
    const [anouk] = registered(world, slug, 'Anouk', 'Blaise', 'Claude')
    remindParticipants(world, daysBefore(1))
    const [letter] = remindersTo(world, 'anouk@example.org')
    expect(letter?.text).toContain('L’adresse pour participer en ligne s’y trouve aussi.')
    expect(letter?.text).not.toContain('example.org/room')
    const own = readOwnCourses(world.database, anouk?.accountId ?? 0, daysBefore(1))
    expect(own.registered[0]?.course.onlineLink).toBe(onlineLink)
  })
})
