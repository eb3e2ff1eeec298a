import { z } from 'zod'
import { caseKinds, caseStates } from '../../verification/tables.ts'
import { asAction, asCall, asPage, bare, byUid, endpoint } from '../endpoint.ts'
import { listAnswer, listQuery, readPage } from '../paging.ts'
import { answerOf, onVersion } from '../version.ts'
import { openCaseFor } from './open.ts'
import { caseList, caseValues, doneSince, standingCase } from './read.ts'
import { caseDetails, caseRow, newCase, newStep } from './schemas.ts'
import { needOf, takeStepInCase } from './steps.ts'

const filters = {
  kind: z.enum(caseKinds).optional(),
  state: z.enum(caseStates).optional(),
  practitioner: z.uuid().optional(),
  open: z.enum(['yes', 'no']).optional(),
  late: z.literal('yes').optional().meta({ description: 'Only those that wait longer than was promised.' }),
}

const list = endpoint({
  ...bare,
  id: 'listCases',
  method: 'GET',
  path: '/cases',
  summary: 'List cases',
  scope: 'cases:read',
  row: asPage('cases'),
  query: listQuery(filters, ['opened']),
  answer: listAnswer(caseRow),
  work: ({ world, at, query: { sort, limit, cursor, ...chosen } }) =>
    readPage(world, caseList, { sort, limit, cursor, filters: chosen, values: caseValues(at) }),
})

const read = endpoint({
  ...bare,
  id: 'readCase',
  method: 'GET',
  path: '/cases/{uid}',
  summary: 'Read the file of a case',
  scope: 'cases:read',
  row: asPage('cases/[uid]'),
  params: byUid,
  answer: caseDetails,
  work: (call) => answerOf(standingCase(call, call.params.uid)),
})

const open = endpoint({
  ...bare,
  id: 'openCase',
  method: 'POST',
  path: '/cases',
  summary: 'Open a case',
  description:
    'Of applications that a member hands in, changes and alerts the cases open by themselves. A case about one diploma needs the check of that diploma only.',
  scope: 'cases:write',
  row: asCall('cases.open'),
  body: newCase,
  answer: caseDetails,
  status: 201,
  work: (call) => {
    const opened = openCaseFor(call, call.body)
    if (!opened.ok) return opened
    return answerOf(standingCase(call, opened.uid), `/api/v1/cases/${opened.uid}`)
  },
})

const takeStep = endpoint({
  ...bare,
  id: 'takeStep',
  method: 'POST',
  path: '/cases/{uid}/steps',
  summary: 'Take a step in a case',
  description:
    'Take up, record a check, prepare, approve, refuse and the rest. Who prepared a case does not approve it: an approval needs the token of another person, with the scope `cases:approve`.',
  scope: 'cases:write',
  otherScope: 'cases:approve',
  row: asAction('verification.prepare'),
  needs: needOf,
  params: byUid,
  body: newStep,
  answer: caseDetails,
  isVersioned: true,
  work: onVersion(
    (call) => standingCase(call, call.params.uid),
    (call, { file }) => {
      const taken = takeStepInCase(call, file, call.body)
      return taken.ok ? answerOf(standingCase(call, call.params.uid)) : taken
    },
    doneSince,
  ),
})

export const cases = { list, read, open, takeStep }
