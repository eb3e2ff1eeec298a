import { z } from 'zod'
import { doctorStates } from '../../grids/lists/doctor-state.ts'
import { fold } from '../../search/fold.ts'
import { asCall, asPage, bare, byUid, endpoint } from '../endpoint.ts'
import { listAnswer, listQuery, readPage, wordsOf } from '../paging.ts'
import { answerOf, onVersion } from '../version.ts'
import { listValues, practitionerList, standingPractitioner } from './read.ts'
import { newPractitioner, practitionerChange, practitionerDetails, practitionerRow } from './schemas.ts'
import { addPractitioner, changePractitioner } from './write.ts'

const filters = {
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  state: z.enum(doctorStates).optional(),
  licence: z.string().max(60).optional().meta({ description: 'The number of a licence, exactly.' }),
  q: wordsOf('Words of a name, in any script; accents do not matter.'),
}

const list = endpoint({
  ...bare,
  id: 'listPractitioners',
  method: 'GET',
  path: '/practitioners',
  summary: 'List practitioners',
  description: 'Everybody who is stored, public or not, in the order in which they came or by name.',
  scope: 'practitioners:read',
  row: asPage('doctors'),
  query: listQuery(filters, ['created', 'name']),
  answer: listAnswer(practitionerRow),
  work: ({ world, at, query: { sort, limit, cursor, q, ...chosen } }) =>
    readPage(world, practitionerList, {
      ...{ sort, limit, cursor },
      filters: { ...chosen, q: q === undefined ? undefined : fold(q) },
      values: listValues(world.database, at),
    }),
})

const read = endpoint({
  ...bare,
  id: 'readPractitioner',
  method: 'GET',
  path: '/practitioners/{uid}',
  summary: 'Read one practitioner',
  scope: 'practitioners:read',
  row: asPage('doctors'),
  params: byUid,
  answer: practitionerDetails,
  work: (call) => answerOf(standingPractitioner(call, call.params.uid)),
})

const create = endpoint({
  ...bare,
  id: 'createPractitioner',
  method: 'POST',
  path: '/practitioners',
  summary: 'Store somebody new',
  description: 'Nobody is verified or public by being stored.',
  scope: 'practitioners:write',
  row: asCall('practitioners.create'),
  body: newPractitioner,
  answer: practitionerDetails,
  status: 201,
  work: (call) => {
    const added = addPractitioner(call, call.body)
    if (!added.ok) return added
    return answerOf(standingPractitioner(call, added.uid), `/api/v1/practitioners/${added.uid}`)
  },
})

const change = endpoint({
  ...bare,
  id: 'changePractitioner',
  method: 'PATCH',
  path: '/practitioners/{uid}',
  summary: 'Change a record that nobody owns',
  description: 'The fields that are sent take the place of those that stand there; the others stay.',
  scope: 'practitioners:write',
  row: asCall('practitioners.change'),
  params: byUid,
  body: practitionerChange,
  answer: practitionerDetails,
  isVersioned: true,
  work: onVersion(
    (call) => standingPractitioner(call, call.params.uid),
    (call, { id }) => {
      const changed = changePractitioner(call, { id, uid: call.params.uid }, call.body)
      return changed.ok ? answerOf(standingPractitioner(call, call.params.uid)) : changed
    },
  ),
})

export const practitioners = { list, read, create, change }
