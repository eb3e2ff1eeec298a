import { z } from 'zod'
import { revocationReason } from '../courses/awards/award-input.ts'
import { awardByForm } from '../courses/awards/form/award-by-form.ts'
import { readAwardDraft } from '../courses/awards/form/draft.ts'
import { placeOf, readList } from '../courses/awards/form/read-list.ts'
import { forgetHolder, revokeAward } from '../courses/awards/revoke-award.ts'
import { tieAward } from '../courses/awards/tie-award.ts'
import { deedOf } from './deed.ts'
import { guarded } from './guarded.ts'
import { refusal } from './refusal.ts'

/** What staff do with diplomas and certificates. */
export const awards = {
  give: guarded('awards.give', {
    input: z.instanceof(FormData),
    handler: (form, { locals }) => {
      const read = readList(readAwardDraft(form))
      if (!read.ok) return read
      const given = awardByForm(locals.services, read.list, deedOf(locals))
      if (!given.ok) return { ok: false as const, problems: [placeOf(given)] }
      return { ok: true as const, uids: given.value.awards.map(({ uid }) => uid) }
    },
  }),
  tie: guarded('awards.tie', {
    input: z.object({ award: z.uuid(), email: z.email('email').max(254, 'email') }),
    handler: ({ award: uid, email }, { locals }) => {
      const done = tieAward(locals.services, { uid, email }, deedOf(locals))
      if (!done.ok) throw refusal(done.reason)
      return { done: true }
    },
  }),
  revoke: guarded('awards.revoke', {
    input: z.object({ award: z.uuid(), reason: revocationReason }),
    handler: ({ award: uid, reason }, { locals }) => {
      const done = revokeAward(locals.services, { uid, reason }, deedOf(locals))
      if (!done.ok) throw refusal(done.reason)
      return { done: true }
    },
  }),
  forget: guarded('awards.forget', {
    input: z.object({ award: z.uuid() }),
    handler: ({ award }, { locals }) => {
      const done = forgetHolder(locals.services.database, award, deedOf(locals))
      if (!done.ok) throw refusal(done.reason)
      return { done: true }
    },
  }),
}
