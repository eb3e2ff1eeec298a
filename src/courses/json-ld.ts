import type { Course as CourseThing, CourseInstance, WithContext } from 'schema-dts'
import type { Course } from './course.ts'
import { sittings, type CourseWords } from './course-view.ts'

/** A course as schema.org says it: nothing that the page does not show. */
export function courseJsonLd(
  course: Course,
  words: CourseWords,
  { origin, societyName }: { origin: string; societyName: string },
): WithContext<CourseThing> {
  const { title, summary } = course.texts[words.locale]
  const url = `${origin}/${words.locale}/courses/${course.slug}/`
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': url,
    url,
    name: title,
    description: summary,
    inLanguage: course.languageId,
    provider: { '@type': 'Organization', name: societyName, url: `${origin}/` },
    audience: { '@type': 'Audience', audienceType: words.t.courses.audiences[course.audience] },
    educationalLevel: words.t.courses.levels[course.level],
    hasCourseInstance: course.dates.map((_, index) => instanceOf(course, index, words)),
  }
}

function instanceOf(course: Course, index: number, words: CourseWords): CourseInstance {
  const date = course.dates[index]
  const where = sittings(course, words)[index]?.where
  const isOnline = date?.place === null
  return {
    '@type': 'CourseInstance',
    name: course.texts[words.locale].title,
    startDate: date?.startsAt,
    endDate: date?.endsAt,
    inLanguage: course.languageId,
    courseMode: isOnline ? 'online' : 'onsite',
    eventStatus:
      course.cancelledAt === null ? 'https://schema.org/EventScheduled' : 'https://schema.org/EventCancelled',
    eventAttendanceMode: isOnline
      ? 'https://schema.org/OnlineEventAttendanceMode'
      : 'https://schema.org/OfflineEventAttendanceMode',
    location:
      date && !isOnline && date.place
        ? {
            '@type': 'Place',
            name: where,
            address: {
              '@type': 'PostalAddress',
              addressLocality: date.place.town,
              addressCountry: date.place.country,
            },
          }
        : undefined,
    maximumAttendeeCapacity: course.seats,
  }
}
