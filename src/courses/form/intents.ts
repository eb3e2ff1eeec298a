const intents = ['publish', 'cancel', 'duplicate', 'mark', 'mark-all'] as const

/** What a form of the staff's page of a course wants. */
export type Intent = (typeof intents)[number] | 'end'

/** What was pressed on the staff's page of a course; undefined for anything that is none of its buttons. */
export function intentOf(form: FormData): Intent | undefined {
  return form.has('registration') ? 'end' : intents.find((intent) => intent === form.get('intent'))
}

/** The note that follows it: a key of the words for what was done. */
export const doneAfter = {
  publish: 'published',
  cancel: 'cancelled',
  duplicate: 'copied',
  mark: 'marked',
  'mark-all': 'marked',
  end: 'ended',
} as const satisfies Record<Intent, string>
