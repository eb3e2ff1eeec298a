import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { coursesCalendar } from '../../src/courses/calendar.ts'
import { courseJsonLd } from '../../src/courses/json-ld.ts'
import { cancelCourse } from '../../src/courses/publish-course.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales, type Locale } from '../../src/i18n/locales.ts'
import { membersWorld } from '../members/scene.ts'
import { facts } from '../support/context.ts'
import { announced, courseOf, foundation, staff } from './scene.ts'

const site = { origin: 'https://directory.example', societyName: 'Test, society; of\\ours' }

const awkward = {
  ...foundation.texts,
  he: {
    title: 'קורס יסוד: מחטים, עומק; ומה שביניהם — כותרת ארוכה מאוד שצריכה להתקפל לפי התקן יותר מפעם אחת',
    summary: 'שורה ראשונה\\n לא שורה, אלא לוכסן; פסיק, ונקודה־פסיק',
    programme: 'תאוריה.',
    practical: '',
  },
}

function wordsIn(world: ReturnType<typeof membersWorld>, locale: Locale) {
  return { locale, t: messagesIn(locale), database: world.database, languages: facts.languages }
}

function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event))
}

describe('the calendar of courses', () => {
  test.each(locales)('says every date in UTC, in words that come back as they were, in %s', (locale) => {
    const world = membersWorld()
    const course = announced(world, { texts: awkward })
    const text = coursesCalendar([course], 'Courses', wordsIn(world, locale), site)
    const events = eventsOf(text)
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(
      course.dates.map(({ startsAt }) => startsAt),
    )
    expect(events.every(({ startDate }) => startDate.zone.tzid === 'UTC')).toBe(true)
    for (const { summary, description } of events) {
      expect(summary).toBe(course.texts[locale].title)
      expect(description).toBe(
        `${course.texts[locale].summary}\n${site.origin}/${locale}/courses/${course.slug}/`,
      )
    }
  })

  test('keeps to lines of 75 bytes that end in CRLF, also in Hebrew, and breaks no letter', () => {
    const world = membersWorld()
    const text = coursesCalendar([announced(world, { texts: awkward })], 'x', wordsIn(world, 'he'), site)
    const lines = text.split('\r\n')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\ufffd]/)
    expect(text).not.toMatch(/DTSTART;TZID/)
  })

  test('says the same event in every language, and that a cancelled one is cancelled, as a newer version', () => {
    const world = membersWorld()
    const course = announced(world)
    const ids = locales.map((locale) =>
      eventsOf(coursesCalendar([course], 'x', wordsIn(world, locale), site)).map(({ uid }) => uid),
    )
    expect(new Set(ids.flat()).size).toBe(course.dates.length)
    cancelCourse(world, course, staff)
    const after = eventsOf(
      coursesCalendar([courseOf(world.database, course.uid)], 'x', wordsIn(world, 'en'), site),
    )
    for (const event of after) {
      expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED')
      expect(event.component.getFirstPropertyValue('sequence')).toBeGreaterThan(course.version)
    }
  })

  test('is a calendar also when nothing is announced', () => {
    const text = coursesCalendar([], 'x', wordsIn(membersWorld(), 'en'), site)
    expect(eventsOf(text)).toEqual([])
  })
})

describe('what search engines read about a course', () => {
  test('names the dates, the places and the cancellation, and no person', () => {
    const world = membersWorld()
    const course = announced(world, { teachers: [{ role: 'teacher', name: 'Invented Person' }] })
    cancelCourse(world, course, staff)
    const said = courseJsonLd(courseOf(world.database, course.uid), wordsIn(world, 'fr'), site)
    expect(said).toMatchObject({
      '@type': 'Course',
      name: 'Cours de base',
      provider: { name: site.societyName },
      hasCourseInstance: [
        {
          courseMode: 'onsite',
          location: { address: { addressLocality: 'Toulouse', addressCountry: 'FR' } },
        },
        { courseMode: 'online', eventStatus: 'https://schema.org/EventCancelled' },
      ],
    })
    expect(JSON.stringify(said)).not.toContain('Invented Person')
  })
})
