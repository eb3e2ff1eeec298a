import { ActionError, type ActionAPIContext } from 'astro:actions'
import type { Actor } from '../auth/actor.ts'
import type { LimitName } from '../auth/limits.ts'
import { claimPractitioner } from '../members/claim-practitioner.ts'
import { confirmByLink, confirmListing } from '../members/confirm-listing.ts'
import { exportOwnData } from '../members/export-own-data.ts'
import { acceptInvitation } from '../members/form/accept-invitation.ts'
import { cropOf, forms } from '../members/form/forms.ts'
import { stepNamed } from '../members/form/form-step.ts'
import { textOf } from '../members/form/read-draft.ts'
import { saveProfileForm, saveStepForm } from '../members/form/save-form.ts'
import { changePhoto } from '../members/form/change-photo.ts'
import { leave } from '../members/leave.ts'
import { restoreRevision } from '../members/restore-revision.ts'
import { submitApplication } from '../members/submit-application.ts'
import { withdrawApplication } from '../members/withdraw-application.ts'
import { returnListing, withdrawListing } from '../members/withdraw-listing.ts'
import { withdrawRevision } from '../members/withdraw-revision.ts'
import { guarded } from './guarded.ts'
import { refusal } from './refusal.ts'

export const members = {
  begin: guarded('members.begin', {
    input: forms.newcomer,
    handler: async (form, context) => {
      const { auth } = context.locals.services
      const next = `/${form.locale}/join/application/`
      const answer = await auth.startAccount({ ...form, next }, auth.visit(context))
      if (!answer.ok) throw refusal('too-many')
      return null
    },
  }),
  saveStep: guarded('members.saveStep', {
    input: forms.whole,
    handler: async (form, { locals }) => {
      const by = personIn(locals)
      await count(locals, 'application', by)
      const step = stepNamed(textOf(form, 'step'))
      if (!step) throw new ActionError({ code: 'BAD_REQUEST' })
      return saveStepForm(locals.services, by, step, postedTo(locals, form))
    },
  }),
  submitApplication: guarded('members.submitApplication', {
    input: forms.version,
    handler: ({ version }, { locals }) =>
      submitApplication(locals.services, personIn(locals), { version }, locals.services.clock()),
  }),
  withdrawApplication: guarded('members.withdrawApplication', {
    input: forms.nothing,
    handler: (_, { locals }) =>
      withdrawApplication(locals.services, personIn(locals), locals.services.clock()),
  }),
  claim: guarded('members.claim', {
    input: forms.token,
    handler: async ({ token }, { locals }) => {
      await count(locals, 'invitation', personIn(locals))
      return claimPractitioner(locals.services, personIn(locals), token, locals.services.clock())
    },
  }),
  acceptInvitation: guarded('members.acceptInvitation', {
    input: forms.accept,
    handler: async (form, context) => {
      const { services, clientKey } = context.locals
      const allowance = await services.limits.take('register-network', clientKey)
      if (!allowance.ok) throw refusal('too-many')
      const opened = await acceptInvitation(services, form, services.auth.visit(context), services.clock())
      if (!opened.ok) return opened
      services.auth.keep(context.cookies, opened.value)
      return { ok: true as const }
    },
  }),
  saveProfile: guarded('members.saveProfile', {
    input: forms.whole,
    handler: async (form, { locals }) => {
      await count(locals, 'profile', personIn(locals))
      return saveProfileForm(locals.services, personIn(locals), postedTo(locals, form))
    },
  }),
  changePhoto: guarded('members.changePhoto', {
    input: forms.whole,
    handler: async (form, { locals }) => {
      await count(locals, 'upload', personIn(locals))
      const file = form.get('photo')
      const upload = file instanceof File && file.size > 0 ? { file, crop: cropOf(form) } : null
      return changePhoto(locals.services, personIn(locals), upload, locals.services.clock())
    },
  }),
  withdrawRevision: guarded('members.withdrawRevision', {
    input: forms.revision,
    handler: (form, { locals }) =>
      withdrawRevision(locals.services, personIn(locals), form, locals.services.clock()),
  }),
  restoreRevision: guarded('members.restoreRevision', {
    input: forms.restore,
    handler: ({ revision, version }, { locals }) => {
      const wanted = { revision, baseRevision: version }
      return restoreRevision(locals.services, personIn(locals), wanted, locals.services.clock())
    },
  }),
  confirmOwn: guarded('members.confirmOwn', {
    input: forms.nothing,
    handler: (_, { locals }) => confirmListing(locals.services, personIn(locals), locals.services.clock()),
  }),
  confirmByLink: guarded('members.confirmByLink', {
    input: forms.whole,
    handler: (form, { locals }) => {
      const query = new URLSearchParams()
      for (const name of ['doctor', 'follows', 'until', 'signature']) query.set(name, textOf(form, name))
      return confirmByLink(locals.services, query, locals.services.clock())
    },
  }),
  withdrawListing: guarded('members.withdrawListing', {
    input: forms.nothing,
    handler: (_, { locals }) => withdrawListing(locals.services, personIn(locals), locals.services.clock()),
  }),
  returnListing: guarded('members.returnListing', {
    input: forms.nothing,
    handler: (_, { locals }) => returnListing(locals.services, personIn(locals), {}, locals.services.clock()),
  }),
  exportData: guarded('members.exportData', {
    input: forms.nothing,
    handler: async (_, { locals }) => {
      const actor = personIn(locals)
      const { auth, clock } = locals.services
      const proof = { act: 'data.export' as const, object: `account:${actor.uid}` }
      if (!auth.requireProof(actor, proof)) throw refusal('proof-needed')
      await count(locals, 'export', actor)
      return exportOwnData(locals.services, actor, clock())
    },
  }),
  leave: guarded('members.leave', {
    input: forms.leave,
    handler: (_, { locals, cookies }) => {
      const actor = personIn(locals)
      const { auth, clock } = locals.services
      const proof = { act: 'account.leave' as const, object: `account:${actor.uid}` }
      if (!auth.requireProof(actor, proof)) throw refusal('proof-needed')
      const left = leave(locals.services, actor, clock())
      if (left.ok) auth.drop(cookies)
      return left
    },
  }),
}

/** The table lets nobody through who is not signed in; without a person there is a hole in it. */
function personIn({ actor }: App.Locals): Actor {
  if (actor === null) throw new ActionError({ code: 'UNAUTHORIZED' })
  return actor
}

function postedTo({ services, locale }: ActionAPIContext['locals'], form: FormData) {
  return { form, locale, at: services.clock() }
}

async function count({ services }: App.Locals, what: LimitName, { uid }: Actor): Promise<void> {
  const allowance = await services.limits.take(what, uid)
  if (!allowance.ok) throw refusal('too-many')
}
