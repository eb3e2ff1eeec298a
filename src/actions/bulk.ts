import { z } from 'zod'
import { actorOf } from '../audit/record.ts'
import { gridWorld } from '../grids/grid-world.ts'
import { draftIds, isTooLong, readBatchDraft } from '../grids/batch/batch-draft.ts'
import { postBatch } from '../grids/batch/post-batch.ts'
import { takeBack } from '../grids/batch/take-back.ts'
import { deedOf } from './deed.ts'
import { guarded } from './guarded.ts'
import { refusal } from './refusal.ts'

/** Letters to many. */
export const bulk = {
  send: guarded('bulk.send', {
    input: z.instanceof(FormData),
    handler: (form, { locals }) => {
      const draft = readBatchDraft(form)
      if (draft?.letter === undefined) throw refusal('letter')
      const { list, letter, uid, digest, texts } = draft
      if (isTooLong(texts)) throw refusal('words-long')
      const world = gridWorld(locals)
      const wanted = { list, letter, ids: draftIds(draft, world) }
      const words = letter === 'society-message' ? texts : null
      const deed = { by: actorOf(locals.actor), at: world.at }
      const posted = postBatch(locals.services, { uid, wanted, digest, texts: words }, deed)
      if (!posted.ok) throw refusal(posted.reason)
      return { uid }
    },
  }),
  takeBack: guarded('bulk.takeBack', {
    input: z.object({ batch: z.uuid() }),
    handler: ({ batch }, { locals }) => {
      const done = takeBack(locals.services.database, batch, deedOf(locals))
      if (!done.ok) throw refusal(done.reason)
      return done.value
    },
  }),
}
