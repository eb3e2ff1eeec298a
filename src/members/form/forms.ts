import { z } from 'zod'
import { emailField } from '../../auth/email-address.ts'
import { locales } from '../../i18n/locales.ts'
import { line } from '../field-schemas.ts'
import { longest } from '../profile-parts.ts'

// What the small forms of joining and of the member's pages may hold; profiles are read by read-draft.ts.

const number = z.coerce.number().int().min(0).max(1_000_000)

export const forms = {
  /** A form of many fields, which are read one by one where they are understood. */
  whole: z.instanceof(FormData),
  newcomer: z.object({ name: line(longest.name), email: emailField, locale: z.enum(locales) }),
  token: z.object({ token: z.string().min(1).max(200) }),
  accept: z.object({ name: line(longest.name), token: z.string().min(1).max(200), locale: z.enum(locales) }),
  version: z.object({ version: number }),
  revision: z.object({ revision: number }),
  restore: z.object({ revision: number, version: number }),
  leave: z.object({ sure: z.literal('yes') }),
  nothing: z.object({}),
}

const part = z.coerce.number().min(0).max(1).catch(0)

/** The square that was chosen of a picture; null when none was, so that its middle is kept. */
export function cropOf(form: FormData): { left: number; top: number; size: number } | null {
  if (!form.has('crop.size') || form.get('crop.size') === '') return null
  return {
    left: part.parse(form.get('crop.left')),
    top: part.parse(form.get('crop.top')),
    size: part.parse(form.get('crop.size')),
  }
}
