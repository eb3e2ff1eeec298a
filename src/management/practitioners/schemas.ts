import { z } from 'zod'
import { accessFeatures, scripts } from '../../directory/tables.ts'
import { doctorStates } from '../../grids/lists/doctor-state.ts'
import { profileParts } from '../../members/profile-content.ts'

const name = z.strictObject({ script: z.enum(scripts), given: z.string(), family: z.string() })

/** A practitioner as a row of a list. */
export const practitionerRow = z
  .strictObject({
    uid: z.uuid(),
    slug: z.string(),
    country: z.string().meta({ description: 'The country of the licence, two letters.' }),
    names: z.array(name),
    state: z.enum(doctorStates).meta({ description: 'Where the listing stands; only `listed` is public.' }),
    publicUntil: z
      .string()
      .nullable()
      .meta({ description: 'When it leaves the public list by itself; null when it is not in it.' }),
    hasOwner: z.boolean().meta({ description: 'A member speaks for the record, and changes it.' }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'PractitionerRow' })

const practice = z.strictObject({
  name: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string(),
  country: z.string(),
  placeId: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  phones: z.array(z.string()),
  bookingUrl: z.string().nullable(),
  access: z.array(z.enum(accessFeatures)),
  hours: z.array(z.strictObject({ weekday: z.int(), opens: z.string(), closes: z.string() })),
  absences: z.array(z.strictObject({ from: z.iso.date(), until: z.iso.date() })),
})

/** A practitioner with everything that is stated about them. */
export const practitionerDetails = practitionerRow
  .extend({
    languages: z.array(z.string()),
    techniques: z.array(z.string()),
    offers: z.array(z.strictObject({ condition: z.string(), stance: z.enum(['offered', 'not-offered']) })),
    practices: z.array(practice),
    texts: z.strictObject({ en: z.string(), fr: z.string(), he: z.string() }),
  })
  .meta({ id: 'Practitioner' })

const { names, country, practices, texts } = profileParts
const languages = profileParts.languages.meta({ description: 'Two letters each, like `fr`.' })
const techniques = profileParts.techniques.meta({
  description: 'Their ids, as `facets` of `/api/v1/doctors` names them.',
})
const offers = profileParts.offers.meta({
  description: 'Conditions by their ids, as in `/en/conditions/…/`.',
})

/** What can be stated of somebody who is new here. Nothing of it is checked or published by being stored. */
export const newPractitioner = z
  .strictObject({
    names,
    country: country.meta({ description: 'Of the licence: two letters, like `FR`.' }),
    languages: languages.default([]),
    techniques: techniques.default([]),
    offers: offers.default([]),
    practices: practices.default([]),
    texts: texts.default({ en: '', fr: '', he: '' }),
  })
  .meta({ id: 'NewPractitioner' })

/** What can be changed of a record that nobody owns; what is left out stays as it is. */
export const practitionerChange = z
  .strictObject({ names, languages, techniques, offers, practices, texts })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'missing')
  .meta({ id: 'PractitionerChange' })

export type PractitionerRow = z.infer<typeof practitionerRow>
export type PractitionerDetails = z.infer<typeof practitionerDetails>
export type NewPractitionerBody = z.infer<typeof newPractitioner>
export type PractitionerChange = z.infer<typeof practitionerChange>
