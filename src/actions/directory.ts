import { ActionError, defineAction } from 'astro:actions'
import { mistakeForm, reportMistake } from '../directory/report-mistake.ts'

export const directory = {
  reportMistake: defineAction({
    accept: 'form',
    input: mistakeForm,
    handler: (form, { locals }) => {
      const { database, clock } = locals.services
      const stored = reportMistake(database, form, clock())
      if (stored.ok) return stored.value
      throw new ActionError({ code: stored.reason === 'too-many' ? 'TOO_MANY_REQUESTS' : 'NOT_FOUND' })
    },
  }),
}
