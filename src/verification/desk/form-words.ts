import type { FormWords } from '../../design/form-answer.ts'
import type { Messages } from '../../i18n/index.ts'

/** What the forms of the verification desk say when they are refused. */
export function caseFormWords({ verification }: Messages): FormWords {
  const { note, reason, source, date, otherwise, ...others } = verification.refusals
  const entries = Object.entries(others).map(([key, text]) => [key, { text }])
  const fields = { note, reason, source, date, seen: note, file: verification.evidence.missing }
  return {
    fields: { ...fields, facts: others['nothing-chosen'] },
    refusals: Object.fromEntries(entries),
    otherwise,
  }
}
