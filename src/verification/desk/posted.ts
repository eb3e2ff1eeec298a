const intents = [
  ...(['prepare', 'approve', 'ask', 'send-back', 'refuse', 'answer', 'withdraw', 'appeal'] as const),
  ...(['check', 'register', 'note', 'assign'] as const),
]

export type Intent = (typeof intents)[number]

/** What a form of the page of a case wants; undefined for anything that is none of its forms. */
export function intentOf(form: FormData): Intent | undefined {
  return intents.find((intent) => intent === form.get('intent'))
}

/** The text of a field; empty when there is none. */
export function textIn(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value : ''
}

/** After these acts a case waits for somebody else: the desk goes on with the next one. */
export function goesOn(intent: string): boolean {
  return ['prepare', 'approve', 'ask', 'refuse', 'withdraw'].includes(intent)
}

/** Where an error leads: several forms of the page have a field of the same name. */
export function fieldHref(href: string | undefined, posted: string | undefined): string | undefined {
  if (href === undefined || href === '#facts') return href
  return `#${posted ?? ''}-${href.slice(1)}`
}
