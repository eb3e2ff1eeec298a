import { z } from 'zod'
import { actorOf, record } from '../audit/record.ts'
import { answerForm, answerReport } from '../directory/reports/answer-report.ts'
import { write } from '../kernel/database.ts'
import { retryLetters } from '../mail/keep-letters.ts'
import { guarded } from './guarded.ts'
import { refusal } from './refusal.ts'

const oneLetter = z.object({ letter: z.uuid() })

/** What staff do at their desk. */
export const staff = {
  answerReport: guarded('staff.answerReport', {
    input: answerForm,
    handler: (form, { locals: { services, actor } }) => {
      const answered = answerReport(services, form, { by: actorOf(actor), at: services.clock() })
      if (!answered.ok) throw refusal(answered.reason)
      return answered.value
    },
  }),

  retryLetter: guarded('staff.retryLetter', {
    input: oneLetter,
    handler: ({ letter }, { locals: { services, actor } }) => {
      const { database, clock } = services
      return write(database, () => {
        if (retryLetters(database, letter) === 0) throw refusal('unknown')
        record(database, {
          at: clock(),
          actor: actorOf(actor),
          act: 'letter.retry',
          object: `letter:${letter}`,
        })
        return {}
      })
    },
  }),
}
