import { forms } from '../account/forms.ts'
import { enrolment } from './account-factors.ts'
import { leave, signedIn, toAccount } from './account-answers.ts'
import { guarded } from './guarded.ts'
import { signingIn } from './account-sign-in.ts'
import { given, refusal } from './refusal.ts'

/** Signing in, the ways to do so, and what else belongs to an account. */
export const account = {
  ...signingIn,
  ...enrolment,

  signOut: guarded('account.signOut', {
    input: forms.nothing,
    handler: (_form, context) => {
      leave(context)
      return { to: `/${context.locals.locale}/sign-in/?after=signed-out` }
    },
  }),

  endSessions: guarded('account.endSessions', {
    input: forms.sessions,
    handler: (form, context) => {
      const { auth } = context.locals.services
      const actor = signedIn(context)
      if (form.which === 'one') {
        if (!auth.endSession(actor, form.id)) throw refusal('unknown')
        return toAccount(context.locals, 'sessions/?done=session-ended')
      }
      auth.endOtherSessions(actor)
      if (form.which === 'others') return toAccount(context.locals, 'sessions/?done=others-ended')
      leave(context)
      return { to: `/${context.locals.locale}/sign-in/?after=signed-out` }
    },
  }),

  changeDetails: guarded('account.changeDetails', {
    input: forms.details,
    handler: ({ name, locale, links }, context) => {
      const { auth } = context.locals.services
      const actor = signedIn(context)
      auth.changeDetails(actor, { name, locale })
      auth.changeSignInLinks(actor, links === 'on')
      return toAccount(context.locals, '?done=details')
    },
  }),

  changeEmail: guarded('account.changeEmail', {
    input: forms.email,
    handler: async ({ email }, context) => {
      const { auth } = context.locals.services
      given(await auth.requestEmailChange(signedIn(context), email, auth.visit(context)))
      return toAccount(context.locals, '?done=email-asked')
    },
  }),

  confirmNewEmail: guarded('account.confirmNewEmail', {
    input: forms.link,
    handler: ({ token }, { locals }) => {
      given(locals.services.auth.confirmNewEmail(token))
      return locals.actor === null
        ? { to: `/${locals.locale}/sign-in/?after=email` }
        : toAccount(locals, '?done=email')
    },
  }),
}
