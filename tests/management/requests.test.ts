import { describe, expect, test } from 'vitest'
import { scene, type Question } from './scene.ts'
import { armelle } from './samples.ts'

const list = '/api/v1/practitioners'

function clerk() {
  const made = scene()
  const token = made.token(made.colleague('anatole', 'clerk'))
  const ask = (method: string, address: string, question: Question = {}) =>
    made.ask(method, address, { token, ...question })
  return { ...made, ask }
}

const count = ({ database }: ReturnType<typeof clerk>, table: string) =>
  Number(database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get())

describe('a body', () => {
  test.each<[string, Question, number, string]>([
    ['that is no JSON', { body: '{"names":' }, 400, 'bad-json'],
    ['that is empty', { body: '' }, 400, 'bad-json'],
    ['of another media type', { body: 'a=b', headers: { 'content-type': 'text/plain' } }, 415, 'not-json'],
    [
      'that is a form',
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'not-json',
    ],
    ['that changes what objects are', { body: '{"__proto__":{"country":"FR"},"names":[]}' }, 400, 'bad-json'],
    [
      'in the letters of another encoding',
      { body: new Blob([Buffer.from('{"names":"é"}', 'latin1')]) },
      400,
      'bad-json',
    ],
    ['with half a character', { body: '{"names":"\\ud83d"}' }, 400, 'bad-json'],
    ['that is a list', { body: '[]' }, 422, 'invalid'],
    ['that is null', { body: 'null' }, 422, 'invalid'],
  ])('%s is refused, and nothing is stored', async (_what, question, status, code) => {
    const site = clerk()
    const answer = await site.ask('POST', list, question)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(count(site, 'practitioner')).toBe(0)
  })

  test('is refused with every field that is wrong, and why', async () => {
    const { ask } = clerk()
    const body = {
      ...armelle,
      country: 'XX',
      practices: [{ ...armelle.practices[0], phones: ['12'] }],
      verified: true,
    }
    const { status, body: said } = await ask('POST', list, { body })
    expect(status).toBe(422)
    expect(said.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/country', code: 'not-known' }),
        {
          pointer: '/practices/0/phones/0',
          code: 'bad-phone',
          detail: 'Write a number that can be called, like 05 36 49 01 12',
        },
        expect.objectContaining({ pointer: '/verified', code: 'unrecognized-keys' }),
      ]),
    )
  })

  test('with an id that nobody knows is refused with its place', async () => {
    const { body } = await clerk().ask('POST', list, { body: { ...armelle, languages: ['fr', 'zz'] } })
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/languages/1', code: 'not-known' })])
  })
})

describe('an address', () => {
  test.each([
    ['?colour=red', 'colour'],
    ['?limit=0', 'limit'],
    ['?limit=101', 'limit'],
    ['?limit=ten', 'limit'],
    ['?sort=DROP', 'sort'],
    ['?state=verified', 'state'],
    ['?q=%25', 'q'],
    ['?country=FR&country=IL', 'country'],
  ])('with %s is refused by its name', async (query, parameter) => {
    const { status, body } = await clerk().ask('GET', list + query)
    expect([status, body.code, body.errors[0]?.['parameter']]).toEqual([400, 'bad-parameter', parameter])
  })

  test.each(['x', '01900000-0000-7000-8000-000000000009'])('of nobody (%s) is not found', async (uid) => {
    expect((await clerk().ask('GET', `${list}/${uid}`)).status).toBe(404)
  })

  test('does not take every method', async () => {
    const { status, headers } = await clerk().ask('PATCH', list, { body: {} })
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST'])
  })
})

describe('the same request under the same key', () => {
  const headers = { 'idempotency-key': 'import-2026-11-21/17' }

  test('is done once and answered twice', async () => {
    const site = clerk()
    const first = await site.ask('POST', list, { body: armelle, headers })
    const second = await site.ask('POST', list, { body: armelle, headers })
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect([first, second].map((one) => one.headers.get('idempotency-replayed'))).toEqual([null, 'true'])
    expect(count(site, 'practitioner')).toBe(1)
  })

  test('but another body is refused', async () => {
    const site = clerk()
    await site.ask('POST', list, { body: armelle, headers })
    const { status, body } = await site.ask('POST', list, { body: { ...armelle, languages: [] }, headers })
    expect([status, body.code]).toEqual([422, 'key-used-otherwise'])
    expect(count(site, 'practitioner')).toBe(1)
  })

  test('is new after a day, and with another token', async () => {
    const site = clerk()
    await site.ask('POST', list, { body: armelle, headers })
    const other = site.token(site.colleague('berenice', 'clerk'))
    await site.ask('POST', list, { body: armelle, headers, token: other })
    expect(count(site, 'practitioner')).toBe(2)
    site.pass(1.01)
    expect(
      (await site.ask('POST', list, { body: armelle, headers })).headers.get('idempotency-replayed'),
    ).toBeNull()
    expect(count(site, 'practitioner')).toBe(3)
  })

  test('may be tried again when it was refused: nothing was done', async () => {
    const site = clerk()
    const wrong = await site.ask('POST', list, { body: { ...armelle, country: 'XX' }, headers })
    expect(wrong.status).toBe(422)
    expect((await site.ask('POST', list, { body: armelle, headers })).status).toBe(201)
  })

  test.each(['', ' ', 'é', 'x'.repeat(201)])('is no key (%s)', async (key) => {
    const { status } = await clerk().ask('POST', list, {
      body: armelle,
      headers: { 'idempotency-key': encodeURIComponent(key) === key ? key : '\u00e9' },
    })
    expect(status).toBe(400)
  })
})

describe('a list', () => {
  async function full(people: number) {
    const site = clerk()
    for (let one = 0; one < people; one++) {
      const names = [{ script: 'Latn', given: 'Armelle', family: `Faux${'abcdefghijkl'[one] ?? ''}` }]
      await site.ask('POST', list, { body: { ...armelle, names } })
    }
    return site
  }

  test.each(['created', '-created', 'name', '-name'])(
    'by %s gives everybody once, page by page',
    async (sort) => {
      const { ask } = await full(7)
      const seen: string[] = []
      for (let next: string | null = ''; next !== null;) {
        const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`
        const { body } = await ask('GET', `${list}?limit=3&sort=${sort}${cursor}`)
        seen.push(...body.items.map(({ names }: { names: { family: string }[] }) => names[0]?.family ?? ''))
        next = body.next
      }
      expect(new Set(seen).size).toBe(7)
      if (sort === 'name') expect(seen).toEqual(seen.toSorted())
      if (sort === '-name') expect(seen).toEqual(seen.toSorted().reverse())
    },
  )

  test('goes on from no cursor that it did not give out', async () => {
    const { ask } = await full(4)
    const next = (await ask('GET', `${list}?limit=2`)).body.next ?? ''
    const [text = '', seal = ''] = next.split('.')
    const forged = Buffer.from('["9999",0]').toString('base64url')
    for (const bad of [
      'x',
      '.',
      text,
      `${forged}.${seal}`,
      `${text}.${seal.replace(/^./, '_')}`,
      '__proto__.x',
    ]) {
      const { status, body } = await ask('GET', `${list}?limit=2&cursor=${encodeURIComponent(bad)}`)
      expect([bad, status, body.code]).toEqual([bad, 400, 'bad-cursor'])
    }
    // Nor from one of another order, or of other filters.
    for (const query of ['&sort=name', '&country=FR'])
      expect((await ask('GET', `${list}?limit=2&cursor=${encodeURIComponent(next)}${query}`)).status).toBe(
        400,
      )
  })

  test('finds a name in any script, without its accents', async () => {
    const site = clerk()
    await site.ask('POST', list, { body: armelle })
    for (const q of ['fauxchene', 'Armelle FAUXCHÊNE', 'פושן'])
      expect((await site.ask('GET', `${list}?q=${encodeURIComponent(q)}`)).body.items).toHaveLength(1)
    expect((await site.ask('GET', `${list}?q=fauxbois`)).body.items).toHaveLength(0)
  })
})
