import { z } from 'zod'
import { localized, review, text } from './schemas.ts'

/** What an item looks like: a box to tick, a question with a line for the answer, a point, or a line to fill in. */
export const toolForms = ['boxes', 'questions', 'points', 'blanks'] as const

/** How urgent a section is. */
export const toolTones = ['plain', 'normal', 'doctor', 'emergency'] as const

/** A sheet of one page that a patient takes along. Questions and lines to fill in state nothing and need no source. */
export const toolSchema = z.strictObject({
  id: text,
  order: z.int(),
  names: localized,
  summary: localized,
  sections: z.array(
    z.strictObject({
      title: localized,
      form: z.enum(toolForms),
      tone: z.enum(toolTones),
      items: z.array(z.strictObject({ text: localized, sources: z.array(text) })).min(1),
    }),
  ),
  review: z.strictObject(review),
})

export type Tool = z.infer<typeof toolSchema>
export type ToolForm = (typeof toolForms)[number]
export type ToolTone = (typeof toolTones)[number]
