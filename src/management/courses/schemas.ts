import { z } from 'zod'
import type { Course } from '../../courses/course.ts'
import type { CourseDraft } from '../../courses/form/draft.ts'
import { audiences, levels, presences, teacherRoles } from '../../courses/tables.ts'
import { localOf } from '../../courses/time-zone.ts'

const text = z.strictObject({
  title: z.string(),
  summary: z.string(),
  programme: z.string(),
  practical: z.string(),
})

const date = z.strictObject({
  day: z.string().meta({ description: 'By the clocks of the course: YYYY-MM-DD.' }),
  from: z.string().meta({ description: 'HH:MM' }),
  until: z.string().meta({ description: 'HH:MM' }),
  town: z
    .string()
    .nullable()
    .meta({ description: 'A town, perhaps with its country: “Toulouse, FR”; null is online.' }),
  venue: z.string().nullable(),
})

const stated = {
  level: z.enum(levels),
  audience: z.enum(audiences),
  language: z.string().meta({ description: 'The language it is taught in, two letters.' }),
  timeZone: z.string().meta({ description: 'Like Europe/Paris.' }),
  seats: z.int(),
  closesOn: z.string().meta({ description: 'The last day of registration.' }),
  credits: z.strictObject({ points: z.number(), by: z.string() }).nullable(),
  texts: z.strictObject({ en: text, fr: text, he: text }),
  dates: z.array(date).min(1).max(30),
}

const onlineLink = z
  .string()
  .nullable()
  .meta({ description: 'Where it is held online: for whoever has a seat, never public.' })

/** A course as it stands. */
export const courseSchema = z
  .strictObject({
    uid: z.uuid(),
    slug: z.string(),
    ...stated,
    onlineLink,
    teachers: z.array(z.strictObject({ role: z.enum(teacherRoles), name: z.string().nullable() })),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
    cancelledAt: z.iso.datetime().nullable(),
    taken: z.int(),
    waiting: z.int(),
  })
  .meta({ id: 'Course' })

const teacher = z.strictObject({
  role: z.enum(teacherRoles),
  name: z.string().nullable().default(null),
  agrees: z
    .boolean()
    .default(false)
    .meta({ description: 'Whoever is named has agreed to stand on the page.' }),
})

/** A whole course, as it is made or changed. */
export const courseContent = z
  .strictObject({
    ...stated,
    onlineLink: onlineLink.default(null),
    teachers: z.array(teacher).max(20).default([]),
  })
  .meta({ id: 'CourseContent' })

/** Somebody who has a seat, or waits for one. */
export const participant = z
  .strictObject({
    uid: z.uuid(),
    name: z.string(),
    email: z.string(),
    registeredAt: z.iso.datetime(),
    seatAt: z.iso.datetime().nullable().meta({ description: 'Null: waits for a seat.' }),
    presence: z.enum(presences).nullable(),
    credits: z.number().nullable(),
  })
  .meta({ id: 'Participant' })

export type CourseItem = z.infer<typeof courseSchema>
export type ParticipantItem = z.infer<typeof participant>
export type CourseBody = z.infer<typeof courseContent>

/** A stored course as programs see it. */
export function itemOf(course: Course): CourseItem {
  const { uid, slug, level, audience, languageId, timeZone, seats, closesOn, credits, texts, teachers } =
    course
  const { createdAt, changedAt, publishedAt, cancelledAt, taken, waiting, onlineLink } = course
  return {
    ...{
      uid,
      slug,
      level,
      audience,
      language: languageId,
      timeZone,
      seats,
      closesOn,
      credits,
      texts,
      onlineLink,
      teachers,
    },
    dates: course.dates.map(({ startsAt, endsAt, place, venue }) => ({
      day: localOf(startsAt, timeZone).day,
      from: localOf(startsAt, timeZone).time,
      until: localOf(endsAt, timeZone).time,
      town: place === null ? null : `${place.town}, ${place.country}`,
      venue,
    })),
    ...{ createdAt, changedAt, publishedAt, cancelledAt, taken, waiting },
  }
}

/** What a program sent, as the form of the page would have said it: one reader understands both. */
export function draftOf(body: CourseBody): CourseDraft {
  const { language, seats, credits, onlineLink, dates, teachers, ...course } = body
  return {
    ...course,
    onlineLink: onlineLink ?? '',
    languageId: language,
    seats: String(seats),
    credits: credits === null ? '' : String(credits.points),
    creditedBy: credits?.by ?? '',
    dates: dates.map(({ town, venue, ...date }) => ({ ...date, town: town ?? '', venue: venue ?? '' })),
    teachers: teachers.map(({ role, name, agrees }) => ({
      role,
      name: name ?? '',
      consent: agrees ? 'yes' : '',
    })),
  }
}

/** Where in the body a field of that form stands: `date-0-day` is `/dates/0/day`. */
export function pointerOf(field: string): string {
  const inRow = /^(date|teacher)-(\d+)-(\w+)$/.exec(field)
  if (inRow) return `/${inRow[1]}s/${inRow[2]}/${inRow[3] === 'consent' ? 'agrees' : inRow[3]}`
  const inText = /^(\w+)-(en|fr|he)$/.exec(field)
  if (inText) return `/texts/${inText[2]}/${inText[1]}`
  const others: Record<string, string> = {
    languageId: '/language',
    creditedBy: '/credits/by',
    credits: '/credits/points',
  }
  return others[field] ?? `/${field}`
}
