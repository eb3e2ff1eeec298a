import type { AstroGlobal } from 'astro'
import type { ActionClient } from 'astro:actions'
import type { z } from 'zod'
import { formAnswer, postedForm, type FormAnswer } from '../design/form-answer.ts'
import { accountFormWords } from './words.ts'

/** An action of an account: it says where to go on, or refuses. */
type AccountAction<Input extends z.ZodType> = ActionClient<{ to: string }, 'form', Input>

export interface AnsweredForm {
  /** Where to go on after what the form asked for was done. */
  onwards: Response | undefined
  error: Error | undefined
  /** What was refused, with what was typed; empty when nothing was posted. */
  answer: FormAnswer
}

/** Does what the form of a page asks for; a refusal also becomes the page's status. */
export async function answerForm<Input extends z.ZodType>(
  page: AstroGlobal,
  action: AccountAction<Input>,
): Promise<AnsweredForm> {
  const { t } = page.locals
  const form = await postedForm(page.request)
  const outcome = form && (await page.callAction(action, form))
  const error = outcome?.error
  if (error) page.response.status = error.status
  return {
    onwards: outcome?.data && page.redirect(outcome.data.to, 303),
    error,
    answer: formAnswer(t, form, error, accountFormWords(t)),
  }
}
