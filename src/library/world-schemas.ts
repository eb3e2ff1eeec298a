import { z } from 'zod'
import { locales } from '../i18n/locales.ts'
import { day, localized, sourced, synonyms, text } from './schemas.ts'

const country = z.string().length(2)
const year = z.int().min(-500).max(2100)

export const momentKinds = ['event', 'society', 'congress', 'teaching', 'science', 'authority'] as const

/** A date in the history of mesotherapy. What only a society tells of itself says so on the page. */
export const momentSchema = z.strictObject({
  id: text,
  /** Before our era below zero. */
  from: year,
  to: year.nullable(),
  about: z.boolean(),
  kind: z.enum(momentKinds),
  told: sourced,
  onlyByASociety: z.boolean(),
})

// prettier-ignore
export const studyMethods = [
  'randomised', 'comparison', 'before-after', 'records', 'review', 'experiment', 'animal', 'laboratory', 'thesis',
  'registered', 'cases', 'bibliography',
] as const
export const studyFields = ['early', 'pain', 'skin-and-hair', 'harm'] as const

/** A study that is talked about, whether its publication was found or not. */
export const studySchema = z.strictObject({
  id: text,
  field: z.enum(studyFields),
  /** As the source writes them; null where we saw no name. */
  who: text.nullable(),
  place: localized.nullable(),
  years: text.nullable(),
  method: z.enum(studyMethods),
  question: localized,
  subjects: localized.nullable(),
  result: sourced,
  publicationFound: z.boolean(),
})

export const societySchema = z.strictObject({
  id: text,
  names: localized,
  country: country.nullable(),
  founded: sourced,
  /** What was counted, each with the year it is said of; null where no year is given. */
  figures: z.array(z.strictObject({ year: text.nullable(), ...sourced.shape })),
})

export const universitySchema = z.strictObject({
  id: text,
  names: localized,
  /** Older and shorter names, as diplomas carry them. */
  aliases: z.array(text),
  country,
  taught: sourced,
  confirmed: z.boolean(),
})

/** What we read about a country: who may inject, who pays, and how to check a doctor there. Bans stand with the conditions. */
export const countryRulesSchema = z.strictObject({
  id: country,
  readOn: day,
  mayInject: sourced,
  warnings: z.array(sourced),
  payment: sourced,
  register: z.strictObject({
    /** The register of the same id in `directory/registers`. */
    id: text,
    address: z.url().nullable(),
    howToCheck: sourced,
  }),
})

export const costSchema = z.strictObject({
  id: text,
  country,
  currency: z.string().length(3),
  lowest: z.number().min(0),
  highest: z.number().min(0),
  /** The year it is said of; null where the source gives none. */
  year: text.nullable(),
  what: sourced,
  saidBy: z.enum(['profession', 'insurers', 'shop']),
})

// One page would be too heavy for all words.
export const glossaryPages = ['glossary', 'glossary-studies'] as const

/** A word that readers meet, with the other words for it. */
export const termSchema = z.strictObject({
  id: text,
  /** The page of the guide where it stands: the treatment, or studies, papers and money. */
  page: z.enum(glossaryPages),
  names: localized,
  synonyms,
  meaning: sourced,
  /** The languages in which a physician still has to confirm the name. */
  termsInDoubt: z.array(z.enum(locales)),
})

export const questionSchema = z.strictObject({
  id: text,
  order: z.int(),
  question: localized,
  answer: sourced,
  /** Where more is said, without the language: '/guide/costs/'. */
  more: text.regex(/^\/.*\/(?:#.*)?$/),
})

export type Moment = z.infer<typeof momentSchema>
export type Study = z.infer<typeof studySchema>
export type Society = z.infer<typeof societySchema>
export type University = z.infer<typeof universitySchema>
export type CountryRules = z.infer<typeof countryRulesSchema>
export type Cost = z.infer<typeof costSchema>
export type GlossaryTerm = z.infer<typeof termSchema>
export type Question = z.infer<typeof questionSchema>
