import { z } from 'zod'
import { locales } from '../i18n/locales.ts'
import { day, localized, sourced, sourceIds, text } from './schemas.ts'

export const authorities = ['EMA', 'AIFA', 'ANSM', 'FDA', 'HAS', 'Anvisa'] as const
export const contraindicationKinds = ['absolute', 'relative', 'discuss'] as const
export const sideEffectKinds = ['common', 'rare', 'serious'] as const
export const scheduleKinds = ['trial', 'one-practice', 'commercial'] as const

const inCountry = sourced.extend({ country: z.string().length(2) })

/** A family of medicines, with what is known of it in a country where a source says something. */
export const productClassSchema = z.strictObject({
  id: text,
  order: z.int(),
  names: localized,
  note: sourced,
  countries: z.array(inCountry).optional(),
})

/** A substance by its international name. No doses: what is read here is not enough to inject it. */
export const productSchema = z.strictObject({
  id: text,
  class: text,
  names: localized,
  /** Names printed by a source, not checked against a register. */
  brands: z.array(z.strictObject({ name: text, sources: sourceIds })),
  use: sourced,
  /** What the licence says, as far as read on that day; `labelYear` is the label that was read, if one was. */
  licence: sourced.extend({ asOf: day, labelYear: text.nullable() }),
  notices: z.array(sourced.extend({ by: z.enum(authorities), year: text })),
  countries: z.array(inCountry).optional(),
  /** What a patient should know of it, where it is likely to be met. */
  forPatients: sourced.optional(),
  /** The languages whose name for it a physician still has to confirm. */
  termsInDoubt: z.array(z.enum(locales)),
})

/** What a published list uses which products for. */
export const productUseSchema = z.strictObject({
  id: text,
  order: z.int(),
  names: localized,
  products: z.array(text).min(1),
  sources: sourceIds,
})

/** A reason not to inject: never, only if a doctor weighs it, or to be talked about first. */
export const contraindicationSchema = z.strictObject({
  id: text,
  order: z.int(),
  kind: z.enum(contraindicationKinds),
  names: localized,
  why: sourced,
})

export const sideEffectSchema = z.strictObject({
  id: text,
  order: z.int(),
  kind: z.enum(sideEffectKinds),
  infection: z.boolean(),
  names: localized,
  frequency: sourced,
  cause: sourced,
  whatToDo: sourced,
})

/** An effect that doctors seek. Sought is not shown. */
export const effectSchema = z.strictObject({
  id: text,
  order: z.int(),
  names: localized,
  sources: sourceIds,
  conditions: z.array(text),
})

/** The days of the sessions, counted from the first, as far as they are said; or only how many there are. */
const rhythmSchema = z.union([
  z.strictObject({
    days: z.array(z.int().min(1)).min(1),
    /** Sessions that some people have and others do not. */
    perhaps: z.array(z.int().min(1)).optional(),
    /** More sessions follow, nobody says when. */
    goesOn: z.literal(true).optional(),
  }),
  z.strictObject({ count: z.tuple([z.int().min(1), z.int().min(1)]) }),
])

/** How often people were treated, and how long they were followed, in a trial or as one practice says. */
export const scheduleSchema = z.strictObject({
  id: text,
  order: z.int(),
  kind: z.enum(scheduleKinds),
  names: localized,
  sessions: sourced,
  /** What a picture can draw of it. */
  rhythm: rhythmSchema.optional(),
  followUp: localized.nullable(),
  conditions: z.array(text),
})

/** A layer under the surface of the skin; the outermost is thinner than a drawing in millimetres can show. */
export const skinLayerSchema = z.strictObject({
  id: text,
  order: z.int(),
  names: localized,
  depthMm: z.tuple([z.number(), z.number().nullable()]).nullable(),
  sources: sourceIds,
})

export type ProductClass = z.infer<typeof productClassSchema>
export type Product = z.infer<typeof productSchema>
export type ProductUse = z.infer<typeof productUseSchema>
export type Contraindication = z.infer<typeof contraindicationSchema>
export type SideEffect = z.infer<typeof sideEffectSchema>
export type Effect = z.infer<typeof effectSchema>
export type Schedule = z.infer<typeof scheduleSchema>
export type Rhythm = z.infer<typeof rhythmSchema>
export type SkinLayer = z.infer<typeof skinLayerSchema>
