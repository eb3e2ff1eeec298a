import { Agent, request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { answerHealth } from '../../src/server/health.ts'
import { openDoor, sendPage } from './support/door.ts'

function statusByKeptConnection(port: number, agent: Agent, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, host: '127.0.0.1', path, agent, headers: { host: 'directory.test' } },
      (res) => {
        res.resume().on('end', () => resolve(res.statusCode ?? 0))
      },
    )
    asked.on('error', reject).end()
  })
}

describe('a server that is told to stop', () => {
  test('finishes what is in flight and takes nothing new', async () => {
    const goOn = Promise.withResolvers<void>()
    const started = Promise.withResolvers<void>()
    const door = await openDoor({
      page: async (_req, res) => {
        started.resolve()
        await goOn.promise
        sendPage(res, '<p>whole</p>')
      },
    })
    const inFlight = door.ask('/en/', { headers: { connection: 'keep-alive' } })
    await started.promise
    const closed = door.drain()
    await expect(door.ask('/en/')).rejects.toThrow('ECONNREFUSED')
    goOn.resolve()
    expect(await inFlight).toMatchObject({
      status: 200,
      body: '<p>whole</p>',
      headers: { connection: 'close' },
    })
    await closed
  })

  test('does not wait for idle connections', async () => {
    const door = await openDoor()
    const agent = new Agent({ keepAlive: true })
    expect(await statusByKeptConnection(door.port, agent, '/en/')).toBe(200)
    const before = performance.now()
    await door.drain()
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('health', () => {
  test('is not ready while the server drains, and says so', () => {
    const reply = answerHealth('/readyz', () => ({ ok: true, checks: { database: 'ok' } }), true)
    expect(reply?.status).toBe(503)
    expect(String(reply?.body)).toContain('"server":"draining"')
  })

  test('is "ok" as long as the process lives', async () => {
    const door = await openDoor()
    expect(await door.ask('/healthz')).toMatchObject({
      status: 200,
      body: 'ok\n',
      headers: { 'cache-control': 'no-store' },
    })
  })

  test('is ready when everything it needs is', async () => {
    const door = await openDoor()
    const answer = await door.ask('/readyz')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, checks: { database: 'ok' } })
  })

  test('is not ready when something is missing', async () => {
    const door = await openDoor({ ready: () => ({ ok: false, checks: { database: 'locked' } }) })
    expect(await door.ask('/readyz')).toMatchObject({ status: 503, body: expect.stringContaining('locked') })
  })
})
