import { z } from 'zod'
import { emailField } from '../auth/email-address.ts'
import { locales } from '../i18n/locales.ts'
import { line, perhaps, uid, version } from './form-fields.ts'
import { categories, categoryOf } from './rules.ts'
import { endReasons } from './tables.ts'

const year = z.coerce.number().int().min(2000).max(2200)
/** How many people the page spoke of. */
const expected = z.coerce.number().int().min(1).max(1_000_000)
const category = z.string().refine((id) => categoryOf(id) !== undefined)

/** What staff post about members. Days are those of a calendar, as people write them down. */
export const memberForms = {
  add: z.object({
    name: line(120),
    email: perhaps(emailField),
    locale: z.enum(locales),
    category,
    joinedOn: z.iso.date(),
  }),
  change: z.object({ uid, version, category }),
  rename: z.object({ uid, version, name: line(120), email: perhaps(emailField) }),
  tie: z.object({ uid, version, email: emailField }),
  end: z.object({ uid, version, endedOn: z.iso.date(), why: z.enum(endReasons) }),
  resume: z.object({ uid, version, joinedOn: z.iso.date() }),
  openYear: z.object({ uid, year }),
  dues: z
    .object({
      uid,
      year,
      /** How many records the year had when the page was read. */
      seen: z.coerce.number().int().min(0).max(1000),
      state: z.enum(['due', 'paid', 'waived']),
      paidOn: perhaps(z.iso.date()),
      note: perhaps(line(500)),
    })
    .refine(({ state, paidOn }) => state !== 'paid' || paidOn !== null, { path: ['paidOn'] })
    .refine(({ state, note }) => state !== 'waived' || note !== null, { path: ['note'] }),
  renew: z.object({ year, expected }),
  undo: z.object({ run: uid }),
  letters: z.object({ year, kind: z.enum(['due', 'reminder']), expected }),
}

export type NewMember = z.infer<typeof memberForms.add>
export type DuesEntry = z.infer<typeof memberForms.dues>

/** The category that the form of a new member begins with. */
export function firstCategory(): string {
  return categories()[0]?.id ?? ''
}
