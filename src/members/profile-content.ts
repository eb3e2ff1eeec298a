import { z } from 'zod'
import { country, distinct, isDistinct, line, paragraphs, wordId } from './field-schemas.ts'
import { practice } from './practice-schema.ts'
import { longest, most, publishedFields, scripts, stances } from './profile-parts.ts'

const written: Record<(typeof scripts)[number], RegExp> = {
  Latn: /^[\p{Script=Latin}\p{M}\p{Zs}'’.-]+$/u,
  Hebr: /^[\p{Script=Hebrew}\p{M}\p{Zs}'’".-]+$/u,
  Arab: /^[\p{Script=Arabic}\p{M}\p{Zs}'’.-]+$/u,
  Cyrl: /^[\p{Script=Cyrillic}\p{M}\p{Zs}'’.-]+$/u,
  Grek: /^[\p{Script=Greek}\p{M}\p{Zs}'’.-]+$/u,
}

const name = z
  .strictObject({
    script: z.enum(scripts, 'not-known'),
    given: line(longest.name),
    family: line(longest.name),
  })
  .refine(({ script, given }) => isWritten(given, script), { error: 'script', path: ['given'] })
  .refine(({ script, family }) => isWritten(family, script), { error: 'script', path: ['family'] })

const offer = z.strictObject({ condition: wordId, stance: z.enum(stances, 'not-known') })

/** The parts of a profile, each as it is typed. Forms of one step take the parts they ask for. */
export const profileParts = {
  names: z
    .array(name, 'wrong-type')
    .min(1, 'missing')
    .max(scripts.length, 'too-many')
    .refine((names) => isDistinct(names, ({ script }) => script), 'twice')
    .transform((names) => names.toSorted((a, b) => scripts.indexOf(a.script) - scripts.indexOf(b.script))),
  country,
  languages: distinct(wordId, 50),
  techniques: distinct(wordId, 50),
  offers: z
    .array(offer, 'wrong-type')
    .max(200, 'too-many')
    .refine((offers) => isDistinct(offers, ({ condition }) => condition), 'twice')
    .transform((offers) => offers.toSorted((a, b) => (a.condition < b.condition ? -1 : 1))),
  practices: z.array(practice, 'wrong-type').max(most.practices, 'too-many'),
  texts: z.strictObject({
    en: paragraphs(longest.text),
    fr: paragraphs(longest.text),
    he: paragraphs(longest.text),
  }),
  photo: z.uuid('not-known').nullable(),
  shown: z
    .array(z.enum(publishedFields, 'not-known'), 'wrong-type')
    .transform((shown) => publishedFields.filter((field) => shown.includes(field))),
}

/** Everything a member writes about themselves. Nothing in it can say that something was verified. */
export const profileContent = z.strictObject(profileParts)

export type ProfileContent = z.infer<typeof profileContent>
export type ProfilePractice = ProfileContent['practices'][number]
export type PublishedField = ProfileContent['shown'][number]

function isWritten(text: string, script: (typeof scripts)[number]): boolean {
  return written[script].test(text)
}
