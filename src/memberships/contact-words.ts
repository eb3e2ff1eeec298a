import type { FormWords } from '../design/form-answer.ts'
import type { SocietyMessages } from '../i18n/messages/en/society.ts'

/** What the contact form says when it is refused. */
export function contactFormWords({ society }: { society: SocietyMessages }): FormWords {
  const { message, replyTo, otherwise, ...refusals } = society.contact.errors
  const entries = Object.entries(refusals).map(([reason, text]) => [reason, { text }])
  return { fields: { message, replyTo }, refusals: Object.fromEntries(entries), otherwise }
}
