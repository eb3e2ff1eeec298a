import { tokenForms } from '../account/token-forms.ts'
import { signedIn } from './account-answers.ts'
import { guarded } from './guarded.ts'
import { given } from './refusal.ts'

/** The tokens that staff give to their programs. */
export const tokens = {
  create: guarded('tokens.create', {
    input: tokenForms.create,
    handler: (form, context) => given(context.locals.services.auth.makeApiToken(signedIn(context), form)),
  }),
  revoke: guarded('tokens.revoke', {
    input: tokenForms.revoke,
    handler: ({ id }, context) => {
      given(context.locals.services.auth.revokeApiToken(signedIn(context), id))
      return {}
    },
  }),
}
