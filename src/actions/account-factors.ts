import { forms } from '../account/forms.ts'
import { passkeyAnswer, signedIn, stay, stayEnrolled, toAccount } from './account-answers.ts'
import { guarded } from './guarded.ts'
import { given } from './refusal.ts'

/** Password, passkeys, code app and recovery codes of whoever is signed in. */
export const enrolment = {
  changePassword: guarded('account.changePassword', {
    input: forms.newPassword,
    handler: async ({ newPassword }, context) => {
      const { auth } = context.locals.services
      const opened = await auth.setPassword(signedIn(context), newPassword, auth.visit(context))
      return stay(context, given(opened), '?done=password')
    },
  }),

  passkeyCreation: guarded('account.passkeyCreation', {
    input: forms.nothing,
    handler: async (_form, context) =>
      given(await context.locals.services.auth.passkeyCreation(signedIn(context))),
  }),

  addPasskey: guarded('account.addPasskey', {
    input: forms.addPasskey,
    handler: async ({ label, ...form }, context) => {
      const { auth } = context.locals.services
      const made = { answer: passkeyAnswer(form), label }
      const opened = await auth.addPasskey(signedIn(context), made, auth.visit(context))
      return stayEnrolled(context, given(opened), 'passkeys/', 'passkey-added')
    },
  }),

  removePasskey: guarded('account.removePasskey', {
    input: forms.one,
    handler: ({ uid }, context) => {
      given(context.locals.services.auth.removePasskey(signedIn(context), uid))
      return toAccount(context.locals, 'passkeys/?done=passkey-removed')
    },
  }),

  beginApp: guarded('account.beginApp', {
    input: forms.nothing,
    handler: (_form, context) => {
      given(context.locals.services.auth.beginTotp(signedIn(context)))
      return toAccount(context.locals, 'second-factor/?step=scan')
    },
  }),

  confirmApp: guarded('account.confirmApp', {
    input: forms.code,
    handler: async ({ code }, context) => {
      const { auth } = context.locals.services
      const opened = await auth.confirmTotp(signedIn(context), code, auth.visit(context))
      return stayEnrolled(context, given(opened), 'second-factor/', 'app-set')
    },
  }),

  removeApp: guarded('account.removeApp', {
    input: forms.nothing,
    handler: (_form, context) => {
      given(context.locals.services.auth.removeTotp(signedIn(context)))
      return toAccount(context.locals, 'second-factor/?done=app-removed')
    },
  }),

  makeRecoveryCodes: guarded('account.makeRecoveryCodes', {
    input: forms.nothing,
    handler: (_form, context) => ({
      codes: given(context.locals.services.auth.makeRecoveryCodes(signedIn(context))),
    }),
  }),
}
