import { z } from 'zod'
import { approveCase } from '../../../src/verification/approve-case.ts'
import { sendBackCase, withdrawCase } from '../../../src/verification/decide-case.ts'
import { refuseCase } from '../../../src/verification/refuse-case.ts'
import { plainWorld } from '../../support/plain-world.ts'

/** Run as a process of its own: one colleague, who decides about the case they are told and answers what came of it. */
const order = z.object({
  act: z.enum(['approve', 'refuse', 'send-back', 'withdraw']),
  caseUid: z.string(),
  version: z.number(),
  actor: z.string(),
})

const world = plainWorld(process.argv[2] ?? '')

const decisions = {
  approve: (deed) => approveCase(world, deed),
  refuse: (deed) => refuseCase(world, { ...deed, reason: 'no-answer', note: 'No answer' }),
  'send-back': (deed) => sendBackCase(world.database, { ...deed, note: 'Look again' }),
  withdraw: (deed) => withdrawCase(world.database, deed),
} satisfies Record<string, (deed: Parameters<typeof approveCase>[1]) => { ok: boolean; reason?: string }>

process.on('message', (message) => {
  const { act, ...deed } = order.parse(message)
  const done = decisions[act]({ ...deed, at: new Date() })
  process.send?.(done.ok ? 'ok' : done.reason)
})
process.send?.('ready')
