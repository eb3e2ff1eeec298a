import { z } from 'zod'
import { numberFormats } from '../../directory/registers/number-formats.ts'
import { credentialKinds } from '../../directory/tables.ts'
import { line } from '../../members/field-schemas.ts'
import { longest } from '../../members/profile-parts.ts'

/** A credential as it is stated, with the check that stands, if one does. */
export const credentialSchema = z
  .strictObject({
    uid: z.uuid(),
    practitioner: z.uuid(),
    kind: z.enum(credentialKinds),
    diploma: z.string().nullable().meta({ description: 'Of a diploma: its id, as in `/en/diplomas/…/`.' }),
    issuer: z.string(),
    register: z.string().nullable(),
    number: z.string().nullable(),
    awardedIn: z.int().nullable(),
    check: z
      .strictObject({
        source: z.string(),
        method: z.string(),
        checkedAt: z.iso.datetime(),
        nextCheckOn: z.iso.date(),
        holdsUntil: z.iso.datetime(),
      })
      .nullable()
      .meta({ description: 'What was compared with its source and holds; null when nothing does.' }),
  })
  .meta({ id: 'Credential' })

const year = z.int('bad-year').min(1900, 'bad-year').max(2200, 'bad-year')

const licence = z.strictObject({
  kind: z.literal('licence'),
  register: z
    .string('missing')
    .regex(/^[a-z0-9-]{2,60}$/, 'not-known')
    .meta({
      description: `That of the country of the licence: ${numberFormats.map(({ id }) => id).join(', ')}; of any other country its two letters with “-register”: pt-register.`,
    }),
  number: line(longest.number),
})

const diploma = z.strictObject({
  kind: z.literal('diploma'),
  diploma: z
    .string('missing')
    .regex(/^[a-z0-9-]{2,60}$/, 'not-known')
    .meta({ description: 'Its id, as in the address of its page: `/en/diplomas/…/`.' }),
  issuer: line(longest.issuer),
  number: line(longest.number).nullable().default(null),
  awardedIn: year.nullable().default(null),
})

/** What somebody states to hold. Nobody has checked it by its being stored. */
export const newCredential = z.discriminatedUnion('kind', [licence, diploma]).meta({ id: 'NewCredential' })

/** What can be put right of a credential that nobody has verified yet. */
export const credentialChange = z
  .strictObject({
    issuer: line(longest.issuer),
    number: line(longest.number).nullable(),
    awardedIn: year.nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'missing')
  .meta({ id: 'CredentialChange' })

export type CredentialItem = z.infer<typeof credentialSchema>
export type NewCredential = z.infer<typeof newCredential>
export type CredentialChange = z.infer<typeof credentialChange>
