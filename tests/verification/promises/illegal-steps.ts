import type { Illegal } from '../../directory/scene.ts'
import { at } from '../../directory/scene.ts'
import { anatole, berenice, clemence } from '../scene.ts'

interface RawStep {
  number: number
  by?: string
  state?: string
  reason?: string | null
  note?: string
  checks?: string
  when?: string
}

const ends: Record<string, string> = {
  open: 'submitted',
  'take-up': 'in-review',
  ask: 'waiting-for-member',
  answer: 'in-review',
  prepare: 'prepared',
  'send-back': 'in-review',
  approve: 'approved',
  refuse: 'refused',
  withdraw: 'withdrawn',
  appeal: 'in-review',
}

const quoted = (value: string | null | undefined) =>
  value === null || value === undefined ? 'NULL' : `'${value}'`

function step(caseId: number, act: string, { number, by = berenice, when = at, ...other }: RawStep): string {
  const reason = other.reason === undefined && act === 'refuse' ? 'no-answer' : other.reason
  const lastCheck = `(SELECT max(id) FROM case_check WHERE case_id = ${caseId})`
  const checks = other.checks ?? (act === 'prepare' ? `coalesce(${lastCheck}, 0)` : 'NULL')
  const state = other.state ?? ends[act] ?? 'submitted'
  return `INSERT INTO case_step VALUES (${caseId}, ${number}, '${act}', '${state}', '${by}', '${when}', ${quoted(reason)},
    ${quoted(other.note)}, ${checks})`
}

const order = /does not follow/
const rewritten = /never rewritten/

/** Steps that no case may take, whoever has the file. `own` is the account of Basile, whom case 2 is about. */
export const illegalSteps = (own: string): Illegal[] => [
  ['a step that somebody else has taken already', step(2, 'approve', { number: 3 }), /faster/],
  ['a step that leaves out a number', step(2, 'approve', { number: 5 }), /faster/],
  ['a step before the first', step(3, 'take-up', { number: 0 }), /faster/],
  ['to approve what was only handed in', step(3, 'approve', { number: 2 }), order],
  ['to approve what is being checked', step(7, 'approve', { number: 4 }), order],
  ['to prepare what nobody has taken up', step(3, 'prepare', { number: 2 }), order],
  ['to take up what is being checked', step(7, 'take-up', { number: 4 }), order],
  ['to take up what was approved', step(1, 'take-up', { number: 5 }), order],
  ['an answer that nobody asked for', step(7, 'answer', { number: 4 }), order],
  ['to send back what was not prepared', step(7, 'send-back', { number: 4 }), order],
  ['to ask about what was not taken up', step(3, 'ask', { number: 2 }), order],
  ['to refuse what was approved', step(1, 'refuse', { number: 5 }), order],
  ['to refuse twice', step(6, 'refuse', { number: 3 }), order],
  ['to approve twice', step(1, 'approve', { number: 5, by: clemence }), order],
  ['to approve what was refused', step(6, 'approve', { number: 3 }), order],
  ['to withdraw what was approved', step(1, 'withdraw', { number: 5 }), order],
  ['to withdraw what was refused', step(6, 'withdraw', { number: 3 }), order],
  ['an appeal against an approval', step(1, 'appeal', { number: 5 }), order],
  ['an appeal against nothing', step(3, 'appeal', { number: 2 }), order],
  ['to open a case twice', step(3, 'open', { number: 2 }), order],
  ['a refusal that ends as an approval', step(2, 'refuse', { number: 4, state: 'approved' }), order],
  ['to take up into the approved', step(3, 'take-up', { number: 2, state: 'approved' }), order],
  ['an act that nobody knows', step(3, 'bless', { number: 2 }), order],
  ['a state that nobody knows', step(3, 'take-up', { number: 2, state: 'blessed' }), order],
  ['a step of a case that there is not', step(99, 'open', { number: 1 }), /FOREIGN KEY/],
  ['the system to approve', step(2, 'approve', { number: 4, by: 'system' }), /only a person/],
  ['the operator to approve', step(2, 'approve', { number: 4, by: 'operator' }), /only a person/],
  ['a visitor to refuse', step(2, 'refuse', { number: 4, by: 'visitor' }), /only a person/],
  ['a register to take up', step(3, 'take-up', { number: 2, by: 'register fr-rpps' }), /only a person/],
  [
    'an account without a name to approve',
    step(2, 'approve', { number: 4, by: 'account:' }),
    /only a person/,
  ],
  ['the preparer to approve', step(2, 'approve', { number: 4, by: anatole }), /prepared it/],
  ['the doctor to approve themselves', step(2, 'approve', { number: 4, by: own }), /themselves/],
  ['the doctor to refuse themselves', step(2, 'refuse', { number: 4, by: own }), /themselves/],
  ['the refuser to prepare the appeal', step(7, 'prepare', { number: 4, by: clemence }), /refused it/],
  ['the refuser to refuse the appeal', step(7, 'refuse', { number: 4, by: clemence }), /refused it/],
  ['to prepare an alert of which nothing was checked', step(8, 'prepare', { number: 3 }), /check is missing/],
  [
    'to approve when the source was asked too long ago',
    step(2, 'approve', { number: 4, when: '2027-03-21T09:00:00.000Z' }),
    /120 days/,
  ],
  [
    'to approve before it was prepared',
    step(2, 'approve', { number: 4, when: '2026-11-19T09:00:00.000Z' }),
    /not earlier/,
  ],
  [
    'to take up what was not yet handed in',
    step(3, 'take-up', { number: 2, when: '2026-11-19T09:00:00.000Z' }),
    /not earlier/,
  ],
  ['a refusal without a reason', step(2, 'refuse', { number: 4, reason: null })],
  ['a reason in words', step(2, 'refuse', { number: 4, reason: 'I do not like him' })],
  ['to prepare without saying what was read', step(7, 'prepare', { number: 4, checks: 'NULL' })],
  ['to approve and say what was read', step(2, 'approve', { number: 4, checks: '1' })],
  ['an empty note', step(2, 'send-back', { number: 4, note: '' })],
  ['a note of a whole book', step(2, 'send-back', { number: 4, note: 'x'.repeat(2001) })],
  ['a step at a local time', step(3, 'take-up', { number: 2, when: '2026-11-22 11:00:00' })],
  ['a step by nobody', step(3, 'withdraw', { number: 2, by: '' })],
  [
    'to say that somebody else approved',
    `UPDATE case_step SET actor = '${clemence}' WHERE act = 'approve'`,
    rewritten,
  ],
  ['to move the date of a step', `UPDATE case_step SET at = '2020-01-01T00:00:00.000Z'`, rewritten],
  [
    'to turn a refusal into an approval',
    `UPDATE case_step SET act = 'approve', state = 'approved' WHERE act = 'refuse'`,
    rewritten,
  ],
  ['to say that more was read', "UPDATE case_step SET checks_until = 99 WHERE act = 'prepare'", rewritten],
  ['to take a step away', 'DELETE FROM case_step WHERE case_id = 2 AND number = 3', /never taken away/],
  ['to take all steps away', 'DELETE FROM case_step', /never taken away/],
  [
    'to replace a step',
    step(2, 'prepare', { number: 3, by: clemence }).replace('INSERT', 'INSERT OR REPLACE'),
    /faster/,
  ],
]
