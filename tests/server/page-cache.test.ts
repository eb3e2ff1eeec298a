import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { form } from './support/ask.ts'
import { openDoor, sendPage, type Page } from './support/door.ts'

/** A directory of one doctor, who can be taken out, and a count of how often its page was rendered. */
function directory() {
  const state = {
    epoch: 1,
    listed: true,
    until: new Date('2027-01-01T00:00:00Z'),
    now: new Date('2026-11-21T10:00:00Z'),
  }
  const renders = { count: 0 }
  const page: Page = (_req, res) => {
    renders.count += 1
    sendPage(res, state.listed ? '<p>Dr Ada is listed</p>' : '<p>nobody</p>')
  }
  const revoke = () => Object.assign(state, { listed: false, epoch: state.epoch + 1 })
  const publicState = () => ({ epoch: String(state.epoch), until: state.until })
  return { state, renders, page, revoke, publicState, clock: () => state.now }
}

describe('a page that is the same for everybody', () => {
  test('is rendered once and then kept', async () => {
    const scene = directory()
    const door = await openDoor(scene)
    const [first, second] = [await door.ask('/en/doctors/ada/'), await door.ask('/en/doctors/ada/')]
    expect(scene.renders.count).toBe(1)
    expect(second.body).toBe(first.body)
    expect(second.headers['cache-control']).toBe('no-cache')
    const head = await door.ask('/en/doctors/ada/', { method: 'HEAD' })
    expect(head.headers['content-length']).toBe(first.headers['content-length'])
    expect(scene.renders.count).toBe(1)
  })

  test('is rendered once for many who ask at the same time', async () => {
    const scene = directory()
    const slowly: Page = async (req, res) => {
      await wait(30)
      scene.page(req, res)
    }
    const door = await openDoor({ ...scene, page: slowly })
    const answers = await Promise.all(Array.from({ length: 20 }, () => door.ask('/en/')))
    expect(answers.every(({ body }) => body.includes('Ada'))).toBe(true)
    expect(scene.renders.count).toBe(1)
  })

  test('is rendered again after anything public changed', async () => {
    const scene = directory()
    const door = await openDoor(scene)
    await door.ask('/en/doctors/')
    scene.revoke()
    expect((await door.ask('/en/doctors/')).body).toBe('<p>nobody</p>')
  })

  test('is rendered again after the next term of a listing, to the millisecond', async () => {
    const scene = directory()
    scene.state.until = new Date('2026-11-21T11:00:00Z')
    const door = await openDoor(scene)
    await door.ask('/en/')
    scene.state.now = new Date('2026-11-21T10:59:59.999Z')
    await door.ask('/en/')
    expect(scene.renders.count).toBe(1)
    scene.state.now = new Date('2026-11-21T11:00:00Z')
    await door.ask('/en/')
    expect(scene.renders.count).toBe(2)
  })

  test('is rendered again after midnight UTC, when the neutral order changes', async () => {
    const scene = directory()
    const door = await openDoor(scene)
    await door.ask('/en/')
    scene.state.now = new Date('2026-11-22T00:00:00Z')
    await door.ask('/en/')
    expect(scene.renders.count).toBe(2)
  })

  test('is the same whatever the order of its parameters', async () => {
    const scene = directory()
    const door = await openDoor(scene)
    await door.ask('/en/doctors/?q=knee&page=2')
    await door.ask('/en/doctors/?page=2&q=knee')
    expect(scene.renders.count).toBe(1)
    await door.ask('/en/doctors/?page=3&q=knee')
    expect(scene.renders.count).toBe(2)
  })

  test('is kept apart for each host', async () => {
    const scene = directory()
    const door = await openDoor({ ...scene, extraHosts: ['localhost:4321'] })
    await door.ask('/en/')
    await door.ask('/en/', { headers: { host: 'localhost:4321' } })
    expect(scene.renders.count).toBe(2)
  })

  test('is compressed once in each encoding', async () => {
    const long = `<p>${'bonjour '.repeat(1000)}</p>`
    const door = await openDoor({ page: (_req, res) => sendPage(res, long) })
    for (const encoding of ['br', 'gzip', 'br']) {
      const answer = await door.ask('/en/', { headers: { 'accept-encoding': encoding } })
      expect(answer).toMatchObject({
        body: long,
        headers: { 'content-encoding': encoding, vary: 'Accept-Encoding' },
      })
      expect(answer.bytes).toBeLessThan(200)
    }
  })

  test('that the reader has is not sent again, from the cache or rendered', async () => {
    const door = await openDoor(directory())
    const { headers } = await door.ask('/en/?tracking=1')
    const known = { headers: { 'if-none-match': headers.etag } }
    expect(await door.ask('/en/?tracking=1', known)).toMatchObject({ status: 304, bytes: 0 })
    expect((await door.ask('/en/', known)).status).toBe(304)
    expect((await door.ask('/en/', known)).status).toBe(304)
  })
})

describe('what is never kept', () => {
  const forOne: [string, string, Record<string, string>][] = [
    ['what somebody with a session asks for', '/en/', { cookie: '__Host-session=abc' }],
    ['what somebody with a key asks for', '/en/', { authorization: 'Bearer abc' }],
    ['what somebody with a cookie we do not know asks for', '/en/', { cookie: 'lang=fr; basket=1' }],
    ['the front page, which chooses a language', '/', {}],
    ['a page with a parameter that no page offers', '/en/?utm_source=x', {}],
    ['a page with a very long question', `/en/?q=${'x'.repeat(600)}`, {}],
  ]
  test.each(forOne)('is %s', async (_what, path, headers) => {
    const scene = directory()
    const door = await openDoor(scene)
    await door.ask(path, { headers })
    await door.ask(path, { headers })
    expect(scene.renders.count).toBe(2)
  })

  test('is not a page for somebody who only chose a language', async () => {
    const scene = directory()
    const door = await openDoor(scene)
    await door.ask('/en/')
    await door.ask('/en/', { headers: { cookie: 'lang=fr' } })
    expect(scene.renders.count).toBe(1)
  })

  const answers: [string, Record<string, string>, number?, number?][] = [
    ['sets a cookie', { 'set-cookie': 'a=1' }],
    ['says no-store', { 'cache-control': 'no-store' }],
    ['says private', { 'cache-control': 'private' }],
    ['is neither a page nor JSON', { 'content-type': 'text/calendar' }],
    ['is not found', {}, 404],
    ['is gone', {}, 410],
    ['leads elsewhere', { location: '/en/' }, 302],
    ['is longer than 256 KiB', {}, 200, 257 * 1024],
  ]
  test.each(answers)('is an answer that %s', async (_what, headers, status = 200, length = 10) => {
    let renders = 0
    const page: Page = (_req, res) => {
      renders += 1
      res.writeHead(status, { 'content-type': 'text/html', ...headers })
      res.end('x'.repeat(length))
    }
    const door = await openDoor({ page })
    await Promise.all([door.ask('/en/'), door.ask('/en/')])
    await door.ask('/en/')
    expect(renders).toBe(3)
  })

  test('is told to every cache on the way', async () => {
    const door = await openDoor({
      page: (_req, res) => sendPage(res, 'Ada', { 'cache-control': 'public, max-age=60' }),
    })
    const { headers } = await door.ask('/en/', { headers: { cookie: 'session=1' } })
    expect(headers['cache-control']).toBe('private, no-store')
    expect(headers.etag).toBeUndefined()
    expect((await door.ask('/en/', form('name=Ada'))).headers['cache-control']).toBe('private, no-store')
  })
})

describe('a doctor who is taken out while a page is rendered', () => {
  test('is not in any later page, and no tag of before is answered with "unchanged"', async () => {
    const scene = directory()
    const started = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const slowly: Page = async (_req, res) => {
      const seen = scene.state.listed
      started.resolve()
      await goOn.promise
      scene.renders.count += 1
      sendPage(res, seen ? '<p>Dr Ada is listed</p>' : '<p>nobody</p>')
    }
    const door = await openDoor({ ...scene, page: slowly })
    const early = door.ask('/en/doctors/ada/')
    await started.promise
    scene.revoke()
    const late = door.ask('/en/doctors/ada/')
    await door.ask('/healthz')
    goOn.resolve()
    const before = await early
    expect((await late).body).toBe('<p>nobody</p>')
    expect((await door.ask('/en/doctors/ada/')).body).toBe('<p>nobody</p>')
    const known = await door.ask('/en/doctors/ada/', { headers: { 'if-none-match': before.headers.etag } })
    expect(known).toMatchObject({ status: 200, body: '<p>nobody</p>' })
    expect(scene.renders.count).toBe(2)
  })

  test('because a term ended is in no later page either', async () => {
    const scene = directory()
    const term = new Date('2026-11-21T11:00:00Z')
    const nextTerm = new Date('2026-12-01T00:00:00Z')
    const goOn = Promise.withResolvers<void>()
    const started = Promise.withResolvers<void>()
    const slowly: Page = async (_req, res) => {
      const seen = scene.state.now < term
      started.resolve()
      await goOn.promise
      sendPage(res, seen ? '<p>Dr Ada is listed</p>' : '<p>nobody</p>')
    }
    const publicState = () => ({ epoch: '1', until: scene.state.now < term ? term : nextTerm })
    const door = await openDoor({ ...scene, publicState, page: slowly })
    const early = door.ask('/en/doctors/ada/')
    await started.promise
    scene.state.now = term
    const late = door.ask('/en/doctors/ada/')
    await door.ask('/healthz')
    goOn.resolve()
    expect((await early).body).toContain('Ada')
    expect((await late).body).toBe('<p>nobody</p>')
    expect((await door.ask('/en/doctors/ada/')).body).toBe('<p>nobody</p>')
  })

  test('is gone for a reader whose tag is older, even if the page reads the same', async () => {
    const scene = directory()
    const door = await openDoor({ ...scene, page: (_req, res) => sendPage(res, '<p>the same words</p>') })
    const { headers } = await door.ask('/en/')
    scene.revoke()
    expect((await door.ask('/en/', { headers: { 'if-none-match': headers.etag } })).status).toBe(200)
  })
})
