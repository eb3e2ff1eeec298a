import { describe, expect, test } from 'vitest'
import { speak } from './support/ask.ts'
import { openDoor } from './support/door.ts'

describe('the host', () => {
  test('must be exactly the public one', async () => {
    const door = await openDoor()
    expect((await door.ask('/en/')).status).toBe(200)
    for (const host of ['evil.example', 'directory.test:81', 'directory.test.evil.example', 'localhost'])
      expect((await door.ask('/en/', { headers: { host } })).status).toBe(421)
  })

  test('may be a loopback name in a demonstration', async () => {
    const door = await openDoor({ extraHosts: ['localhost:4321'] })
    expect((await door.ask('/en/', { headers: { host: 'localhost:4321' } })).status).toBe(200)
  })

  test('may not be given twice', async () => {
    const door = await openDoor()
    const both =
      'GET /en/ HTTP/1.1\r\nHost: directory.test\r\nHost: evil.example\r\nConnection: close\r\n\r\n'
    expect(await speak(door.port, both)).toMatch(/^HTTP\/1.1 4(?:00|21)/)
  })

  test('does not matter to a machine that asks about health', async () => {
    const door = await openDoor()
    expect((await door.ask('/healthz', { headers: { host: '10.0.0.1' } })).body).toBe('ok\n')
  })
})

describe('the method', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND'])(
    '%s is not taken, and says what is',
    async (method) => {
      const door = await openDoor()
      const answer = await door.ask('/en/', { method })
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
    },
  )

  test('HEAD gives the headers of GET and no body', async () => {
    const door = await openDoor()
    const get = await door.ask('/en/')
    const head = await door.ask('/en/other/', { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, bytes: 0 })
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers.etag).toBe(get.headers.etag)
  })

  test('OPTIONS tells programs of other sites that they may read the public API', async () => {
    const door = await openDoor()
    const answer = await door.ask('/api/v1/doctors', { method: 'OPTIONS' })
    expect(answer).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': '*' } })
    expect((await door.ask('/api/v1/doctors')).headers['access-control-allow-origin']).toBe('*')
    expect((await door.ask('/en/')).headers['access-control-allow-origin']).toBeUndefined()
  })

  test('POST is not taken by the public API', async () => {
    const door = await openDoor()
    const answer = await door.ask('/api/v1/doctors', {
      method: 'POST',
      headers: { origin: 'http://directory.test' },
    })
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } })
  })
})

describe('headers', () => {
  test('longer than 16 KiB are refused', async () => {
    const door = await openDoor()
    expect((await door.ask('/en/', { headers: { 'x-long': 'x'.repeat(17_000) } })).status).toBe(431)
  })

  test('that claim another address, host or method are not seen behind the door', async () => {
    const seen: string[] = []
    const door = await openDoor({
      page: (req, res) => {
        seen.push(...Object.keys(req.headers))
        res.end('x')
      },
    })
    const claims = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'x-real-ip']
    const more = ['x-http-method-override', 'x-astro-path', 'x-original-url', 'x-middleware-rewrite']
    const headers = Object.fromEntries([...claims, ...more].map((name) => [name, 'evil']))
    await door.ask('/en/', { headers })
    expect(seen).toContain('host')
    expect(seen.filter((name) => [...claims, ...more].includes(name))).toEqual([])
  })
})
