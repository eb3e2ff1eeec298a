import { z } from 'zod'
import type { NewPractitioner } from '../../directory/add-practitioner.ts'
import type { PublishedField } from '../../directory/listing-content.ts'
import type { WordIds } from '../../directory/sync-words.ts'
import { accessFeatures, publishedFields } from '../../directory/tables.ts'
import { locales } from '../../i18n/locales.ts'
import { registerOf } from '../../directory/registers/number-formats.ts'

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, 'has control characters')
const paragraphs = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^(?:\P{Cc}|\n)*$/u, 'has control characters')
const country = z.string().regex(/^[A-Z]{2}$/, 'expected two capital letters, like FR')

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time like 09:30')

const practice = z.object({
  name: text(120).nullish(),
  street: text(160).nullish(),
  postalCode: text(16).nullish(),
  city: text(120),
  country,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  phones: z
    .array(z.string().regex(/^\+[1-9]\d{5,14}$/, 'expected international form, like +33536490112'))
    .max(5)
    .default([]),
  bookingUrl: z
    .url({ protocol: /^https$/ })
    .startsWith('https://')
    .max(500)
    .nullish(),
  access: z.array(z.enum(accessFeatures)).default([]),
  hours: z
    .array(z.object({ weekday: z.int().min(1).max(7), opens: time, closes: time }))
    .refine((hours) => hours.every(({ opens, closes }) => opens < closes), 'closes before it opens')
    .refine(
      (hours) => new Set(hours.map(({ weekday, opens }) => `${weekday} ${opens}`)).size === hours.length,
      'the same hours twice',
    )
    .default([]),
})

/** What a demonstration may tell about a person beside the listing itself. */
export const stories = [
  'suspended',
  'expired-yesterday',
  'without-consent',
  'confirmation-due',
  'away',
] as const

/** The ids that a line may name, what is banned where, and who issues a diploma. */
export interface KnownWords extends WordIds {
  diplomaIssuer: (diplomaId: string) => string
}

function lineOf(words: KnownWords) {
  const known = (ids: string[]) =>
    z.array(
      z.string().refine((id) => ids.includes(id), {
        error: ({ input }) => `"${String(input).slice(0, 40)}" is not known`,
      }),
    )
  return z.object({
    ref: text(80),
    names: z
      .array(
        z.object({
          script: z.enum(['Latn', 'Hebr', 'Arab', 'Cyrl', 'Grek']),
          given: text(80),
          family: text(80),
        }),
      )
      .min(1)
      .refine(
        (names) => new Set(names.map(({ script }) => script)).size === names.length,
        'one name a script',
      ),
    country,
    languages: known(words.language).default([]),
    conditions: z
      .object({ offered: known(words.condition).default([]), notOffered: known(words.condition).default([]) })
      .refine(
        ({ offered, notOffered }) => !offered.some((id) => notOffered.includes(id)),
        'a condition is both offered and not offered',
      )
      .default({ offered: [], notOffered: [] }),
    techniques: known(words.technique).default([]),
    diplomas: known(words.diploma).default([]),
    practices: z.array(practice).max(20).default([]),
    licence: z.object({ register: text(40).min(2), number: text(60) }).nullish(),
    member: z.boolean().default(true),
    texts: z.partialRecord(z.enum(locales), paragraphs).default({}),
    hidden: z.array(z.enum(publishedFields)).default([]),
    story: z.enum(stories).nullish(),
  })
}

export interface ListedPerson extends NewPractitioner {
  story: (typeof stories)[number] | null
  /** What the person keeps from the public; nothing, unless told. */
  hidden?: PublishedField[]
  portrait?: Buffer
}

/** Reads one line of a listing file; throws a sentence that says what is wrong with it. */
export function listingLineReader(words: KnownWords): (line: string) => ListedPerson {
  const schema = lineOf(words)
  return (line) => {
    const parsed = schema.safeParse(parseJson(line))
    if (!parsed.success) throw new Error(explain(parsed.error.issues[0]))
    return personOf(parsed.data, words)
  }
}

function personOf(line: z.infer<ReturnType<typeof lineOf>>, { diplomaIssuer }: KnownWords): ListedPerson {
  const register = registerOf(line.country)
  const fixed = { diplomaId: null, register: null, number: null, awardedIn: null }
  return {
    ref: line.ref,
    country: line.country,
    names: line.names,
    languages: line.languages,
    techniques: line.techniques,
    offered: line.conditions.offered,
    notOffered: line.conditions.notOffered,
    practices: line.practices.map(({ name, street, postalCode, bookingUrl, ...rest }) => ({
      ...rest,
      name: name ?? null,
      street: street ?? null,
      postalCode: postalCode ?? null,
      bookingUrl: bookingUrl ?? null,
      placeId: null,
      absences: [],
    })),
    credentials: [
      {
        ...fixed,
        kind: 'licence',
        issuer: register.issuer,
        register: line.licence?.register ?? register.id,
        number: line.licence?.number ?? null,
      },
      ...line.diplomas.map((diplomaId) => ({
        ...fixed,
        kind: 'diploma' as const,
        diplomaId,
        issuer: diplomaIssuer(diplomaId),
      })),
      ...(line.member ? [{ ...fixed, kind: 'membership' as const, issuer: 'society' }] : []),
      ...(line.practices.length > 0 ? [{ ...fixed, kind: 'details' as const, issuer: 'practice' }] : []),
    ],
    story: line.story ?? null,
    texts: line.texts,
    hidden: line.hidden,
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error('not JSON')
  }
}

function explain(issue: z.core.$ZodIssue | undefined): string {
  const field = issue?.path.join('.') ?? ''
  return field === ''
    ? (issue?.message ?? 'cannot be read')
    : `${field}: ${issue?.message ?? 'cannot be read'}`
}
