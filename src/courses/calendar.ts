import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Course } from './course.ts'
import type { CourseWords } from './course-view.ts'
import { sittings } from './course-view.ts'

interface CalendarSite {
  origin: string
  societyName: string
}

/**
 * Courses as an iCalendar file (RFC 5545): one event for each date, in UTC, so that no reader needs to know a zone.
 * `name`: what a calendar program calls it.
 */
export function coursesCalendar(
  courses: readonly Course[],
  name: string,
  words: CourseWords,
  { origin, societyName }: CalendarSite,
): string {
  const calendar = new ICalCalendar({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: societyName, product: 'Bon Endroit', language: words.locale.toUpperCase() },
  })
  for (const course of courses) addEvents(calendar, course, words, origin)
  return calendar.toString()
}

function addEvents(calendar: ICalCalendar, course: Course, words: CourseWords, origin: string): void {
  const { locale, t } = words
  const { title, summary } = course.texts[locale]
  const url = `${origin}/${locale}/courses/${course.slug}/`
  const wheres = sittings(course, words).map(({ where }) => where)
  for (const [index, { startsAt, endsAt }] of course.dates.entries())
    calendar.createEvent({
      // The same in every language, so that a calendar that reads two feeds shows each date once.
      id: `${course.uid}-${index + 1}@courses`,
      // A calendar takes the newer one of two versions.
      sequence: course.version,
      stamp: new Date(course.cancelledAt ?? course.changedAt),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: course.cancelledAt === null ? title : t.courses.cancelledTitle(title),
      description: `${summary}\n${url}`,
      location: wheres[index],
      url,
      status: course.cancelledAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    })
}

/** An iCalendar file as an answer. `name`: what it is saved as; a feed has none, it is followed. */
export function calendarFile(text: string, name?: string): Response {
  const headers = new Headers({ 'content-type': 'text/calendar; charset=utf-8' })
  if (name !== undefined) headers.set('content-disposition', `attachment; filename="${name}"`)
  return new Response(text, { headers })
}
