import { z } from 'zod'
import { emailField } from '../auth/email-address.ts'
import { isRole, staffRoles, type Role } from '../auth/roles.ts'
import type { FormWords } from '../design/form-answer.ts'
import { locales } from '../i18n/locales.ts'
import type { PeopleMessages } from '../i18n/messages/en/people.ts'
import { line } from './forms.ts'

const staffRole = z
  .string()
  .refine((text) => isRole(text) && staffRoles.includes(text))
  .transform((text): Role => (isRole(text) ? text : 'member'))
const rolesOf = z.array(staffRole).max(staffRoles.length)
const version = z.coerce.number().int().min(1).max(1_000_000_000)
const uid = z.uuid()

/** What administrators post about people. */
export const peopleForms = {
  invite: z.object({
    name: line(120),
    email: emailField,
    locale: z.enum(locales),
    roles: rolesOf.min(1),
  }),
  roles: z.object({ uid, version, roles: rolesOf }),
  access: z.object({ uid, version }),
}

/** What the forms about people say when they are refused. */
export function peopleFormWords({ people }: { people: PeopleMessages }): FormWords {
  const { name, email, locale, roles, otherwise, ...others } = people.errors
  const refusals = Object.entries(others).map(([reason, text]) => [reason, { text }])
  return {
    fields: { name, email, locale, roles },
    refusals: { ...Object.fromEntries(refusals), roles: { text: roles, at: 'roles' } },
    otherwise,
  }
}
