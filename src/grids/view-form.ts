import { savedViewForm } from '../auth/saved-views.ts'
import type { FormWords } from '../design/form-answer.ts'
import type { Messages } from '../i18n/index.ts'

/** Which list a form about saved views comes from, and what was shown there; undefined when it is no such form. */
export function readViewForm(
  form: FormData,
): { list: string; query: string; isRemoval: boolean } | undefined {
  const fields = savedViewForm.pick({ list: true, query: true })
  const read = fields.safeParse({ list: form.get('list'), query: form.get('query') })
  return read.success ? { ...read.data, isRemoval: form.get('intent') === 'remove' } : undefined
}

/** What a form about a saved view says when it is refused. */
export function viewFormWords({ grids }: Messages): FormWords {
  const { name, otherwise, ...refusals } = grids.views.errors
  const entries = Object.entries(refusals).map(([reason, text]) => [reason, { text }])
  return { fields: { name }, refusals: Object.fromEntries(entries), otherwise }
}
