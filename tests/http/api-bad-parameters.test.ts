import { describe, expect, test } from 'vitest'
import { apiError } from '../../src/directory/api/api-schemas.ts'
import { visitSite } from './support/visitor.ts'
import { readExactly, search } from './support/api.ts'

const visitor = visitSite()

const bad: [field: string, query: string][] = [
  ['lat', 'lat=91&lon=1'],
  ['lat', 'lat=NaN&lon=1'],
  ['lat', 'lat=1e3&lon=1'],
  ['lat', 'lat=0x10&lon=1'],
  ['lat', 'lat=43,6&lon=1.4'],
  ['lat', 'lon=1.4'],
  ['lon', 'lat=43.6'],
  ['lon', 'lat=43.6&lon=181'],
  ['lon', 'lat=43.6&lon=Infinity'],
  ['lon', 'lat=43.6&lon=1%00'],
  ['radius', 'near=Toulouse&radius=0'],
  ['radius', 'near=Toulouse&radius=-5'],
  ['radius', 'near=Toulouse&radius=2001'],
  ['radius', 'near=Toulouse&radius=ten'],
  ['sort', 'sort=price'],
  ['sort', 'sort=NAME'],
  ['page', 'page=0'],
  ['page', 'page=-1'],
  ['page', 'page=1.5'],
  ['page', 'page=20001'],
  ['page', 'page=9999999999999999999'],
  ['page', 'page=1;drop+table'],
  ['q', `q=${'x'.repeat(201)}`],
  ['near', `near=${'%D7%90'.repeat(201)}`],
  ['condition', 'condition=nothing'],
  ['condition', 'condition=knee-osteoarthritis&condition=nothing'],
  ['condition', 'condition=__proto__'],
  ['condition', 'condition=constructor'],
  ['technique', 'technique=IDS'],
  ['language', 'language=klingon'],
  ['diploma', "diploma=' OR 1=1"],
  ['country', 'country=France'],
  ['lang', 'lang=de'],
  ['lang', 'lang='],
]

describe('a bad parameter of the search', () => {
  test.each(bad)('%s is named: %s', async (field, query) => {
    const { status, body, headers } = await visitor.ask(`/api/v1/doctors?${query.replaceAll(' ', '+')}`)
    expect(status).toBe(400)
    expect(headers['content-type']).toMatch(/^application\/json/)
    const { error } = readExactly(apiError, JSON.parse(body))
    expect(error).toMatchObject({ code: 'bad-parameter', field })
    expect(error.message.length).toBeGreaterThan(field.length)
  })

  test.each(bad.filter(([field]) => field !== 'lang'))(
    '%s does not stop the page, which names it too: %s',
    async (_field, query) => {
      const { status, body } = await visitor.ask(`/en/doctors/?${query.replaceAll(' ', '+')}`)
      expect(status).toBe(200)
      expect(body).toContain('We could not use the value of')
    },
  )
})

test.each([
  ['one listing', '/api/v1/doctors/helene-casteran-toulouse?lang=xx', 'lang'],
  ['the suggestions', '/api/v1/suggest?q=x&lang=xx', 'lang'],
  ['the suggestions', `/api/v1/suggest?q=${'x'.repeat(201)}`, 'q'],
])('a bad parameter of %s is named', async (_what, path, field) => {
  const { status, body } = await visitor.ask(path)
  expect(status).toBe(400)
  expect(readExactly(apiError, JSON.parse(body)).error.field).toBe(field)
})

describe('harmless parameters', () => {
  test.each([
    'utm_source=x',
    'Q=knee',
    'condition[]=x',
    '__proto__[x]=1',
    'q',
    'q=',
    'page=',
    '&&&',
    'condition=',
  ])('are ignored: %s', async (query) => {
    const { total } = await search(visitor, `?${query}`)
    expect(total).toBe((await search(visitor, '')).total)
  })
})

test.each(['/api/', '/api/v1/', '/api/v1/nothing', '/api/v2/doctors', '/api/v1/doctors/a/b'])(
  'what the API does not have is refused in its own form: %s',
  async (path) => {
    const { status, body, headers } = await visitor.ask(path.replace(/\/$/, ''))
    expect(status).toBe(404)
    expect(headers['content-type']).toMatch(/^application\/json/)
    expect(readExactly(apiError, JSON.parse(body)).error.code).toBe('not-found')
  },
)

test('nothing can be posted to the API', async () => {
  const headers = { origin: 'http://localhost:4321', 'content-type': 'application/x-www-form-urlencoded' }
  const { status } = await visitor.ask('/api/v1/doctors', { method: 'POST', headers, body: 'q=x' })
  expect([403, 404, 405]).toContain(status)
})
