import { ActionError, type ActionAPIContext } from 'astro:actions'
import type { z } from 'zod'
import type { Actor } from '../auth/actor.ts'
import type { CriticalAct } from '../auth/critical-acts.ts'
import { actorOf } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import type { Result } from '../kernel/result.ts'
import {
  appealAtDesk,
  approveAtDesk,
  askAtDesk,
  prepareAtDesk,
  refuseAtDesk,
} from '../verification/decide-at-desk.ts'
import { answerCase, sendBackCase, withdrawCase, type Deed } from '../verification/decide-case.ts'
import { checkAtDesk } from '../verification/check-at-desk.ts'
import { caseForms } from '../verification/desk/forms.ts'
import { evidenceFiles } from '../verification/evidence/evidence-files.ts'
import { keepEvidence } from '../verification/evidence/keep-evidence.ts'
import { assignCase, noteCase } from '../verification/note-case.ts'
import { practitionerAt } from '../verification/read-reviews.ts'
import { readCase } from '../verification/read-case.ts'
import { recordRegisterAnswer } from '../verification/record-register-answer.ts'
import { reviewRevocation } from '../verification/review-revocation.ts'
import { revokeListing } from '../verification/revoke-listing.ts'
import { reviewSuspension, suspendListing } from '../verification/suspend-listing.ts'
import { openReportCase } from '../verification/open-report-case.ts'
import { guarded } from './guarded.ts'
import { ownCases } from './own-cases.ts'
import { refusal, taken } from './refusal.ts'

type Locals = ActionAPIContext['locals']

/** What staff do with cases, evidence and suspensions, and members with their own cases. */
export const verification = {
  ...ownCases,
  prepare: guarded('verification.prepare', {
    input: caseForms.step,
    handler: (form, { locals }) => taken(prepareAtDesk(locals.services, deedOf(form, locals))),
  }),
  approve: guarded('verification.approve', {
    input: caseForms.step,
    handler: (form, { locals }) => {
      const deed = deedOf(form, locals)
      const target = { act: 'case.approve' as const, object: `case:${deed.caseUid}@${deed.version}` }
      return proven(locals, target, () => approveAtDesk(locals.services, deed))
    },
  }),
  ask: guarded('verification.ask', {
    input: caseForms.noted,
    handler: ({ note, ...form }, { locals }) =>
      taken(askAtDesk(locals.services, { ...deedOf(form, locals), note })),
  }),
  refuse: guarded('verification.refuse', {
    input: caseForms.refuse,
    handler: ({ note, reason, ...form }, { locals }) =>
      taken(refuseAtDesk(locals.services, { ...deedOf(form, locals), note, reason })),
  }),
  sendBack: guarded('verification.sendBack', {
    input: caseForms.noted,
    handler: ({ note, ...form }, { locals }) =>
      taken(sendBackCase(locals.services.database, { ...deedOf(form, locals), note })),
  }),
  answer: guarded('verification.answer', {
    input: caseForms.step,
    handler: (form, { locals }) => taken(answerCase(locals.services.database, deedOf(form, locals))),
  }),
  withdraw: guarded('verification.withdraw', {
    input: caseForms.step,
    handler: (form, { locals }) => taken(withdrawCase(locals.services.database, deedOf(form, locals))),
  }),
  appeal: guarded('verification.appeal', {
    input: caseForms.step,
    handler: (form, { locals }) => taken(appealAtDesk(locals.services, deedOf(form, locals))),
  }),
  check: guarded('verification.check', {
    input: caseForms.check,
    handler: (form, { locals }) =>
      taken(checkAtDesk(locals.services.database, { ...form, ...deedOf(form, locals) })),
  }),
  register: guarded('verification.register', {
    input: caseForms.register,
    handler: ({ facts, ...form }, { locals }) => {
      const { database, config } = locals.services
      const deed = { ...deedOf(form, locals), facts }
      return taken(recordRegisterAnswer({ database, dataDir: config.dataDir }, deed))
    },
  }),
  note: guarded('verification.note', {
    input: caseForms.note,
    handler: ({ case: caseUid, note }, { locals }) =>
      taken(noteCase(locals.services.database, { caseUid, text: note, ...byAndAt(locals) })),
  }),
  assign: guarded('verification.assign', {
    input: caseForms.assign,
    handler: ({ case: caseUid, account }, { locals }) => {
      const assignment = { caseUid, accountUid: account === '' ? null : account, ...byAndAt(locals) }
      return taken(assignCase(locals.services.database, assignment))
    },
  }),
  upload: guarded('verification.upload', {
    input: caseForms.upload,
    handler: async ({ case: caseUid, kind, origin, file }, { locals }) => {
      const { database, config, secrets, limits, clock } = locals.services
      const allowance = await limits.take('upload', personIn(locals).uid)
      if (!allowance.ok) throw refusal('too-many')
      const practitionerId = readCase(database, caseUid)?.practitionerId
      if (practitionerId === undefined) throw refusal('unknown-case')
      const files = evidenceFiles(config.dataDir, secrets)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const upload = { practitionerId, kind, origin, name: file.name, bytes, by: actorOf(locals.actor) }
      return taken(await keepEvidence({ database, files }, upload, clock()))
    },
  }),
  lookIntoReport: guarded('verification.lookIntoReport', {
    input: caseForms.report,
    handler: ({ report }, { locals }) =>
      taken(openReportCase(locals.services.database, { report, ...byAndAt(locals) })),
  }),
  suspend: guarded('verification.suspend', {
    input: caseForms.suspend,
    handler: (form, { locals }) =>
      proven(locals, { act: 'practitioner.suspend', object: objectOf(form.slug, locals) }, () =>
        suspendListing(locals.services.database, { ...form, ...byAndAt(locals) }),
      ),
  }),
  revoke: guarded('verification.revoke', {
    input: caseForms.suspend,
    handler: (form, { locals }) =>
      proven(locals, { act: 'case.revoke', object: objectOf(form.slug, locals) }, () =>
        revokeListing(locals.services.database, { ...form, ...byAndAt(locals) }),
      ),
  }),
  review: guarded('verification.review', {
    input: caseForms.review,
    handler: ({ what, id, agrees, note }, { locals }) => {
      const { database } = locals.services
      const seen = { agrees: agrees === 'yes', note: note === '' ? null : note, ...byAndAt(locals) }
      return what === 'suspension'
        ? taken(reviewSuspension(database, { practitionerId: id, ...seen }))
        : taken(reviewRevocation(database, { id, ...seen }))
    },
  }),
}

/** The table lets nobody through who is not signed in; without a person there is a hole in it. */
function personIn({ actor }: Locals): Actor {
  if (actor === null) throw new ActionError({ code: 'UNAUTHORIZED' })
  return actor
}

function byAndAt(locals: Locals): { by: string; at: Date } {
  return { by: actorOf(personIn(locals)), at: locals.services.clock() }
}

function deedOf({ case: caseUid, version }: z.infer<typeof caseForms.step>, locals: Locals): Deed {
  const { by, at } = byAndAt(locals)
  return { caseUid, version, actor: by, at }
}

function objectOf(slug: string, { services }: Locals): string {
  return `practitioner:${practitionerAt(services.database, slug)?.uid ?? ''}`
}

// What is refused gives the proof back: both happen, or nothing does.
function proven<Value>(
  locals: Locals,
  target: { act: CriticalAct; object: string },
  work: () => Result<Value, string>,
): { value: Value } {
  return write(locals.services.database, () => {
    if (!locals.services.auth.requireProof(personIn(locals), target)) throw refusal('proof-needed')
    return taken(work())
  })
}
