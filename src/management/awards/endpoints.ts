import { z } from 'zod'
import { awardState, awardStates, type Award } from '../../courses/awards/award.ts'
import { proofLink } from '../../courses/awards/award-links.ts'
import { revocationReason } from '../../courses/awards/award-input.ts'
import { awardByList } from '../../courses/awards/give-awards.ts'
import { awardSorts, readAwards } from '../../courses/awards/list-awards.ts'
import { awardByUid } from '../../courses/awards/read-awards.ts'
import { revokeAward } from '../../courses/awards/revoke-award.ts'
import { signAward } from '../../courses/awards/sign-award.ts'
import { awardKinds } from '../../courses/awards/tables.ts'
import { newId } from '../../kernel/ids.ts'
import { typedWords } from '../../verification/typed-words.ts'
import { asAction, asPage, bare, byUid, endpoint, type Caller } from '../endpoint.ts'
import { badCursor, cursorsOf, listAnswer, listQuery, wordsOf } from '../paging.ts'
import { problem, type Problem } from '../problem.ts'
import { answerOf, onVersion, type Standing } from '../version.ts'
import { awardSchema, newAwards, type AwardItem } from './schemas.ts'

const filters = {
  q: wordsOf('A number, or words of a name.'),
  kind: z.enum(awardKinds).optional(),
  state: z.enum(awardStates).optional(),
  course: z.uuid().optional(),
}

const list = endpoint({
  ...bare,
  id: 'listAwards',
  method: 'GET',
  path: '/awards',
  summary: 'List diplomas and certificates',
  scope: 'awards:read',
  row: asPage('awards'),
  query: listQuery(filters, awardSorts),
  answer: listAnswer(awardSchema),
  work: (call) => {
    const { sort, limit, cursor, course: courseUid, ...chosen } = call.query
    const cursors = cursorsOf(call.world.secrets, 'awards', { sort, filters: { ...chosen, courseUid } })
    const from = cursor === undefined ? undefined : cursors.open(cursor)
    if (from === null) return badCursor
    const order = awardSorts.find((known) => known === sort.replace(/^-/, '')) ?? 'given'
    const query = { ...chosen, courseUid, sort: order, isDescending: sort.startsWith('-'), cursor: from }
    const { awards, next } = readAwards(call.world.database, query, call.at, limit)
    const items = awards.map((one) => itemOf(call, one))
    return { ok: true, value: { items, next: next === null ? null : cursors.make(next) } }
  },
})

const read = endpoint({
  ...bare,
  id: 'readAward',
  method: 'GET',
  path: '/awards/{uid}',
  summary: 'Read one diploma or certificate',
  scope: 'awards:read',
  row: asPage('awards/[uid]'),
  params: byUid,
  answer: awardSchema,
  work: (call) => answerOf(standing(call, call.params.uid)),
})

const give = endpoint({
  ...bare,
  id: 'giveAwards',
  method: 'POST',
  path: '/awards',
  summary: 'Award a diploma or certificate, to one or to many',
  description:
    'To all of them or to nobody. Without titles it has those of the course. Send an Idempotency-Key: each request without one awards anew.',
  scope: 'awards:write',
  row: asAction('awards.give'),
  body: newAwards,
  answer: z.strictObject({ items: z.array(awardSchema) }),
  status: 201,
  work: (call) => {
    const { recipients, course: courseUid, ...facts } = call.body
    const wanted = { facts: { ...facts, courseUid }, recipients, form: newId() }
    const given = awardByList(call.world, wanted, call)
    if (!given.ok) return notGiven(given)
    const items = given.value.awards.map((one) => itemOf(call, one))
    const [first] = items
    return { ok: true, value: { items }, location: `/api/v1/awards/${first?.uid ?? ''}` }
  },
})

const revoke = endpoint({
  ...bare,
  id: 'revokeAward',
  method: 'POST',
  path: '/awards/{uid}/revocation',
  summary: 'Revoke a diploma or certificate',
  description:
    'For good, and at once: whoever checks its number is told. The holder gets a letter without the reason.',
  scope: 'awards:write',
  row: asAction('awards.revoke'),
  params: byUid,
  body: z.strictObject({ reason: typedWords.pipe(revocationReason) }).meta({ id: 'Revocation' }),
  answer: awardSchema,
  isVersioned: true,
  work: onVersion(
    (call) => standing(call, call.params.uid),
    (call) => {
      const revoked = revokeAward(call.world, { uid: call.params.uid, ...call.body }, call)
      return revoked.ok ? answerOf(standing(call, call.params.uid)) : problem(revoked.reason)
    },
  ),
})

function notGiven({ reason, line }: { reason: Parameters<typeof problem>[0]; line: number }): Problem {
  return problem(reason, line === 0 ? {} : { errors: [{ pointer: `/recipients/${line - 1}`, code: reason }] })
}

// An award changes only by its end, and by its holder's name being forgotten.
function standing(caller: Caller, uid: string): Standing<AwardItem> | Problem {
  const found = awardByUid(caller.world.database, uid)
  if (!found) return problem('unknown-award')
  const tag = `${found.revocation === null ? 'given' : 'revoked'}${found.holder === null ? '-forgotten' : ''}`
  return { ok: true, current: itemOf(caller, found), tag }
}

function itemOf({ world, at }: Caller, award: Award): AwardItem {
  const { uid, number, kind, titles, courseUid, credits, awardedOn, validUntil, holder, accountUid } = award
  const { ownOrigin: origin } = world
  const token = signAward({ ...world, origin }, award, at)
  return {
    ...{ uid, number, kind, titles, course: courseUid, credits, awardedOn, validUntil, holder },
    proof: token === null ? null : proofLink(origin, 'en', token),
    account: accountUid,
    givenAt: award.givenAt,
    state: awardState(award, at),
    revokedAt: award.revocation?.at ?? null,
  }
}

export const awards = { list, read, give, revoke }
