import { forms, proofForm } from '../account/forms.ts'
import { goOnAfterProof, safeNext } from '../account/go-on.ts'
import type { Evidence } from '../auth/prove.ts'
import { enter, leave, passkeyAnswer, signedIn } from './account-answers.ts'
import { guarded } from './guarded.ts'
import type { z } from 'zod'
import { given, refusal } from './refusal.ts'

/** The ways in: password, link, passkey, second step; and the proof that it is still the same person. */
export const signingIn = {
  signIn: guarded('account.signIn', {
    input: forms.signIn,
    handler: async ({ email, password, next }, context) => {
      const { auth } = context.locals.services
      return enter(context, given(await auth.signIn({ email, password }, auth.visit(context))), next)
    },
  }),

  sendSignInLink: guarded('account.sendSignInLink', {
    input: forms.linkWish,
    handler: async ({ email, next }, context) => {
      const { services, locale } = context.locals
      given(await services.auth.requestSignInLink(email, services.auth.visit(context), safeNext(next)))
      return { to: `/${locale}/sign-in/?sent=link` }
    },
  }),

  signInByLink: guarded('account.signInByLink', {
    input: forms.link,
    handler: async ({ token }, context) => {
      const { auth } = context.locals.services
      const opened = given(await auth.signInByLink(token, auth.visit(context)))
      return enter(context, opened, opened.next ?? undefined)
    },
  }),

  enterDemonstration: guarded('account.enterDemonstration', {
    input: forms.link,
    handler: async ({ token }, context) => {
      const { auth, society } = context.locals.services
      if (society.kind !== 'demonstration') throw refusal('link-expired')
      return enter(context, given(await auth.signInForDemonstration(token, auth.visit(context))))
    },
  }),

  passkeyRequest: guarded('account.passkeyRequest', {
    input: forms.passkeyWish,
    handler: ({ purpose }, context) => {
      const actor = purpose === 'prove' ? signedIn(context) : context.locals.actor
      return context.locals.services.auth.passkeyRequest(purpose, actor)
    },
  }),

  signInWithPasskey: guarded('account.signInWithPasskey', {
    input: forms.passkey,
    handler: async (form, context) => {
      const { auth } = context.locals.services
      return enter(
        context,
        given(await auth.signInByPasskey(passkeyAnswer(form), auth.visit(context))),
        form.next,
      )
    },
  }),

  secondStep: guarded('account.secondStep', {
    input: forms.secondStep,
    handler: async (form, context) => {
      const { auth } = context.locals.services
      const [actor, visit] = [signedIn(context), auth.visit(context)]
      const opened =
        form.way === 'passkey'
          ? await auth.signInByPasskey(passkeyAnswer(form), visit, actor)
          : form.way === 'app'
            ? await auth.secondByTotp(actor, form.code, visit)
            : await auth.secondByRecoveryCode(actor, form.code, visit)
      return enter(context, given(opened), form.next)
    },
  }),

  prove: guarded('account.prove', {
    input: proofForm,
    handler: async (form, context) => {
      const { auth } = context.locals.services
      const actor = signedIn(context)
      if (form.way === 'link') {
        given(await auth.requestSignInLink(actor.email, auth.visit(context)))
        leave(context)
        return { to: `/${context.locals.locale}/sign-in/?sent=link` }
      }
      const proven = await auth.prove(actor, { act: form.act, object: form.object }, evidenceOf(form))
      if (!proven.ok) throw refusal(proven.reason === 'wrong' ? wrongOf[form.way] : proven.reason)
      return { to: goOnAfterProof(context.locals.locale, form.next) }
    },
  }),

  requestReset: guarded('account.requestReset', {
    input: forms.email,
    handler: async ({ email }, context) => {
      const { services, locale } = context.locals
      given(await services.auth.requestReset(email, services.auth.visit(context)))
      return { to: `/${locale}/sign-in/reset/?sent=link` }
    },
  }),

  setPassword: guarded('account.setPassword', {
    input: forms.newPasswordByLink,
    handler: async ({ token, newPassword }, context) => {
      const { auth } = context.locals.services
      const opened = await auth.setPasswordByLink({ token, password: newPassword }, auth.visit(context))
      return enter(context, given(opened))
    },
  }),

  confirmEmail: guarded('account.confirmEmail', {
    input: forms.link,
    handler: async ({ token }, context) => {
      const { auth } = context.locals.services
      const opened = given(await auth.confirmEmail(token, auth.visit(context)))
      return enter(context, opened, opened.next ?? undefined)
    },
  }),
}

/** What a proof that did not hold is called, so that its sentence stands beside the right field. */
const wrongOf = {
  password: 'not-proven',
  app: 'wrong-code',
  passkey: 'refused',
  'sign-in': 'proof-needed',
} as const

function evidenceOf(form: Exclude<z.infer<typeof proofForm>, { way: 'link' }>): Evidence {
  if (form.way === 'password') return { kind: 'password', password: form.password }
  if (form.way === 'app') return { kind: 'totp', code: form.code }
  if (form.way === 'passkey') return { kind: 'passkey', answer: passkeyAnswer(form) }
  return { kind: 'sign-in' }
}
