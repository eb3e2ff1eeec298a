import { z } from 'zod'

// YAML turns a bare date into a Date, JSON keeps it as text; inside, a day is always text.
export const day = z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))])

export const text = z.string().trim().min(1)
export const localized = z.strictObject({ en: text, fr: text, he: text })
// Every way people say it, slips included; the first few are also shown, so the presentable ones come first.
export const synonyms = z.strictObject({ en: z.array(text), fr: z.array(text), he: z.array(text) })
export const sourceIds = z.array(text).min(1)
/** A statement with what it rests on. */
export const sourced = z.strictObject({ text: localized, sources: sourceIds })

/** Who read a text as a doctor, when it was written, and when it has to be read again. */
export const review = { reviewedBy: text.nullable(), writtenOn: day, nextReview: day }

export const evidenceLevelIds = [
  'rct-supported',
  'limited',
  'expert-opinion',
  'not-recommended',
  'regulatory-warning',
] as const
export const certainties = ['very-low', 'low', 'high'] as const
/** How a source places mesotherapy among the treatments: as good with less harm, better, or where nothing else works. */
export const placesInCare = ['less-harm', 'more-effective', 'no-other'] as const
export const guideKinds = ['basics', 'conditions', 'safety', 'practical'] as const
// prettier-ignore
export const sourceKinds = [
  'authority', 'law', 'trial', 'trial-register', 'review', 'study', 'case-report', 'consensus', 'society',
  'press', 'practice', 'teaching', 'reference', 'critics', 'commercial', 'editorial',
] as const

/** What mesotherapy is used for. `commonness` (1 rare … 5 very common) orders conditions that share a word. */
export const conditionSchema = z.strictObject({
  id: text,
  group: text,
  bodyArea: text,
  icd10: z.array(text),
  commonness: z.int().min(1).max(5),
  names: localized,
  synonyms,
  evidence: z.strictObject({
    level: z.enum(evidenceLevelIds),
    certainty: z.enum(certainties),
    reason: localized,
    sources: sourceIds,
  }),
  caution: z.strictObject({ text: localized, sources: sourceIds }).optional(),
  bannedIn: z
    .array(z.strictObject({ country: z.string().length(2), rule: localized, source: text }))
    .optional(),
  /** What it is not for, and the condition that says why. */
  notFor: sourced.extend({ see: text.optional() }).optional(),
  /** Where a source says so; `answer` is what studies say to that. */
  placeInCare: z
    .strictObject({ place: z.enum(placesInCare), sources: sourceIds, answer: sourced })
    .optional(),
  review: z.strictObject({ ...review, termsInDoubt: z.boolean() }),
})

export const techniqueSchema = z.strictObject({
  id: text,
  names: localized,
  synonyms,
  depthMm: z.tuple([z.number(), z.number()]).nullable(),
  /** Length of the needle, which says nothing about the depth: a needle can be led almost flat. */
  needleMm: z.tuple([z.number(), z.number()]).nullable(),
  description: localized,
  sources: sourceIds,
  termsInDoubt: z.boolean(),
})

export const diplomaSchema = z.strictObject({
  id: text,
  names: localized,
  synonyms,
  country: z.string().length(2),
  places: z.array(localized),
  firstYear: z.int().nullable(),
  /** Ids of the universities that gave or give it. */
  universities: z.array(text).optional(),
  note: localized,
  sources: sourceIds,
  confirmed: z.boolean(),
})

export const sourceSchema = z.strictObject({
  id: text,
  title: text,
  authors: text,
  year: text.nullable(),
  language: z.string().length(2),
  url: z.url().nullable(),
  kind: z.enum(sourceKinds),
  note: localized.nullable(),
})

export const namedSchema = z.strictObject({ id: text, names: localized })
/** Groups stand on pages in this order, what hurts most often first. */
export const groupSchema = namedSchema.extend({ order: z.int() })
export const languageSchema = z.strictObject({ id: text, names: localized, synonyms })
export const countrySchema = z.strictObject({ id: z.string().length(2), synonyms })
export const evidenceLevelSchema = z.strictObject({
  id: z.enum(evidenceLevelIds),
  names: localized,
  rule: localized,
})

/** The header of a page of the guide. */
export const guideSchema = z.strictObject({
  title: text,
  summary: text,
  order: z.int(),
  kind: z.enum(guideKinds),
  conditions: z.array(text),
  ...review,
})

/** The header of a page on what this site promises: its own rules, not medicine. */
export const aboutSchema = z.strictObject({
  title: text,
  summary: text,
  order: z.int(),
  writtenOn: day,
  nextReview: day,
})

export type Condition = z.infer<typeof conditionSchema>
export type Technique = z.infer<typeof techniqueSchema>
export type Diploma = z.infer<typeof diplomaSchema>
export type Source = z.infer<typeof sourceSchema>
export type Group = z.infer<typeof groupSchema>
export type Named = z.infer<typeof namedSchema>
export type SpokenLanguage = z.infer<typeof languageSchema>
export type Country = z.infer<typeof countrySchema>
export type EvidenceLevel = z.infer<typeof evidenceLevelSchema>
export type GuideHeader = z.infer<typeof guideSchema>
export type AboutHeader = z.infer<typeof aboutSchema>
export type Review = Pick<GuideHeader, 'reviewedBy' | 'writtenOn' | 'nextReview'>
