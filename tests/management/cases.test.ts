import { describe, expect, test } from 'vitest'
import { applicant, checkEverything } from '../verification/scene.ts'
import { scene, type Answered } from './scene.ts'
import { armelle, confirmed } from './samples.ts'

/** A case about the diploma of somebody who is stored, two who decide and a clerk. */
async function diplomaCase() {
  const site = scene()
  const [anatole, berenice] = [site.colleague('anatole', 'verifier'), site.colleague('berenice', 'verifier')]
  const tokens = {
    anatole: site.token(anatole),
    again: site.token(anatole),
    berenice: site.token(berenice),
    clerk: site.token(site.colleague('clement', 'clerk')),
  }
  const person = await site.ask('POST', '/api/v1/practitioners', { token: tokens.clerk, body: armelle })
  const practitioner = String(person.body.uid)
  const stated = { kind: 'diploma', diploma: 'diu-mesotherapie', issuer: 'Université de démonstration' }
  const held = await site.ask('POST', `/api/v1/practitioners/${practitioner}/credentials`, {
    token: tokens.clerk,
    body: stated,
  })
  const credential = String(held.body.uid)
  const wanted = { kind: 'diploma', practitioner, credential }
  const opened = await site.ask('POST', '/api/v1/cases', { token: tokens.anatole, body: wanted })
  const address = `/api/v1/cases/${String(opened.body.uid)}`
  const step = (who: keyof typeof tokens, ifMatch: string | undefined, body: object) =>
    site.ask('POST', `${address}/steps`, { token: tokens[who], ifMatch, body })
  return { ...site, tokens, practitioner, credential, wanted, opened, address, step, anatole }
}

const tagOf = ({ headers }: Answered) => headers.get('etag') ?? ''

describe('a case', () => {
  test('is opened, checked and prepared by one person, and approved by another', async () => {
    const { opened, step, credential, ask, tokens, address } = await diplomaCase()
    expect([opened.status, opened.body.state]).toEqual([201, 'submitted'])
    const checked = await step('anatole', tagOf(opened), confirmed(credential))
    expect([checked.status, checked.body.state]).toEqual([200, 'in-review'])
    expect(checked.body.needed).toEqual([{ kind: 'diploma', isRight: true }])
    const prepared = await step('anatole', tagOf(checked), { act: 'prepare' })
    expect(prepared.body.state).toBe('prepared')
    const approved = await step('berenice', tagOf(prepared), { act: 'approve' })
    expect([approved.status, approved.body.state]).toEqual([200, 'approved'])
    const { body } = await ask('GET', `/api/v1/credentials/${credential}`, { token: tokens.clerk })
    expect(body.check).toMatchObject({ source: 'Université de démonstration', method: 'letter-from-source' })
    expect((await ask('GET', address, { token: tokens.clerk })).body).toEqual(approved.body)
    const closed = await ask('GET', '/api/v1/cases?open=no&state=approved', { token: tokens.clerk })
    expect(closed.body.items).toHaveLength(1)
  })

  test('is not approved by whoever prepared it, with this token or another of theirs', async () => {
    const { opened, step, credential } = await diplomaCase()
    const checked = await step('anatole', tagOf(opened), confirmed(credential))
    const prepared = await step('anatole', tagOf(checked), { act: 'prepare' })
    for (const who of ['anatole', 'again'] as const) {
      const { status, body } = await step(who, tagOf(prepared), { act: 'approve' })
      expect([status, body.code]).toEqual([403, 'same-person'])
    }
  })

  test('is approved only with the scope for it, however much the person may', async () => {
    const { opened, step, credential, ask, token, colleague, address } = await diplomaCase()
    const checked = await step('anatole', tagOf(opened), confirmed(credential))
    const prepared = await step('anatole', tagOf(checked), { act: 'prepare' })
    const writing = token(colleague('celeste', 'admin'), ['cases:read', 'cases:write'])
    const approve = { token: writing, ifMatch: tagOf(prepared), body: { act: 'approve' } }
    expect((await ask('POST', `${address}/steps`, approve)).body.code).toBe('scope')
  })

  test('is approved by a token that can do nothing else', async () => {
    const { opened, step, credential, ask, token, colleague, address } = await diplomaCase()
    const approving = token(colleague('celeste', 'verifier'), ['cases:approve'])
    const say = (ifMatch: string, body: object) =>
      ask('POST', `${address}/steps`, { token: approving, ifMatch, body })
    const checking = await say(tagOf(opened), confirmed(credential))
    expect([checking.body.code, checking.body.detail]).toEqual(['scope', 'needed: cases:write'])
    const checked = await step('anatole', tagOf(opened), confirmed(credential))
    const prepared = await step('anatole', tagOf(checked), { act: 'prepare' })
    expect((await say(tagOf(prepared), { act: 'approve' })).body['state']).toBe('approved')
  })

  test('is moved by no clerk', async () => {
    const { opened, step } = await diplomaCase()
    expect((await step('clerk', tagOf(opened), { act: 'take-up' })).body.code).toBe('role')
  })

  test('of two who act at once tells the slower one what happened, and keeps nothing of theirs', async () => {
    const { opened, step, credential } = await diplomaCase()
    const both = await Promise.all([
      step('anatole', tagOf(opened), confirmed(credential)),
      step('berenice', tagOf(opened), { act: 'refuse', reason: 'no-answer', note: 'Pas de réponse.' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
    const told = both.find(({ status }) => status === 412)
    expect(told?.body.current.state).toBe('in-review')
    expect(told?.body.difference).toEqual([
      { pointer: '/steps/1', yours: null, current: expect.objectContaining({ act: 'take-up' }) },
      { pointer: '/checks/0', yours: null, current: expect.objectContaining({ kind: 'diploma' }) },
    ])
  })

  test('is prepared in no version but the one that was read: a check that came since is one', async () => {
    const { opened, step, credential } = await diplomaCase()
    const checked = await step('anatole', tagOf(opened), confirmed(credential))
    await step('berenice', tagOf(checked), { ...confirmed(credential), result: 'unclear' })
    expect((await step('anatole', tagOf(checked), { act: 'prepare' })).status).toBe(412)
    expect((await step('anatole', undefined, { act: 'prepare' })).status).toBe(428)
  })

  test.each<[object, number, string]>([
    [{ act: 'prepare' }, 409, 'checks-missing'],
    [{ act: 'approve' }, 409, 'out-of-order'],
    [{ act: 'publish' }, 422, 'invalid'],
    [{ act: 'prepare', by: 'account:x' }, 422, 'invalid'],
    [{ act: 'register', facts: ['diploma'] }, 409, 'no-register'],
    [{ act: 'refuse', reason: 'other' }, 422, 'invalid'],
  ])('is not decided against its rules: %o', async (body, status, code) => {
    const { opened, step, ask, address, tokens } = await diplomaCase()
    const answer = await step('anatole', tagOf(opened), body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    // Nothing half done: it was not even taken up.
    expect((await ask('GET', address, { token: tokens.anatole })).body).toEqual(opened.body)
  })

  test('takes no check of a paper as its source, and none of somebody else', async () => {
    const { opened, step, credential } = await diplomaCase()
    const paper = await step('anatole', tagOf(opened), { ...confirmed(credential), method: 'document' })
    expect([paper.status, paper.body.code]).toEqual([422, 'paper-is-no-source'])
    const other = { ...confirmed('01900000-0000-7000-8000-000000000009') }
    expect((await step('anatole', tagOf(opened), other)).body.code).toBe('of-somebody-else')
    const late = await step('anatole', tagOf(opened), { ...confirmed(credential), date: '2027-01-01' })
    expect(late.body.code).toBe('in-the-future')
  })

  test('is one at a time', async () => {
    const { ask, tokens, wanted, opened } = await diplomaCase()
    const { status, body } = await ask('POST', '/api/v1/cases', { token: tokens.berenice, body: wanted })
    expect([status, body.code, body.detail]).toEqual([
      409,
      'another-is-open',
      `/api/v1/cases/${opened.body.uid}`,
    ])
  })

  test('about an application lists the doctor only when two have agreed', async () => {
    const { world, ask, tokens } = await diplomaCase()
    const one = applicant(world)
    const address = `/api/v1/cases/${one.caseUid}`
    const read = () => ask('GET', address, { token: tokens.anatole })
    const step = async (token: string, body: object) =>
      ask('POST', `${address}/steps`, { token, ifMatch: tagOf(await read()), body })
    await step(tokens.anatole, { act: 'take-up' })
    checkEverything(world, one)
    expect((await step(tokens.anatole, { act: 'prepare' })).status).toBe(200)
    const listed = () => ask('GET', '/api/v1/practitioners?state=listed', { token: tokens.clerk })
    expect((await listed()).body.items).toHaveLength(0)
    expect((await step(tokens.berenice, { act: 'approve' })).status).toBe(200)
    expect((await listed()).body.items).toHaveLength(1)
  })
})
