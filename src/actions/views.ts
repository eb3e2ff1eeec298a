import { ActionError } from 'astro:actions'
import { z } from 'zod'
import type { Actor } from '../auth/actor.ts'
import { removeView, savedViewForm, saveView } from '../auth/saved-views.ts'
import { guarded } from './guarded.ts'
import { refusal } from './refusal.ts'

/** Somebody's own views of the staff's lists. */
export const views = {
  save: guarded('views.save', {
    input: savedViewForm,
    handler: (form, { locals: { services, actor } }) => {
      const saved = saveView(services.database, personIn(actor).accountId, form, services.clock())
      if (!saved.ok) throw refusal(saved.reason)
      return saved.value
    },
  }),
  remove: guarded('views.remove', {
    input: z.object({ view: z.uuid() }),
    handler: ({ view }, { locals: { services, actor } }) => {
      const removed = removeView(services.database, personIn(actor).accountId, view)
      if (!removed.ok) throw refusal(removed.reason)
      return {}
    },
  }),
}

/** The table lets nobody through who is not signed in; without a person there is a hole in it. */
function personIn(actor: Actor | null): Actor {
  if (actor === null) throw new ActionError({ code: 'UNAUTHORIZED' })
  return actor
}
