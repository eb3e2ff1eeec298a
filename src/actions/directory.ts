import { ActionError, defineAction } from 'astro:actions'
import { mistakeForm, reportMistake } from '../directory/report-mistake.ts'

export const directory = {
  reportMistake: defineAction({
    accept: 'form',
    input: mistakeForm,
    handler: (form, { locals }) => {
      const { database, clock } = locals.services
      const reference = reportMistake(database, form, clock())
      if (reference === null) throw new ActionError({ code: 'NOT_FOUND' })
      return { reference }
    },
  }),
}
