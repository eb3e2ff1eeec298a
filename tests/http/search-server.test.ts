import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startContractServer, type ContractServer } from '../search/meilisearch/contract-server.ts'
import { until } from '../search/meilisearch/until.ts'
import { startTestSite, type TestSite } from '../support/site.ts'
import { visitorAt } from './support/visitor.ts'

let server: ContractServer | undefined
let running: TestSite | undefined
const visitor = visitorAt(() => running?.port ?? 0)

beforeAll(async () => {
  server = await startContractServer()
  const { url, key } = server
  running = await startTestSite({
    SEARCH_ENGINE: 'meilisearch',
    MEILI_URL: url,
    MEILI_KEY: key,
    LOG_LEVEL: 'debug',
  })
})
afterAll(() => running?.stop())
afterAll(() => server?.leave())

/** What /readyz says of the search; it has to be ready all the time. */
async function searchState(): Promise<unknown> {
  const { status, body } = await visitor.ask('/readyz')
  expect(status).toBe(200)
  return JSON.parse(body).checks.search
}

describe('a site with a search server', () => {
  test('asks it, and goes on without it: ready all the time, and it says who answers', async () => {
    await until(async () => (await searchState()) === 'meilisearch')
    const question = '/api/v1/doctors?q=lumbago&near=Toulouse&lang=fr'
    const { total, doctors } = JSON.parse((await visitor.ask(question)).body)
    expect(server?.calls).toContain('POST /multi-search')
    await server?.leave()
    await until(async () => (await searchState()) === 'embedded (meilisearch: absent)')
    const other = JSON.parse((await visitor.ask(`${question}&radius=30`)).body)
    expect([other.total, other.doctors]).toEqual([total, doctors])
    await server?.comeBack()
    await until(async () => (await searchState()) === 'meilisearch')
  })

  test('keeps the key of the server to itself: it is in no page and not in the log', async () => {
    const key = server?.key ?? ''
    for (const path of [
      '/en/',
      '/fr/doctors/?q=lumbago',
      '/he/diplomas/',
      '/api/v1/doctors',
      '/api/v1/openapi.json',
      '/readyz',
    ])
      expect([path, (await visitor.ask(path)).body.includes(key)]).toEqual([path, false])
    expect(running?.output()).not.toContain(key)
    expect(running?.output()).toContain('meilisearch')
  })
})
