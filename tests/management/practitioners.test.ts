import { describe, expect, test } from 'vitest'
import { listingState } from '../../src/members/listing-state.ts'
import { listedMember, member } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { add, basile } from '../support/people.ts'
import { here, scene, type Question } from './scene.ts'
import { armelle } from './samples.ts'

const list = '/api/v1/practitioners'

async function stored() {
  const site = scene()
  const token = site.token(site.colleague('anatole', 'clerk'))
  const ask = (method: string, address: string, question: Question = {}) =>
    site.ask(method, address, { token, ...question })
  const made = await ask('POST', list, { body: armelle })
  return { ...site, ask, uid: String(made.body.uid), tag: made.headers.get('etag') ?? '', made }
}

describe('somebody new', () => {
  test('is stored with their phones in international form, and is neither verified nor public', async () => {
    const { made, ask, uid, world } = await stored()
    expect(made.status).toBe(201)
    expect(made.headers.get('location')).toBe(`${here}${list}/${uid}`)
    expect(made.body).toMatchObject({ state: 'not-yet', publicUntil: null, hasOwner: false })
    expect(made.body.practices[0]?.['phones']).toEqual(['+33536490112'])
    expect((await ask('GET', `${list}/${uid}`)).body).toEqual(made.body)
    const acts = world.database.sqlite.prepare("SELECT act, actor FROM audit WHERE act = 'profile.add'").all()
    expect(acts).toEqual([{ act: 'profile.add', actor: expect.stringMatching(/^account:/) }])
  })
})

describe('a record that nobody owns', () => {
  test('changes in the version that was read, and tells the slower of two what differs', async () => {
    const { ask, uid, tag } = await stored()
    const address = `${list}/${uid}`
    const first = await ask('PATCH', address, { ifMatch: tag, body: { languages: ['fr', 'he'] } })
    expect([first.status, first.body.languages]).toEqual([200, ['fr', 'he']])
    const second = await ask('PATCH', address, { ifMatch: tag, body: { languages: ['fr', 'en'] } })
    expect([second.status, second.body.code]).toEqual([412, 'changed-meanwhile'])
    expect(second.body.difference).toEqual([
      { pointer: '/languages', yours: ['en', 'fr'], current: ['fr', 'he'] },
    ])
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(second.body.current).toEqual(first.body)
  })

  test.each<[string, string | undefined, number]>([
    ['without a version', undefined, 428],
    ['in any version', '*', 400],
    ['in a weak version', 'W/"x"', 400],
    ['in one of two versions', '"a", "b"', 400],
    ['without quotes', 'x', 400],
  ])('is not changed %s', async (_how, ifMatch, status) => {
    const { ask, uid } = await stored()
    expect((await ask('PATCH', `${list}/${uid}`, { ifMatch, body: { languages: [] } })).status).toBe(status)
  })

  test('is not changed by nothing, nor into what is forbidden', async () => {
    const { ask, uid, tag } = await stored()
    expect((await ask('PATCH', `${list}/${uid}`, { ifMatch: tag, body: {} })).status).toBe(422)
    const owner = { ifMatch: tag, body: { hasOwner: true } }
    expect((await ask('PATCH', `${list}/${uid}`, owner)).status).toBe(422)
  })
})

test('what a member speaks for is changed by the member', async () => {
  const { ask, world } = await stored()
  listedMember(world)
  const { body } = await ask('GET', `${list}?state=listed`)
  const uid = body.items[0]?.uid ?? ''
  const ifMatch = (await ask('GET', `${list}/${uid}`)).headers.get('etag') ?? ''
  const answer = await ask('PATCH', `${list}/${uid}`, { ifMatch, body: { languages: [] } })
  expect([answer.status, answer.body.code]).toEqual([409, 'owned-already'])
})

test('the state of everybody is what the members’ pages say', async () => {
  const { ask, world, database } = await stored()
  listedMember(world)
  add(database, basile)
  member(world, 'other@example.org')
  const { body } = await ask('GET', list)
  const ids = database.sqlite
    .prepare<[], { id: number; uid: string }>('SELECT id, uid FROM practitioner')
    .all()
  expect(body.items).toHaveLength(3)
  for (const { uid, state } of body.items) {
    const id = ids.find((one) => one.uid === uid)?.id ?? 0
    expect(state).toBe(listingState(database, id, now))
  }
})

describe('a credential', () => {
  const licence = { kind: 'licence', register: 'fr-rpps', number: '10000000001' }
  const diploma = {
    kind: 'diploma',
    diploma: 'diu-mesotherapie',
    issuer: 'Université de démonstration',
    awardedIn: 2009,
  }

  test('is noted unverified, found by its number, and put right', async () => {
    const { ask, uid } = await stored()
    const { status, body, headers } = await ask('POST', `${list}/${uid}/credentials`, { body: licence })
    expect([status, body.check]).toEqual([201, null])
    expect((await ask('GET', `${list}?licence=10000000001`)).body.items).toHaveLength(1)
    expect((await ask('GET', `/api/v1/credentials?number=10000000001&verified=no`)).body.items).toEqual([
      body,
    ])
    expect((await ask('GET', `/api/v1/credentials?verified=yes`)).body.items).toEqual([])
    const change = { ifMatch: headers.get('etag') ?? '', body: { number: '10000000019' } }
    const changed = await ask('PATCH', `/api/v1/credentials/${body.uid}`, change)
    expect([changed.status, changed.body.number]).toEqual([200, '10000000019'])
  })

  test.each([
    [{ ...licence, number: '12' }, '/number', 'licence-format'],
    [{ ...licence, register: 'il-moh' }, '/register', 'not-known'],
    [{ ...diploma, diploma: 'nothing' }, '/diploma', 'not-known'],
    [{ ...diploma, awardedIn: 3000 }, '/awardedIn', 'bad-year'],
  ])('that cannot be is refused: %o', async (body, pointer, code) => {
    const { ask, uid } = await stored()
    const answer = await ask('POST', `${list}/${uid}/credentials`, { body })
    expect([answer.status, answer.body.errors[0]]).toEqual([422, expect.objectContaining({ pointer, code })])
  })
})
