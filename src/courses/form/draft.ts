import { locales, type Locale } from '../../i18n/locales.ts'
import type { Course } from '../course.ts'
import { localOf } from '../time-zone.ts'

const textFields = ['title', 'summary', 'programme', 'practical'] as const
const dateFields = ['day', 'from', 'until', 'town', 'venue'] as const
const teacherFields = ['role', 'name', 'consent'] as const
const factFields = [
  ...(['level', 'audience', 'languageId', 'timeZone'] as const),
  ...(['seats', 'closesOn', 'credits', 'creditedBy', 'onlineLink'] as const),
]

type TextDraft = Record<(typeof textFields)[number], string>
export type DateDraft = Record<(typeof dateFields)[number], string>
export type TeacherDraft = Record<(typeof teacherFields)[number], string>

/** The form of a course as it was typed: nothing is understood yet, so that nothing is lost. */
export interface CourseDraft extends Record<(typeof factFields)[number], string> {
  texts: Record<Locale, TextDraft>
  dates: DateDraft[]
  teachers: TeacherDraft[]
}

const mostDates = 30
const mostTeachers = 20

/** The name of a field of the form, from its place in the draft: `['dates', 0, 'day']` is `date-0-day`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path.map(String)
  if (rest.length === 0) return first ?? ''
  if (first === 'texts') return rest.toReversed().join('-')
  if (first === 'dates' || first === 'teachers') return [first.slice(0, -1), ...rest].join('-')
  return first ?? ''
}

/** The form of a new course of a society in this zone. */
export function emptyDraft(timeZone: string): CourseDraft {
  return {
    ...{ level: 'foundation', audience: 'licence', languageId: '', timeZone },
    ...{ seats: '20', closesOn: '', credits: '', creditedBy: '', onlineLink: '' },
    texts: textsOf(() => ''),
    dates: [emptyDate()],
    teachers: [emptyTeacher()],
  }
}

/** The form of a stored course. */
export function draftOf({ level, audience, languageId, timeZone, ...course }: Course): CourseDraft {
  return {
    ...{ level, audience, languageId, timeZone },
    seats: String(course.seats),
    closesOn: course.closesOn,
    credits: course.credits === null ? '' : String(course.credits.points),
    creditedBy: course.credits?.by ?? '',
    onlineLink: course.onlineLink ?? '',
    texts: textsOf((field, locale) => course.texts[locale][field]),
    dates: course.dates.map(({ startsAt, endsAt, place, venue }) => ({
      day: localOf(startsAt, timeZone).day,
      from: localOf(startsAt, timeZone).time,
      until: localOf(endsAt, timeZone).time,
      town: place === null ? '' : `${place.town}, ${place.country}`,
      venue: venue ?? '',
    })),
    teachers: [
      ...course.teachers.map(({ role, name }) => ({
        role,
        name: name ?? '',
        consent: name === null ? '' : 'yes',
      })),
      emptyTeacher(),
    ],
  }
}

/** The form as it was posted, without the rows that were left empty; `hasMore`: with an empty date at the end. */
export function readDraft(form: FormData, hasMore: boolean): CourseDraft {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const dates = rowsOf(mostDates, (row) => pick(dateFields, (name) => text(`date-${row}-${name}`)))
  const teachers = rowsOf(mostTeachers, (row) =>
    pick(teacherFields, (name) => text(`teacher-${row}-${name}`)),
  )
  return {
    ...pick(factFields, text),
    texts: textsOf((field, locale) => text(`${field}-${locale}`)),
    dates: (hasMore || dates.length === 0) && dates.length < mostDates ? [...dates, emptyDate()] : dates,
    teachers: teachers.length < mostTeachers ? [...teachers, emptyTeacher()] : teachers,
  }
}

/** The rows in which something was filled in. */
function rowsOf<Row extends Record<string, string>>(most: number, read: (row: number) => Row): Row[] {
  return [...Array(most).keys()]
    .map(read)
    .filter((row) => Object.values(row).some((typed) => typed.trim() !== ''))
}

function textsOf(of: (field: keyof TextDraft, locale: Locale) => string): CourseDraft['texts'] {
  const { en, fr, he } = pick(locales, (locale) => pick(textFields, (field) => of(field, locale)))
  return { en, fr, he }
}

function emptyDate(): DateDraft {
  return pick(dateFields, () => '')
}

function emptyTeacher(): TeacherDraft {
  return pick(teacherFields, () => '')
}

/** An object with these keys. */
function pick<Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> {
  const made: Partial<Record<Key, Value>> = {}
  for (const key of keys) made[key] = of(key)
  if (isWhole(made, keys)) return made
  throw new Error('a key is missing')
}

function isWhole<Key extends string, Value>(
  made: Partial<Record<Key, Value>>,
  keys: readonly Key[],
): made is Record<Key, Value> {
  return keys.every((key) => made[key] !== undefined)
}
