import { z } from 'zod'
import { membershipByUid } from '../../memberships/read-memberships.ts'
import { addMembership } from '../../memberships/add-membership.ts'
import { asAction, asPage, bare, byUid, endpoint } from '../endpoint.ts'
import { listAnswer, listQuery, readPage } from '../paging.ts'
import { problem } from '../problem.ts'
import { answerOf, onVersion } from '../version.ts'
import { changeMembership } from './change.ts'
import { membershipUids, rowOf, standingMembership } from './read.ts'
import {
  membershipChange,
  membershipDetails,
  membershipRow,
  membershipStep,
  newMembership,
} from './schemas.ts'
import { needOf, takeStep } from './steps.ts'

const filters = {
  state: z.enum(['member', 'ended']).optional(),
  category: z.string().max(40).optional(),
}

const list = endpoint({
  ...bare,
  id: 'listMemberships',
  method: 'GET',
  path: '/memberships',
  summary: 'List memberships',
  scope: 'memberships:read',
  row: asPage('memberships'),
  query: listQuery(filters, ['created', 'joined']),
  answer: listAnswer(membershipRow),
  work: ({ world, query: { sort, limit, cursor, ...chosen } }) => {
    const page = readPage(world, membershipUids, { sort, limit, cursor, filters: chosen })
    if (!page.ok) return page
    const items = page.value.items.flatMap((uid) => membershipByUid(world.database, uid) ?? [])
    return { ok: true, value: { items: items.map(rowOf), next: page.value.next } }
  },
})

const read = endpoint({
  ...bare,
  id: 'readMembership',
  method: 'GET',
  path: '/memberships/{uid}',
  summary: 'Read one membership, with its years and dues',
  scope: 'memberships:read',
  row: asPage('memberships/[uid]'),
  params: byUid,
  answer: membershipDetails,
  work: (call) => answerOf(standingMembership(call, call.params.uid)),
})

const create = endpoint({
  ...bare,
  id: 'createMembership',
  method: 'POST',
  path: '/memberships',
  summary: 'Take somebody into the list of members',
  description: 'Opens the current year. Whoever has a confirmed account with this address is named by it.',
  scope: 'memberships:write',
  row: asAction('memberships.add'),
  body: newMembership,
  answer: membershipDetails,
  status: 201,
  work: (call) => {
    const { language: locale, ...given } = call.body
    const added = addMembership(call.world.database, { ...given, locale }, call)
    if (!added.ok) return problem(added.reason)
    const { uid } = added.value
    return answerOf(standingMembership(call, uid), `/api/v1/memberships/${uid}`)
  },
})

const change = endpoint({
  ...bare,
  id: 'changeMembership',
  method: 'PATCH',
  path: '/memberships/{uid}',
  summary: 'Change a member',
  description: 'Another category, or the name and address of somebody without an account.',
  scope: 'memberships:write',
  row: asAction('memberships.changeCategory'),
  needs: ({ name, email }) => ({
    scope: 'memberships:write',
    row: asAction(`memberships.${(name ?? email) === undefined ? 'changeCategory' : 'rename'}`),
  }),
  params: byUid,
  body: membershipChange,
  answer: membershipDetails,
  isVersioned: true,
  work: onVersion(
    (call) => standingMembership(call, call.params.uid),
    (call, { member }) => {
      const changed = changeMembership(call, member, call.body)
      return changed.ok ? answerOf(standingMembership(call, member.uid)) : changed
    },
  ),
})

const step = endpoint({
  ...bare,
  id: 'takeStepOfMembership',
  method: 'POST',
  path: '/memberships/{uid}/steps',
  summary: 'Record dues, open a year, end or resume a membership',
  description: 'Money is only recorded. The first payment of a year sends a letter of thanks.',
  scope: 'memberships:write',
  row: asAction('memberships.dues'),
  needs: needOf,
  params: byUid,
  body: membershipStep,
  answer: membershipDetails,
  isVersioned: true,
  work: onVersion(
    (call) => standingMembership(call, call.params.uid),
    (call, { member }) => {
      const taken = takeStep(call, member, call.body)
      return taken.ok ? answerOf(standingMembership(call, member.uid)) : taken
    },
  ),
})

export const memberships = { list, read, create, change, step }
