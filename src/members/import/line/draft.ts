import { z } from 'zod'
import { problemReasons } from '../../field-problem.ts'
import type { PersonName } from './read-names.ts'
import type { FoundPlace } from './read-place.ts'

/** Why a cell is not taken over: the key of its sentence. */
export const cellReasons = [...problemReasons, 'formula', 'bad-email', 'no-town'] as const

/** A cell that cannot be taken over. The rest of its line can. */
export const cellProblem = z.object({ column: z.number(), reason: z.enum(cellReasons) })

export type CellProblem = z.infer<typeof cellProblem>

/** What a line says of a practice; null where it says nothing. */
export interface DraftPractice {
  which: number
  name: string | null
  street: string | null
  postalCode: string | null
  city: string | null
  country: string | null
  point: FoundPlace | null
  phones: string[]
  bookingUrl: string | null
  /** The column of the town, to say there that it is not known; null without one. */
  column: number | null
}

/** What a line says of a person. Nothing in it is checked; an empty cell says nothing. */
export interface Draft {
  uid: string | null
  /** Whether anything stands where the name should be, be it a name or not. */
  isNamed: boolean
  names: PersonName[]
  country: string | null
  email: string | null
  licence: string | null
  memberNumber: string | null
  memberSince: number | null
  diplomas: { diplomaId: string; issuer: string | null; year: number | null }[]
  languages: string[]
  techniques: string[]
  conditions: string[]
  practices: DraftPractice[]
}
