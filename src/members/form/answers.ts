import type { Messages } from '../../i18n/index.ts'
import { problemReasons } from '../field-problem.ts'
import { idOfField } from './field-id.ts'
import type { FieldSentence } from './form-world.ts'

/** What a form that was refused says at its top and beside its fields. */
export interface FormErrors {
  errors: { href?: string; text: string }[]
  fields: Record<string, string>
}

/** Takes the fields that cannot be taken, returns their sentences for the top of the form and beside each field. */
export function errorsOf(fields: readonly FieldSentence[], { member }: Messages): FormErrors {
  return {
    errors: fields.map(({ field, reason }) => ({
      href: `#${idOfField(field)}`,
      text: member.reason[reason],
    })),
    fields: Object.fromEntries(fields.map(({ field, reason }) => [field, member.reason[reason]])),
  }
}

/** What is wrong with one field that a schema of field-schemas.ts refused, from its messages: their first says why. */
export function sentenceFor(messages: readonly string[] | undefined, { member }: Messages): string {
  const reason = problemReasons.find((known) => known === messages?.[0])
  return member.reason[reason ?? 'missing']
}

/** What is said when an action could not be done at all. */
export function failureOf(error: Error | undefined, { member }: Messages): FormErrors['errors'] {
  if (!error) return []
  const isTooMany = error.message === 'too-many' || ('status' in error && error.status === 429)
  return [{ text: isTooMany ? member.tooMany : member.failed }]
}
