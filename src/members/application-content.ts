import { z } from 'zod'
import { line, wordId } from './field-schemas.ts'
import { profileParts } from './profile-content.ts'
import { longest, most } from './profile-parts.ts'

const { names, country, practices, offers, languages, techniques, shown } = profileParts

const diploma = z.strictObject({
  diplomaId: wordId,
  issuer: line(longest.issuer),
  awardedIn: z.int('missing').min(1950, 'bad-year').max(2200, 'bad-year').nullable(),
})

/** What each step of an application asks. A step is saved whole; steps may be missing until it is submitted. */
export const applicationSteps = {
  who: z.strictObject({ names, country }),
  licence: z.strictObject({
    register: z.string('missing').regex(/^[a-z0-9-]{2,40}$/, 'not-known'),
    number: line(longest.number),
  }),
  diplomas: z.strictObject({
    diplomas: z.array(diploma, 'wrong-type').min(1, 'missing').max(most.diplomas, 'too-many'),
  }),
  practices: z.strictObject({ practices }),
  offers: z.strictObject({ offers }),
  languages: z.strictObject({ languages, techniques }),
  consent: z.strictObject({ shown, agreed: z.literal(true, 'missing') }),
} as const

export type ApplicationStep = keyof typeof applicationSteps

export const stepNames = [
  'who',
  'licence',
  'diplomas',
  'practices',
  'offers',
  'languages',
  'consent',
] as const satisfies readonly ApplicationStep[]

/** What has been filled in so far. */
export const applicationContent = z.strictObject(applicationSteps).partial()

export type ApplicationContent = z.infer<typeof applicationContent>
