import type { APIRoute } from 'astro'
import { actions, isInputError } from 'astro:actions'
import { lacksProof, proofAddress } from '../../../account/proof-address.ts'
import { postedForm } from '../../../design/form-answer.ts'
import { textOf } from '../../../members/form/read-draft.ts'
import { hasLeft } from '../../../members/leave.ts'

/** The last button of the page of one's data. Whoever presses it twice is nobody the second time, and gets the same farewell. */
export const POST: APIRoute = async (context) => {
  const { locals, request, redirect } = context
  const { locale, actor, services } = locals
  const farewell = `/${locale}/join/?left`
  const here = `/${locale}/member/data/`
  const form = (await postedForm(request)) ?? new FormData()
  if (actor === null)
    return redirect(hasLeft(services.database, textOf(form, 'who')) ? farewell : `/${locale}/sign-in/`, 303)
  const { data, error } = await context.callAction(actions.members.leave, form)
  if (data?.ok || data?.reason === 'no-account') return redirect(farewell, 303)
  if (lacksProof(error)) {
    const proof = { act: 'account.leave', object: `account:${actor.uid}` }
    return redirect(proofAddress(locale, proof, `${here}?proven=leave`), 303)
  }
  return redirect(`${here}?refused=${data?.reason ?? (isInputError(error) ? 'not-sure' : 'failed')}`, 303)
}

/** Whoever opens the address by itself changes nothing. */
export const GET: APIRoute = ({ locals, redirect }) => redirect(`/${locals.locale}/member/data/`, 303)
