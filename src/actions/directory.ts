import { ActionError } from 'astro:actions'
import { z } from 'zod'
import { isFilledByHand } from '../directory/form-stamp.ts'
import { mistakeForm } from '../directory/reports/report-mistake.ts'
import { systemClock } from '../kernel/clock.ts'
import { receiveReport } from '../members/receive-report.ts'
import { guarded } from './guarded.ts'

/** Two fields that nobody sees: one that only programs fill in, and when the form was shown. */
const reportForm = mistakeForm.extend({ website: z.string().nullish(), stamp: z.string().max(200).nullish() })

export const directory = {
  reportMistake: guarded('directory.reportMistake', {
    input: reportForm,
    handler: async ({ website, stamp, ...report }, { locals }) => {
      const { services, clientKey } = locals
      if (website || !isFilledByHand(services.secrets, stamp ?? '', systemClock()))
        throw new ActionError({ code: 'BAD_REQUEST', message: 'not-by-hand' })
      const allowance = await services.limits.take('report-network', clientKey)
      if (!allowance.ok) throw new ActionError({ code: 'TOO_MANY_REQUESTS' })
      const stored = receiveReport(services, report, services.clock())
      if (stored.ok) return stored.value
      throw new ActionError({ code: stored.reason === 'too-many' ? 'TOO_MANY_REQUESTS' : 'NOT_FOUND' })
    },
  }),
}
