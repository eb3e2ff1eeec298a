import { z } from 'zod'
import { locales } from '../i18n/locales.ts'
import { accessFeatures, credentialKinds, scripts, verificationMethods } from './tables.ts'

export const listingName = z.object({ script: z.enum(scripts), given: z.string(), family: z.string() })

const openingHours = z.object({ weekday: z.number(), opens: z.string(), closes: z.string() })
const absence = z.object({ from: z.string(), until: z.string() })

export const listingPractice = z.object({
  position: z.number(),
  name: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string(),
  country: z.string(),
  placeId: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  bookingUrl: z.string().nullable(),
  phones: z.array(z.string()),
  access: z.array(z.enum(accessFeatures)),
  hours: z.array(openingHours),
  absences: z.array(absence),
})

/** By the language it is written in; a language without a text has no key. */
export const statedTexts = z.partialRecord(z.enum(locales), z.string())

const credential = z.object({
  uid: z.string(),
  kind: z.enum(credentialKinds),
  diplomaId: z.string().nullable(),
  issuer: z.string(),
  register: z.string().nullable(),
  number: z.string().nullable(),
  awardedIn: z.number().nullable(),
  source: z.string(),
  method: z.enum(verificationMethods),
  checkedAt: z.string(),
  nextCheckOn: z.string(),
  holdsUntil: z.string(),
})

/** What the public view shows of a practitioner: the only shape in which a person leaves this folder. */
export const listing = z.object({
  id: z.number(),
  uid: z.string(),
  slug: z.string(),
  ref: z.string().nullable(),
  country: z.string(),
  publishedAt: z.string(),
  confirmedAt: z.string(),
  confirmationDueAt: z.string(),
  publicUntil: z.string(),
  names: z.array(listingName).min(1),
  practices: z.array(listingPractice),
  languages: z.array(z.string()),
  techniques: z.array(z.string()),
  offered: z.array(z.string()),
  notOffered: z.array(z.string()),
  texts: statedTexts,
  photo: z.string().nullable(),
  credentials: z.array(credential),
})

export type Listing = z.infer<typeof listing>
export type ListingName = z.infer<typeof listingName>
export type ListingPractice = z.infer<typeof listingPractice>
export type ListingCredential = z.infer<typeof credential>

/** Somebody who holds the diploma but gives no consultations. */
export function isDiplomaHolder({ practices }: Listing): boolean {
  return practices.length === 0
}

/** The day the licence was last compared with its register. */
export function lastChecked({ credentials, publishedAt }: Listing): string {
  const licence = credentials.find(({ kind }) => kind === 'licence')
  return (licence?.checkedAt ?? publishedAt).slice(0, 10)
}

/** The ids of the diplomas that were verified, each once. */
export function diplomasOf({ credentials }: Listing): string[] {
  return [...new Set(credentials.flatMap(({ diplomaId }) => (diplomaId === null ? [] : [diplomaId])))]
}
