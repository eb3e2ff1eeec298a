import { z } from 'zod'
import { problemReasons } from '../field-problem.ts'
import { scripts } from '../profile-parts.ts'

/** Why a cell is not taken over: the key of its sentence. */
export const cellReasons = [...problemReasons, 'formula', 'bad-email', 'no-town'] as const

/** A cell that cannot be taken over. The rest of its line can. */
export const cellProblem = z.object({ column: z.number(), reason: z.enum(cellReasons) })

export type CellProblem = z.infer<typeof cellProblem>

const text = z.string().nullable()

/** What a line says of a practice; null where it says nothing. */
const draftPractice = z.object({
  which: z.number(),
  name: text,
  street: text,
  postalCode: text,
  city: text,
  country: text,
  point: z
    .object({ placeId: z.string(), country: z.string(), city: z.string(), lat: z.number(), lon: z.number() })
    .nullable(),
  phones: z.array(z.string()),
  bookingUrl: text,
  /** The column of the town, to say there that it is not known. */
  column: z.number(),
})

/** What a line says of a person. Nothing in it is checked; an empty cell says nothing. */
export const draft = z.object({
  uid: text,
  names: z.array(z.object({ script: z.enum(scripts), given: z.string(), family: z.string() })),
  country: text,
  email: text,
  licence: text,
  memberNumber: text,
  memberSince: z.number().nullable(),
  diplomas: z.array(z.object({ diplomaId: z.string(), issuer: text, year: z.number().nullable() })),
  languages: z.array(z.string()),
  techniques: z.array(z.string()),
  conditions: z.array(z.string()),
  practices: z.array(draftPractice),
})

export type Draft = z.infer<typeof draft>
export type DraftPractice = Draft['practices'][number]
