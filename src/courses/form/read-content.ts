import { z } from 'zod'
import type { Database } from '../../kernel/database.ts'
import type { CourseContent } from '../course.ts'
import { audiences, levels, teacherRoles } from '../tables.ts'
import { instantOf, timeZones } from '../time-zone.ts'
import { fieldName, type CourseDraft } from './draft.ts'
import { townTyped } from './town.ts'

export const problemReasons = [
  ...(['missing', 'too-long', 'characters', 'choice', 'seats', 'credits', 'credited-by'] as const),
  ...(['date', 'time', 'times-cross', 'closes-late', 'town', 'link', 'consent'] as const),
]
export type ProblemReason = (typeof problemReasons)[number]

/** Why a field of the form cannot be taken. */
export interface Problem {
  field: string
  reason: ProblemReason
}

export type ReadContent = { ok: true; content: CourseContent } | { ok: false; problems: Problem[] }

/** Understands what was typed: a whole course, or everything that is wrong with it. */
export function readContent(
  database: Database,
  draft: CourseDraft,
  languages: readonly string[],
): ReadContent {
  const parsed = schema(languages).safeParse({
    ...draft,
    teachers: draft.teachers.filter(({ role, name }) => role + name !== ''),
  })
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) }
  const { dates, teachers, credits, creditedBy, ...facts } = parsed.data
  const places = dates.map(({ town }) => (town === '' ? null : townTyped(database, town)))
  const unknown = places.flatMap((place, row) =>
    place === undefined ? [{ field: fieldName(['dates', row, 'town']), reason: 'town' as const }] : [],
  )
  const sittings = dates.map(({ day, from, until, venue }, row) => ({
    startsAt: instantOf(day, from, facts.timeZone),
    endsAt: instantOf(day, until, facts.timeZone),
    place: places[row] ?? null,
    venue: venue === '' ? null : venue,
  }))
  // The hour that the clocks skip in spring is moved on, past an end in the same hour.
  const crossed = sittings.flatMap(({ startsAt, endsAt }, row) =>
    startsAt < endsAt ? [] : [{ field: fieldName(['dates', row, 'until']), reason: 'times-cross' as const }],
  )
  if (unknown.length + crossed.length > 0) return { ok: false, problems: [...unknown, ...crossed] }
  const content: CourseContent = {
    ...facts,
    credits: credits === null || creditedBy === '' ? null : { points: credits, by: creditedBy },
    dates: sittings.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    teachers: teachers.map(({ role, name }) => ({ role, name: name === '' ? null : name })),
  }
  return { ok: true, content }
}

const line = (longest: number) =>
  z
    .string('missing')
    .normalize('NFC')
    .trim()
    .max(longest, 'too-long')
    .regex(/^\P{C}*$/u, 'characters')

const lines = (longest: number) =>
  z
    .string('missing')
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .normalize('NFC')
    .trim()
    .max(longest, 'too-long')
    .regex(/^(?:\P{C}|\n)*$/u, 'characters')

const text = z.object({
  title: line(120).min(1, 'missing'),
  summary: line(400).min(1, 'missing'),
  programme: lines(6000).min(1, 'missing'),
  practical: lines(2000),
})

/** A day whose instants have four digits for the year in every zone. */
const day = z.iso.date('date').regex(/^(?:19|20|21)/, 'date')

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time')

const date = z
  .object({ day, from: time, until: time, town: line(120), venue: line(200) })
  .refine(({ from, until }) => from < until, { error: 'times-cross', path: ['until'] })

const teacher = z
  .object({ role: z.enum(teacherRoles, 'choice'), name: line(120), consent: z.string() })
  .refine(({ name, consent }) => name === '' || consent === 'yes', { error: 'consent', path: ['consent'] })

const onlineLink = z.url({ protocol: /^https$/, normalize: true, error: 'link' }).max(500, 'too-long')

const figure = (most: number, reason: string) => z.coerce.number(reason).positive(reason).max(most, reason)

function schema(languages: readonly string[]) {
  return z
    .object({
      level: z.enum(levels, 'choice'),
      audience: z.enum(audiences, 'choice'),
      languageId: z.string().refine((id) => languages.includes(id), 'choice'),
      timeZone: z.string().refine((zone) => timeZones.includes(zone), 'choice'),
      seats: figure(5000, 'seats').int('seats'),
      closesOn: day,
      credits: z.preprocess(
        (typed) => (typeof typed === 'string' && typed.trim() !== '' ? typed.replace(',', '.') : null),
        figure(500, 'credits').nullable(),
      ),
      creditedBy: line(120),
      onlineLink: z
        .string()
        .trim()
        .transform((typed) => (typed === '' ? null : typed))
        .pipe(onlineLink.nullable()),
      texts: z.object({ en: text, fr: text, he: text }),
      dates: z.array(date).min(1, 'date'),
      teachers: z.array(teacher),
    })
    .refine(({ credits, creditedBy }) => (credits === null) === (creditedBy === ''), {
      error: 'credited-by',
      path: ['creditedBy'],
    })
    .refine(({ closesOn, dates }) => dates.every(({ day }) => closesOn <= day), {
      error: 'closes-late',
      path: ['closesOn'],
    })
}

function problemOf({ path, message }: z.core.$ZodIssue): Problem {
  const reason = problemReasons.find((known) => known === message) ?? 'missing'
  return { field: fieldName(path), reason }
}
