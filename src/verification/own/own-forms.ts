import { z } from 'zod'
import type { evidenceKinds } from '../tables.ts'
import { typedWords } from '../typed-words.ts'

// What a member may post about their own cases; the names of fields are those of the page's forms.

const words = typedWords.pipe(z.string().min(2).max(2000))
const oneCase = { case: z.uuid(), version: z.coerce.number().int().min(1).max(1_000_000), words }
const year = z.coerce.number().int().min(1950).max(2200)

/** What members send in themselves; letters and pages of registers come from their source. */
export const paperKinds = [
  'diploma',
  'licence',
  'identity',
  'other',
] as const satisfies readonly (typeof evidenceKinds)[number][]

export const ownForms = {
  answer: z.object({ ...oneCase, kind: z.enum(paperKinds), files: z.array(z.instanceof(File)) }),
  appeal: z.object(oneCase),
  again: z.object({}),
  paper: z.object({ kind: z.enum(paperKinds), file: z.instanceof(File) }),
  diploma: z.object({
    diplomaId: z.string().regex(/^[a-z0-9-]{2,60}$/),
    issuer: typedWords.pipe(z.string().min(2).max(160)),
    awardedIn: z.preprocess((given) => (given === '' ? null : given), year.nullable()),
  }),
}

const intents = ['answer', 'appeal', 'again', 'paper', 'diploma'] as const

export type OwnIntent = (typeof intents)[number]

/** What a form of the member's page of cases wants; undefined for anything that is none of its forms. */
export function ownIntentOf(form: FormData): OwnIntent | undefined {
  return intents.find((intent) => intent === form.get('intent'))
}
