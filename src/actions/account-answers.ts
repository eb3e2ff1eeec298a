import { ActionError, type ActionAPIContext } from 'astro:actions'
import { goOn } from '../account/go-on.ts'
import type { Actor } from '../auth/actor.ts'
import type { Opened } from '../auth/sessions.ts'

/** Every form of sign-in and account ends with an address to go on at. */
export interface GoOn {
  to: string
}

/** Who is signed in, for actions whose row in the policy table lets nobody else in. */
export function signedIn({ locals }: ActionAPIContext): Actor {
  if (locals.actor === null) throw new ActionError({ code: 'UNAUTHORIZED' })
  return locals.actor
}

/** Gives the browser the session that was opened, and goes on. */
export function enter({ locals, cookies }: ActionAPIContext, opened: Opened, next?: string): GoOn {
  locals.services.auth.keep(cookies, opened)
  return { to: goOn(locals.locale, opened.actor, next) }
}

/** Gives the browser a session that goes on under a new name, and goes to a page of the account. */
export function stay({ locals, cookies }: ActionAPIContext, opened: Opened, page: string): GoOn {
  locals.services.auth.keep(cookies, opened)
  return toAccount(locals, page)
}

/** As `stay`, but whoever has no recovery codes yet is shown where to make them. */
export function stayEnrolled(context: ActionAPIContext, opened: Opened, page: string, done: string): GoOn {
  const { recoveryCodesLeft } = context.locals.services.auth.factors(opened.actor)
  return stay(context, opened, `${recoveryCodesLeft === 0 ? 'recovery-codes/' : page}?done=${done}`)
}

/** A page below "your account". */
export function toAccount({ locale }: App.Locals, page: string): GoOn {
  return { to: `/${locale}/member/account/${page}` }
}

/** Ends this session; the browser forgets what it kept of the pages. */
export function leave({ locals, cookies }: ActionAPIContext): void {
  if (locals.actor !== null) locals.services.auth.endSession(locals.actor)
  locals.services.auth.drop(cookies)
  locals.signedOut = true
}

/** An answer of the browser to a passkey's challenge; text that is no JSON is an answer nobody can check. */
export function passkeyAnswer(form: { challengeId: string; response: string }) {
  return { challengeId: form.challengeId, response: parsed(form.response) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
