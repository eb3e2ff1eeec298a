import { ActionError, defineAction, type ActionAPIContext, type ActionClient } from 'astro:actions'
import type { z } from 'zod'
import { mayDo, type Verdict } from '../auth/policy.ts'

interface Guarded<Input extends z.ZodType, Output> {
  input: Input
  handler: (input: z.infer<Input>, context: ActionAPIContext) => Output | Promise<Output>
}

/**
 * An action that asks the policy table before it does anything, whichever way it is called. `name` is its
 * place in actions/index.ts, like `members.submitProfile`; without a row under that name it refuses everybody.
 */
export function guarded<Input extends z.ZodType, Output>(
  name: string,
  action: Guarded<Input, Output>,
): ActionClient<Output, 'form', Input> & string
export function guarded(name: string, { input, handler }: Guarded<z.ZodType, unknown>) {
  return defineAction({
    accept: 'form',
    input,
    handler: async (form, context) => {
      const verdict = mayDo(name, context.locals.actor)
      if (verdict !== 'yes') throw new ActionError({ code: codeOf(verdict) })
      return handler(form, context)
    },
  })
}

function codeOf(verdict: Exclude<Verdict, 'yes'>): 'UNAUTHORIZED' | 'FORBIDDEN' {
  return verdict === 'sign-in' ? 'UNAUTHORIZED' : 'FORBIDDEN'
}
