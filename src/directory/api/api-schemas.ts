import { z } from 'zod'
import { accessFeatures, credentialKinds } from '../tables.ts'

// What the public API answers. The same schemas describe it in openapi.json and are held against every answer in tests.

const entity = z.object({ id: z.string(), label: z.string() })
const counts = z.record(z.string(), z.int())

const place = entity.extend({ lat: z.number(), lon: z.number(), radiusKm: z.number() })

export const understood = z
  .object({
    conditions: z.array(entity).meta({ description: 'In order of likelihood; searched as any of them.' }),
    place: place.nullable(),
    languages: z.array(entity),
    techniques: z.array(entity),
    diplomas: z.array(entity),
    name: z.object({ text: z.string() }).nullable(),
    corrections: z.array(z.object({ from: z.string(), to: z.string() })),
    ignored: z.array(z.string()).meta({ description: 'Words that were left out.' }),
  })
  .meta({ id: 'Understood' })

export const doctor = z
  .object({
    slug: z.string(),
    ref: z.string().nullable(),
    name: z.string(),
    practices: z.array(
      z.object({ city: z.string(), country: z.string(), distanceKm: z.number().nullable() }),
    ),
    conditions: z.array(z.string()),
    notOffered: z.array(z.string()),
    languages: z.array(z.string()),
    techniques: z.array(z.string()),
    diplomas: z.array(z.string()),
    confirmedOn: z.iso.date(),
  })
  .meta({ id: 'Doctor' })

export const doctorsAnswer = z
  .object({
    understood,
    total: z.int(),
    page: z.int(),
    pageSize: z.int(),
    doctors: z.array(doctor),
    facets: z.object({
      condition: counts,
      language: counts,
      technique: counts,
      diploma: counts,
      country: counts,
    }),
  })
  .meta({ id: 'Doctors' })

const time = z.string().regex(/^[0-2]\d:[0-5]\d$/)

export const doctorDetails = doctor
  .extend({
    names: z.array(z.object({ script: z.string(), given: z.string(), family: z.string() })),
    practices: z.array(
      z.object({
        city: z.string(),
        country: z.string(),
        distanceKm: z.null(),
        name: z.string().nullable(),
        street: z.string().nullable(),
        postalCode: z.string().nullable(),
        lat: z.number(),
        lon: z.number(),
        phones: z.array(z.string()).meta({ description: 'In international form, like +33536490112.' }),
        booking: z.string().nullable(),
        access: z.array(z.enum(accessFeatures)),
        hours: z
          .array(z.object({ weekday: z.int().min(1).max(7), opens: time, closes: time }))
          .meta({ description: 'In the time of the place; weekday 1 is Monday.' }),
        absences: z
          .array(z.object({ from: z.iso.date(), until: z.iso.date() }))
          .meta({ description: 'Away on these days, the first and the last included.' }),
      }),
    ),
    texts: z
      .object({ en: z.string(), fr: z.string(), he: z.string() })
      .partial()
      .meta({ description: 'In the doctor’s own words; not checked.' }),
    photo: z
      .string()
      .nullable()
      .meta({ description: 'The address of a square picture (WebP) on this site.' }),
    credentials: z.array(
      z.object({
        kind: z.enum(credentialKinds),
        title: z.string(),
        issuer: z.string(),
        checkedOn: z.iso.date(),
        checkedAgainst: z.string(),
        nextCheck: z.iso.date(),
      }),
    ),
  })
  .meta({ id: 'DoctorDetails' })

export const apiError = z
  .object({ error: z.object({ code: z.string(), message: z.string(), field: z.string().nullable() }) })
  .meta({ id: 'Error' })
