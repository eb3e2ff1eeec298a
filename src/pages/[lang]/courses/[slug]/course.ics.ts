import type { APIRoute } from 'astro'
import { calendarFile, coursesCalendar } from '../../../../courses/calendar.ts'
import { publishedCourse } from '../../../../courses/read-courses.ts'

/** One course as a file for a calendar. */
export const GET: APIRoute = ({ locals, params }) => {
  const { services, site, locale, t } = locals
  const { database, facts } = services
  const course = publishedCourse(database, params['slug'] ?? '')
  if (!course) return new Response(null, { status: 404 })
  const words = { locale, t, database, languages: facts.languages }
  const text = coursesCalendar([course], course.texts[locale].title, words, site)
  return calendarFile(text, `${course.slug}.ics`)
}
