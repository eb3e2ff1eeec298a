import { z } from 'zod'
import { apiScopes } from '../auth/api-token-scopes.ts'
import { tokenLives } from '../auth/api-tokens.ts'
import type { FormWords } from '../design/form-answer.ts'
import type { ApiMessages } from '../i18n/messages/en/api.ts'
import { line } from './forms.ts'

const lives = tokenLives.map(String)

/** What the forms of the page of tokens may hold. */
export const tokenForms = {
  create: z.object({
    name: line(60),
    scopes: z.array(z.enum(apiScopes)).min(1).max(apiScopes.length),
    days: z
      .enum(lives)
      .transform((text) => tokenLives.find((days) => String(days) === text) ?? tokenLives[0]),
  }),
  revoke: z.object({ id: z.string().max(40) }),
}

/** What those forms say when they are refused. */
export function tokenFormWords({ api }: { api: ApiMessages }): FormWords {
  const { name, scopes, days, otherwise, ...others } = api.tokens.errors
  const refusals = Object.entries(others).map(([reason, text]) => [reason, { text }])
  return { fields: { name, scopes, days }, refusals: Object.fromEntries(refusals), otherwise }
}
