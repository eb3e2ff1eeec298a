import type { ActionAPIContext } from 'astro:actions'
import { peopleForms } from '../account/people-forms.ts'
import { actorOf } from '../audit/record.ts'
import type { Actor } from '../auth/actor.ts'
import type { Auth } from '../auth/auth.ts'
import { changeSociety, societyForm } from '../directory/change-society.ts'
import { write, type Database } from '../kernel/database.ts'
import type { Result } from '../kernel/result.ts'
import { approvalForm, decideApproval } from '../verification/approval-rule.ts'
import { signedIn } from './account-answers.ts'
import { guarded } from './guarded.ts'
import { given, refusal } from './refusal.ts'

/** What administrators decide about the society: its people, its settings, how it approves. */
export const society = {
  invite: guarded('society.invite', {
    input: peopleForms.invite,
    handler: whole((form, { auth, actor }) => auth.inviteStaff(actor, form)),
  }),
  inviteAgain: guarded('society.inviteAgain', {
    input: peopleForms.access,
    handler: whole(({ uid }, { auth, actor }) => auth.inviteAgain(actor, uid)),
  }),
  changeRoles: guarded('society.changeRoles', {
    input: peopleForms.roles,
    handler: whole((form, { auth, actor }) => auth.changeStaffRoles(actor, form)),
  }),
  endAccess: guarded('society.endAccess', {
    input: peopleForms.access,
    handler: whole((form, { auth, actor }) => auth.endAccess(actor, form)),
  }),
  giveAccessBack: guarded('society.giveAccessBack', {
    input: peopleForms.access,
    handler: whole((form, { auth, actor }) => auth.giveAccessBack(actor, form)),
  }),
  changeSettings: guarded('society.changeSettings', {
    input: societyForm,
    handler: whole((form, { database, by, at }) => changeSociety(database, form, { by, at })),
  }),
  decideApproval: guarded('society.decideApproval', {
    input: approvalForm,
    handler: whole((form, { auth, database, actor, by, at }) => {
      const target = { act: 'society.approval' as const, object: `approval@${form.version}` }
      // Going back to two takes nothing from anybody: one press is enough.
      if (form.people === 1 && !auth.requireProof(actor, target)) throw refusal('proof-needed')
      return decideApproval(database, form, { by, at })
    }),
  }),
}

/** Who decides, with what, and when. */
interface Deciding {
  auth: Auth
  database: Database
  actor: Actor
  /** As the register names them. */
  by: string
  at: Date
}

// What is refused gives the proof back: both happen, or nothing does.
function whole<Form, Value>(work: (form: Form, deciding: Deciding) => Result<Value, string>) {
  return (form: Form, context: ActionAPIContext): { value: Value } => {
    const { auth, database, clock } = context.locals.services
    const actor = signedIn(context)
    const deciding = { auth, database, actor, by: actorOf(actor), at: clock() }
    return write(database, () => ({ value: given(work(form, deciding)) }))
  }
}
