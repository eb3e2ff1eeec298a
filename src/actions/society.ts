import type { ActionAPIContext } from 'astro:actions'
import { peopleForms } from '../account/people-forms.ts'
import { actorOf } from '../audit/record.ts'
import { changeSociety, societyForm } from '../directory/change-society.ts'
import { write } from '../kernel/database.ts'
import type { Result } from '../kernel/result.ts'
import { approvalForm, decideApproval } from '../verification/approval-rule.ts'
import { given, signedIn } from './account-answers.ts'
import { guarded } from './guarded.ts'
import { refusal } from './refusal.ts'

/** What administrators decide about the society: its people, its settings, how it approves. */
export const society = {
  invite: guarded('society.invite', {
    input: peopleForms.invite,
    handler: (form, context) =>
      whole(context, () => context.locals.services.auth.inviteStaff(signedIn(context), form)),
  }),
  inviteAgain: guarded('society.inviteAgain', {
    input: peopleForms.access,
    handler: ({ uid }, context) =>
      whole(context, () => context.locals.services.auth.inviteAgain(signedIn(context), uid)),
  }),
  changeRoles: guarded('society.changeRoles', {
    input: peopleForms.roles,
    handler: (form, context) =>
      whole(context, () => context.locals.services.auth.changeStaffRoles(signedIn(context), form)),
  }),
  endAccess: guarded('society.endAccess', {
    input: peopleForms.access,
    handler: (form, context) =>
      whole(context, () => context.locals.services.auth.endAccess(signedIn(context), form)),
  }),
  giveAccessBack: guarded('society.giveAccessBack', {
    input: peopleForms.access,
    handler: (form, context) =>
      whole(context, () => context.locals.services.auth.giveAccessBack(signedIn(context), form)),
  }),
  changeSettings: guarded('society.changeSettings', {
    input: societyForm,
    handler: (form, context) =>
      whole(context, () => changeSociety(context.locals.services.database, form, byAndAt(context))),
  }),
  decideApproval: guarded('society.decideApproval', {
    input: approvalForm,
    handler: (form, context) => {
      const { auth, database } = context.locals.services
      const target = { act: 'society.approval' as const, object: `approval@${form.version}` }
      return whole(context, () => {
        // Going back to two takes nothing from anybody: one press is enough.
        if (form.people === 1 && !auth.requireProof(signedIn(context), target)) throw refusal('proof-needed')
        return decideApproval(database, form, byAndAt(context))
      })
    },
  }),
}

function byAndAt(context: ActionAPIContext): { by: string; at: Date } {
  return { by: actorOf(signedIn(context)), at: context.locals.services.clock() }
}

// What is refused gives the proof back: both happen, or nothing does.
function whole<Value>({ locals }: ActionAPIContext, work: () => Result<Value, string>): { value: Value } {
  return write(locals.services.database, () => ({ value: given(work()) }))
}
