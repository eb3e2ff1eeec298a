import { ActionError } from 'astro:actions'

type Code = ConstructorParameters<typeof ActionError>[0]['code']

const codes: Record<string, Code> = {
  'too-many': 'TOO_MANY_REQUESTS',
  busy: 'SERVICE_UNAVAILABLE',
  'proof-needed': 'FORBIDDEN',
  unknown: 'NOT_FOUND',
}

/** An expected refusal on its way to the page, which puts its reason into words. */
export function refusal(reason: string): ActionError {
  return new ActionError({ code: codes[reason] ?? 'BAD_REQUEST', message: reason })
}

type Answer<Value> = { ok: true; value: Value } | { ok: false; reason: string }

/** What an operation gave; its refusal goes on to the page. */
export function given<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw refusal(answer.reason)
  return answer.value
}

/** The same, as what an action answers. */
export function taken<Value>(answer: Answer<Value>): { value: Value } {
  return { value: given(answer) }
}
