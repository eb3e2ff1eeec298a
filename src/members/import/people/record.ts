import { z } from 'zod'
import { listingName, listingPractice } from '../../../directory/listing.ts'

const text = z.string().nullable()

/** What a list can say of a person, as it is stored. */
export const personRecord = z.object({
  country: z.string(),
  names: z.array(listingName),
  email: text,
  licence: z.object({ register: z.string(), issuer: z.string(), number: text }).nullable(),
  membership: z.object({ number: text, since: z.number().nullable() }).nullable(),
  diplomas: z.array(
    z.object({ diplomaId: z.string(), issuer: z.string(), awardedIn: z.number().nullable() }),
  ),
  languages: z.array(z.string()),
  techniques: z.array(z.string()),
  offers: z.array(z.object({ condition: z.string(), stance: z.enum(['offered', 'not-offered']) })),
  practices: z.array(listingPractice.omit({ position: true })),
})

export type PersonRecord = z.infer<typeof personRecord>

/** Somebody of whom nothing is known yet. */
export function nobody(country: string): PersonRecord {
  return {
    country,
    names: [],
    email: null,
    licence: null,
    membership: null,
    diplomas: [],
    languages: [],
    techniques: [],
    offers: [],
    practices: [],
  }
}

/** Whether two stored states of a person are the same, in whatever order they were written down. */
export function isSameRecord(a: string | null, b: string | null): boolean {
  return normal(a) === normal(b)
}

function normal(json: string | null): string {
  return json === null ? '' : JSON.stringify(personRecord.parse(JSON.parse(json)))
}
