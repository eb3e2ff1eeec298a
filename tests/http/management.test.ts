import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { apiScopes } from '../../src/auth/api-token-scopes.ts'
import { faultsOf } from '../management/description.ts'
import { armelle, confirmed } from '../management/samples.ts'
import type { Question } from '../server/support/ask.ts'
import { tokenOf } from './support/programs.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()
const tokens = { clerk: '', anatole: '', berenice: '', editor: '' }
const list = '/api/v1/practitioners'

beforeAll(() => {
  tokens.clerk = tokenOf(visitor, 'clement', 'clerk', apiScopes)
  tokens.anatole = tokenOf(visitor, 'anatole', 'verifier', apiScopes)
  tokens.berenice = tokenOf(visitor, 'berenice', 'verifier', ['cases:read', 'cases:write', 'cases:approve'])
  tokens.editor = tokenOf(visitor, 'edith', 'editor', ['awards:read', 'awards:write'])
})

const said = z.looseObject({
  uid: z.string().default(''),
  items: z.array(z.looseObject({ uid: z.string().default(''), proof: z.string().default('') })).default([]),
})

async function call(
  who: keyof typeof tokens,
  method: string,
  path: string,
  { ifMatch, body, ...more }: { ifMatch?: string; body?: unknown; headers?: Record<string, string> } = {},
) {
  const headers = {
    authorization: `Bearer ${tokens[who]}`,
    'content-type': 'application/json',
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    ...more.headers,
  }
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await visitor.ask(path, { method, headers, ...(text === undefined ? {} : { body: text }) })
  const json: unknown = JSON.parse(answer.body)
  const type = answer.headers['content-type'] ?? null
  expect(faultsOf(method, path, { status: answer.status, type, body: json })).toEqual([])
  return { ...answer, said: said.parse(json), tag: answer.headers.etag ?? '' }
}

describe('the front door of the management API', () => {
  const ask = (method: string, path: string, more: Question = {}) => visitor.ask(path, { method, ...more })

  test('knows nobody by a cookie, however much its owner may', async () => {
    const cookie = await cookieOf(visitor, 'admin')
    const read = await ask('GET', list, { headers: { cookie } })
    expect([read.status, read.headers['content-type']]).toEqual([401, 'application/problem+json'])
    const written = await ask('POST', list, {
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(armelle),
    })
    expect(written.status).toBe(401)
  })

  test('opens no page to a token', async () => {
    const headers = { authorization: `Bearer ${tokens.clerk}` }
    expect((await ask('GET', '/en/staff/', { headers })).status).toBe(303)
    const origin = `http://localhost:${visitor.site().port}`
    const form = { ...headers, origin, 'content-type': 'application/x-www-form-urlencoded' }
    expect((await ask('POST', '/_actions/staff.retryLetter/', { headers: form, body: 'a=b' })).status).toBe(
      401,
    )
  })

  test('takes a megabyte and no byte more', async () => {
    const headers = { authorization: `Bearer ${tokens.clerk}`, 'content-type': 'application/json' }
    const body = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`
    expect((await ask('POST', list, { headers, body: body(1024 * 1024) })).status).toBe(422)
    const sent = ask('POST', list, { headers, body: body(1024 * 1024 + 1) })
    const refused = await sent.catch(() => undefined)
    // The refusal may arrive while the body is still being sent: then the connection ends first.
    if (refused) expect([refused.status, JSON.parse(refused.body).code]).toEqual([413, 'too-large'])
  })

  test('tells other sites nothing: no script of theirs may read or send', async () => {
    const answer = await ask('GET', list, { headers: { authorization: `Bearer ${tokens.clerk}` } })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect((await ask('OPTIONS', list)).headers['access-control-allow-origin']).toBeUndefined()
  })

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'answers %s where it is not taken in the form of a problem',
    async (method) => {
      const { status, headers, body } = await ask(method, list)
      expect([status, headers['content-type']]).toEqual([405, 'application/problem+json'])
      expect(JSON.parse(body)).toMatchObject({ status: 405, code: 'method-not-allowed' })
    },
  )

  test('answers an address that nobody has in the form of a problem', async () => {
    const { status, headers, body } = await ask('GET', `${list}/a/b`)
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json'])
    expect(JSON.parse(body)).toMatchObject({ status: 404, code: 'not-found' })
  })

  test('describes itself to everybody, with the address at which it answers', async () => {
    const { status, body } = await ask('GET', '/api/v1/management.json')
    expect([status, JSON.parse(body).servers]).toEqual([
      200,
      [{ url: `http://localhost:${visitor.site().port}` }],
    ])
    expect((await ask('POST', '/api/v1/management.json')).headers['content-type']).toBe('application/json')
  })

  test('says the version that only the operation knows', async () => {
    const { said: found } = await call('clerk', 'GET', `${list}?limit=1`)
    const { tag, headers } = await call('clerk', 'GET', `${list}/${found.items[0]?.uid ?? ''}`)
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    expect(headers['ratelimit-limit']).toBe('600')
  })
})

describe('the public API beside it', () => {
  test.each(['POST', 'PATCH', 'PUT'])('refuses %s as before', async (method) => {
    const { status, headers, body } = await visitor.ask('/api/v1/doctors', { method })
    expect([status, headers.allow, headers['content-type']]).toEqual([
      405,
      'GET, HEAD, OPTIONS',
      'application/json',
    ])
    expect(JSON.parse(body)).toEqual({
      error: { code: 'method-not-allowed', message: 'This address does not take this method.', field: null },
    })
  })

  test('says nothing about an address that is neither’s', async () => {
    const { status, body } = await visitor.ask('/api/v1/practitionersx')
    expect([status, JSON.parse(body).error.code]).toEqual([404, 'not-found'])
  })
})

test('a script imports a list, opens a case, has it approved by two tokens, awards a diploma and verifies it in public', async () => {
  const csv =
    'Nom;Prénom;RPPS;Ville;Diplôme;Université;Année\r\nFAUXCHÊNE;Armelle;10000000001;Toulouse;DIU de mésothérapie;Université de démonstration;2009'
  const type = { headers: { 'content-type': 'text/csv' } }
  const read = await call('clerk', 'POST', '/api/v1/imports?country=FR&name=list.csv', { ...type, body: csv })
  expect([read.status, read.said['counts']]).toEqual([201, expect.objectContaining({ new: 1 })])
  const run = `/api/v1/imports/${read.said.uid}`
  const applied = await call('clerk', 'POST', `${run}/steps`, { ifMatch: read.tag, body: { act: 'apply' } })
  expect([applied.status, applied.said['stored']]).toEqual([200, 1])

  const lines = await call('clerk', 'GET', `${run}/lines`)
  const practitioner = String(lines.said.items[0]?.['practitioner'])
  const held = await call('clerk', 'GET', `${list}/${practitioner}/credentials?kind=diploma`)
  const credential = held.said.items[0]?.uid ?? ''

  const opened = await call('anatole', 'POST', '/api/v1/cases', {
    body: { kind: 'diploma', practitioner, credential },
  })
  const steps = `/api/v1/cases/${opened.said.uid}/steps`
  const checked = await call('anatole', 'POST', steps, { ifMatch: opened.tag, body: confirmed(credential) })
  const prepared = await call('anatole', 'POST', steps, { ifMatch: checked.tag, body: { act: 'prepare' } })
  const approve = { ifMatch: prepared.tag, body: { act: 'approve' } }
  expect((await call('anatole', 'POST', steps, approve)).said['code']).toBe('same-person')
  expect((await call('berenice', 'POST', steps, approve)).said['state']).toBe('approved')
  const verified = await call('clerk', 'GET', `/api/v1/credentials/${credential}`)
  expect(verified.said['check']).toMatchObject({ method: 'letter-from-source' })

  const diploma = {
    kind: 'diploma',
    titles: { en: 'Diploma of the society', fr: 'Diplôme de la société', he: 'דיפלומה של האגודה' },
    awardedOn: '2026-11-20',
    recipients: [{ name: 'Armelle Fauxchêne' }],
  }
  const once = { headers: { 'idempotency-key': 'diploma-1' } }
  const given = await call('editor', 'POST', '/api/v1/awards', { ...once, body: diploma })
  expect(given.status).toBe(201)
  const proof = new URL(given.said.items[0]?.proof ?? '')
  const page = await visitor.ask(proof.pathname + proof.search)
  expect([page.status, page.body.includes('Armelle Fauxchêne')]).toEqual([200, true])
  const typed = await post(visitor, '/en/verify/', { code: String(given.said.items[0]?.['number']) })
  expect(typed.body).toContain('Armelle Fauxchêne')
})
