import { z } from 'zod'
import { accessFeatures, credentialKinds, verificationMethods } from './tables.ts'

const name = z.object({ script: z.string(), given: z.string(), family: z.string() })

const practice = z.object({
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
})

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
  names: z.array(name).min(1),
  practices: z.array(practice),
  languages: z.array(z.string()),
  techniques: z.array(z.string()),
  offered: z.array(z.string()),
  notOffered: z.array(z.string()),
  credentials: z.array(credential),
})

export type Listing = z.infer<typeof listing>
export type ListingName = z.infer<typeof name>
export type ListingPractice = z.infer<typeof practice>
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
