import type { APIRoute } from 'astro'
import { calendarFile, coursesCalendar } from '../../courses/calendar.ts'
import { currentCourses } from '../../courses/read-courses.ts'

/** All courses to come, for a calendar that follows them. */
export const GET: APIRoute = ({ locals }) => {
  const { services, site, locale, t } = locals
  const { database, facts, clock } = services
  const words = { locale, t, database, languages: facts.languages }
  return calendarFile(coursesCalendar(currentCourses(database, clock()), t.courses.title, words, site))
}
