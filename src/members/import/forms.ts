import { z } from 'zod'
import type { FormWords } from '../../design/form-answer.ts'
import type { ImportsMessages } from '../../i18n/messages/en/imports.ts'
import { country } from '../field-schemas.ts'

/** A list of more lines is compared while its page says how far it is. */
export const longList = 3000

/** What is posted about lists. */
export const importForms = {
  read: z.object({ file: z.instanceof(File).refine(({ size }) => size > 0), country }),
  run: z.object({ uid: z.uuid(), version: z.coerce.number().int().min(1).max(1_000_000_000) }),
}

/** What each button of a list posts, and how the page says that it is done. */
export const importIntents = {
  map: 'mapped',
  mend: 'mended',
  compare: 'compared',
  apply: 'applied',
  undo: 'undone',
} as const

export type ImportIntent = keyof typeof importIntents

/** The button that was pressed; undefined for anything else. */
export function importIntentOf(form: FormData): ImportIntent | undefined {
  const said = form.get('intent')
  const intents = ['map', 'mend', 'compare', 'apply', 'undo'] as const
  return intents.find((intent) => intent === said)
}

/** What the forms about lists say when they are refused; a reason may name a line: `damaged 12`. */
export function importFormWords({ imports }: { imports: ImportsMessages }, reason = ''): FormWords {
  const { otherwise, ...refusals } = imports.refusals
  const known: Readonly<Record<string, string>> = refusals
  const [word = '', line] = reason.split(' ')
  const sentence = known[word]
  const atLine =
    sentence === undefined || line === undefined ? {} : { [reason]: imports.atLine(sentence, line) }
  const all = Object.entries({ ...refusals, ...atLine })
  return {
    fields: imports.missing,
    refusals: Object.fromEntries(all.map(([key, text]) => [key, { text }])),
    otherwise,
  }
}
