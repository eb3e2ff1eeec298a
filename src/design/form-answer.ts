import { isActionError, isInputError } from 'astro:actions'
import type { DesignMessages } from '../i18n/messages/en/design.ts'

/** What a form that was refused says: in the summary and beside its fields. */
export interface FormAnswer {
  errors: { href?: string; text: string }[]
  /** The error of one field, as attributes of FormField. */
  of: (field: string) => { error?: string; errorWord: string }
  /** What was typed into a field. Not for passwords: they are typed again. */
  typed: (field: string) => string | undefined
}

export interface FormWords {
  /** What to write into a field whose content could not be read. */
  fields: Readonly<Record<string, string>>
  /** What the reasons of refusals mean; `at` names the field they stand beside. */
  refusals: Readonly<Record<string, { text: string; at?: string }>>
  /** What is said for anything else. */
  otherwise: string
}

/** The form that was posted to this page; empty when its body cannot be read; undefined when nothing was posted. */
export async function postedForm(request: Request): Promise<FormData | undefined> {
  if (request.method !== 'POST') return undefined
  return request.formData().catch(() => new FormData())
}

/** Puts what an action answered into words; without an error the answer is empty. */
export function formAnswer(
  t: { design: DesignMessages },
  form: FormData | undefined,
  error: Error | undefined,
  words: FormWords,
): FormAnswer {
  const problems = error === undefined ? [] : problemsOf(error, words)
  return {
    errors: problems.map(({ at, text }) => ({ href: at === undefined ? undefined : `#${at}`, text })),
    of: (field) => ({
      error: problems.find(({ at }) => at === field)?.text,
      errorWord: t.design.form.error,
    }),
    typed: (field) => {
      const value = form?.get(field)
      return typeof value === 'string' ? value : undefined
    },
  }
}

function problemsOf(error: Error, words: FormWords): { at?: string; text: string }[] {
  if (isInputError(error)) {
    const wrong = Object.keys(error.fields).filter((field) => Object.hasOwn(words.fields, field))
    // What is wrong may be nothing the reader typed: a hidden field that somebody changed.
    if (wrong.length === 0) return [{ text: words.otherwise }]
    return wrong.map((at) => ({ at, text: words.fields[at] ?? words.otherwise }))
  }
  const isKnown = isActionError(error) && Object.hasOwn(words.refusals, error.message)
  return [(isKnown ? words.refusals[error.message] : undefined) ?? { text: words.otherwise }]
}
