import { ActionError } from 'astro:actions'
import { isFilledByHand, unseenFields } from '../directory/form-stamp.ts'
import { mistakeForm } from '../directory/reports/report-mistake.ts'
import { systemClock } from '../kernel/clock.ts'
import { receiveReport } from '../members/receive-report.ts'
import { guarded } from './guarded.ts'

export const directory = {
  reportMistake: guarded('directory.reportMistake', {
    input: mistakeForm.extend(unseenFields),
    handler: async ({ website, stamp, ...report }, { locals }) => {
      const { services, clientKey } = locals
      if (!isFilledByHand(services.secrets, { website, stamp }, systemClock()))
        throw new ActionError({ code: 'BAD_REQUEST', message: 'not-by-hand' })
      const allowance = await services.limits.take('report-network', clientKey)
      if (!allowance.ok) throw new ActionError({ code: 'TOO_MANY_REQUESTS' })
      const stored = receiveReport(services, report, services.clock())
      if (stored.ok) return stored.value
      throw new ActionError({ code: stored.reason === 'too-many' ? 'TOO_MANY_REQUESTS' : 'NOT_FOUND' })
    },
  }),
}
