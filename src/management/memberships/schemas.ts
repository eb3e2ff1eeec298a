import { z } from 'zod'
import { emailField } from '../../auth/email-address.ts'
import { locales } from '../../i18n/locales.ts'
import { line } from '../../members/field-schemas.ts'
import { categories } from '../../memberships/rules.ts'
import { duesStates, endReasons } from '../../memberships/tables.ts'

const category = z
  .enum(categories().map(({ id }) => id))
  .meta({ description: 'One of the categories of this society.' })
const year = z.int().min(2000).max(2200)

/** Somebody who belongs to the society, or did. */
export const membershipRow = z
  .strictObject({
    uid: z.uuid(),
    account: z
      .uuid()
      .nullable()
      .meta({ description: 'Name, address and language are those of this account.' }),
    name: z.string(),
    email: z.string().nullable(),
    language: z.enum(locales),
    category: z.string(),
    joinedOn: z.iso.date(),
    endedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'MembershipRow' })

/** The same, with the years and what was recorded of their dues. */
export const membershipDetails = membershipRow
  .extend({
    years: z.array(
      z.strictObject({
        year: z.int(),
        category: z.string(),
        endsOn: z.iso.date(),
        dues: z.enum(duesStates).meta({ description: 'What was recorded last.' }),
        records: z.array(
          z.strictObject({
            state: z.enum(duesStates),
            paidOn: z.iso.date().nullable(),
            note: z.string().nullable(),
            recordedAt: z.iso.datetime(),
            recordedBy: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Membership' })

const name = line(120)
const email = emailField.nullable()

export const newMembership = z
  .strictObject({
    name,
    email: email.default(null),
    language: z.enum(locales),
    category,
    joinedOn: z.iso.date(),
  })
  .meta({ id: 'NewMembership' })

/** What can be changed of a member; what is left out stays as it is. */
export const membershipChange = z
  .strictObject({
    category: category.meta({
      description: 'Counts from the next year on: years that are open keep theirs.',
    }),
    name: name.meta({ description: 'Of somebody without an account.' }),
    email: email.meta({ description: 'Of somebody without an account.' }),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'missing')
  .meta({ id: 'MembershipChange' })

/** What can be written down about a membership. */
export const membershipStep = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('open-year'), year }),
    z.strictObject({
      act: z.literal('paid'),
      year,
      paidOn: z.iso.date(),
      note: line(500).nullable().default(null),
    }),
    z.strictObject({ act: z.literal('due'), year, note: line(500).nullable().default(null) }),
    z.strictObject({ act: z.literal('waived'), year, note: line(500) }),
    z.strictObject({ act: z.literal('end'), endedOn: z.iso.date(), why: z.enum(endReasons) }),
    z.strictObject({ act: z.literal('resume'), joinedOn: z.iso.date() }),
  ])
  .meta({ id: 'NewMembershipStep' })

export type MembershipRow = z.infer<typeof membershipRow>
export type MembershipDetails = z.infer<typeof membershipDetails>
export type MembershipChange = z.infer<typeof membershipChange>
export type MembershipStep = z.infer<typeof membershipStep>
