import type { APIRoute } from 'astro'
import { actions } from 'astro:actions'

/** Ends this session: the button in the header of every work page. */
export const POST: APIRoute = async (context) => {
  const outcome = await context.callAction(actions.account.signOut, new FormData())
  return context.redirect(outcome.data?.to ?? `/${context.locals.locale}/sign-in/`, 303)
}

/** Whoever opens the address by itself changes nothing. */
export const GET: APIRoute = ({ locals, redirect }) => redirect(`/${locals.locale}/sign-in/`, 303)
