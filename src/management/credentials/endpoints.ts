import { z } from 'zod'
import { credentialKinds } from '../../directory/tables.ts'
import { asCall, asPage, bare, byUid, endpoint, type Caller } from '../endpoint.ts'
import { listAnswer, listQuery, readPage, type Wanted } from '../paging.ts'
import { practitionerId } from '../practitioners/read.ts'
import { problem } from '../problem.ts'
import { answerOf, onVersion } from '../version.ts'
import { credentialList, standingCredential } from './read.ts'
import { credentialChange, credentialSchema, newCredential } from './schemas.ts'
import { addCredential, changeCredential } from './write.ts'

const filters = {
  kind: z.enum(credentialKinds).optional(),
  diploma: z.string().max(60).optional(),
  number: z.string().max(60).optional(),
  verified: z.enum(['yes', 'no']).optional().meta({ description: 'Whether a check stands at this moment.' }),
}
const orders = ['created', 'next-check']
const reading = { scope: 'practitioners:read', row: asPage('doctors') } as const

const list = endpoint({
  ...bare,
  ...reading,
  id: 'listCredentials',
  method: 'GET',
  path: '/credentials',
  summary: 'List credentials',
  query: listQuery({ practitioner: z.uuid().optional(), ...filters }, orders),
  answer: listAnswer(credentialSchema),
  work: (call) => page(call, call.query),
})

const listOfOne = endpoint({
  ...bare,
  ...reading,
  id: 'listCredentialsOfPractitioner',
  method: 'GET',
  path: '/practitioners/{uid}/credentials',
  summary: 'List what one practitioner holds',
  params: byUid,
  query: listQuery(filters, orders),
  answer: listAnswer(credentialSchema),
  work: (call) => {
    const practitioner = call.params.uid
    if (practitionerId(call.world.database, practitioner) === undefined)
      return problem('unknown-practitioner')
    return page(call, { ...call.query, practitioner })
  },
})

const read = endpoint({
  ...bare,
  ...reading,
  id: 'readCredential',
  method: 'GET',
  path: '/credentials/{uid}',
  summary: 'Read one credential',
  params: byUid,
  answer: credentialSchema,
  work: (call) => answerOf(standingCredential(call, call.params.uid)),
})

const create = endpoint({
  ...bare,
  id: 'createCredential',
  method: 'POST',
  path: '/practitioners/{uid}/credentials',
  summary: 'Note what a practitioner holds',
  description: 'It counts for nothing before two people have verified it in a case.',
  scope: 'practitioners:write',
  row: asCall('credentials.create'),
  params: byUid,
  body: newCredential,
  answer: credentialSchema,
  status: 201,
  work: (call) => {
    const added = addCredential(call, call.params.uid, call.body)
    if (!added.ok) return added
    return answerOf(standingCredential(call, added.uid), `/api/v1/credentials/${added.uid}`)
  },
})

const change = endpoint({
  ...bare,
  id: 'changeCredential',
  method: 'PATCH',
  path: '/credentials/{uid}',
  summary: 'Put an unverified credential right',
  scope: 'practitioners:write',
  row: asCall('credentials.change'),
  params: byUid,
  body: credentialChange,
  answer: credentialSchema,
  isVersioned: true,
  work: onVersion(
    (call) => standingCredential(call, call.params.uid),
    (call) => {
      const changed = changeCredential(call, call.params.uid, call.body)
      return changed.ok ? answerOf(standingCredential(call, changed.uid)) : changed
    },
  ),
})

type Query = Pick<Wanted, 'sort' | 'limit' | 'cursor'> & Wanted['filters']

function page({ world, at }: Caller, { sort, limit, cursor, ...chosen }: Query) {
  const values = { now: at.toISOString() }
  return readPage(world, credentialList, { sort, limit, cursor, filters: chosen, values })
}

export const credentials = { list, listOfOne, read, create, change }
