import type { FormWords } from '../../design/form-answer.ts'
import type { Messages } from '../../i18n/index.ts'

/** What the forms of the verification desk say when they are refused. */
export function caseFormWords({ verification }: Messages): FormWords {
  const { note, reason, source, date, otherwise, ...others } = verification.refusals
  const entries = Object.entries(others).map(([key, text]) => [key, { text, at: fieldOf[key] }])
  const fields = { note, reason, source, date, seen: note, file: verification.evidence.missing }
  return {
    fields: { ...fields, facts: others['nothing-chosen'] },
    refusals: Object.fromEntries(entries),
    otherwise,
  }
}

/** Of refusals that are about one field of a check: which. */
const fieldOf: Record<string, string> = { 'in-the-future': 'date', 'paper-is-no-source': 'method' }
