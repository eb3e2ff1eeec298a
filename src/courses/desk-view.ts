import type { FormWords } from '../design/form-answer.ts'
import type { Messages } from '../i18n/index.ts'

/** What the forms of a course's page say when they are refused. */
export function deskFormWords({ courses }: Messages): FormWords {
  const { otherwise, ...refusals } = courses.desk.errors
  const entries = Object.entries(refusals).map(([reason, text]) => [
    reason,
    reason === 'fewer-seats' ? { text, at: 'seats' } : { text },
  ])
  return { fields: {}, refusals: Object.fromEntries(entries), otherwise }
}
