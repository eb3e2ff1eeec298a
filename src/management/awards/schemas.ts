import { z } from 'zod'
import { awardStates } from '../../courses/awards/award.ts'
import { awardFacts, longestList, recipient } from '../../courses/awards/award-input.ts'
import { awardKinds } from '../../courses/awards/tables.ts'

const titles = z.strictObject({ en: z.string(), fr: z.string(), he: z.string() })

/** A diploma or certificate as it was given. */
export const awardSchema = z
  .strictObject({
    uid: z.uuid(),
    number: z.string().meta({ description: 'What is printed, and what anybody can check at /verify/.' }),
    proof: z.string().nullable().meta({
      description: 'The address in the QR code: opened by anybody, it shows what the award is worth today.',
    }),
    kind: z.enum(awardKinds),
    titles,
    course: z.uuid().nullable(),
    credits: z.strictObject({ points: z.number(), by: z.string() }).nullable(),
    awardedOn: z.iso.date(),
    validUntil: z.iso.date().nullable(),
    holder: z
      .strictObject({ name: z.string(), hebrew: z.string().nullable() })
      .nullable()
      .meta({ description: 'Null once it was forgotten.' }),
    account: z.uuid().nullable(),
    givenAt: z.iso.datetime(),
    state: z.enum(awardStates),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Award' })

const { kind, awardedOn } = awardFacts.shape

/** What is awarded, and to whom: to all of them, or, when one cannot be, to nobody. */
export const newAwards = z
  .strictObject({
    kind,
    titles: awardFacts.shape.titles.default(null),
    course: awardFacts.shape.courseUid.default(null),
    awardedOn,
    validUntil: awardFacts.shape.validUntil.default(null),
    recipients: z
      .array(
        recipient.extend({
          hebrew: recipient.shape.hebrew.default(null),
          email: recipient.shape.email
            .default(null)
            .meta({ description: 'The address of an account here; its owner gets a letter.' }),
        }),
      )
      .min(1)
      .max(longestList),
  })
  .meta({ id: 'NewAwards' })

export type AwardItem = z.infer<typeof awardSchema>
export type NewAwards = z.infer<typeof newAwards>
