import { describe, expect, test } from 'vitest'
import { form } from './support/ask.ts'
import { openDoor } from './support/door.ts'

async function countWrites(headers: Record<string, string | undefined>) {
  let writes = 0
  const door = await openDoor({ page: (_req, res) => res.end(String((writes += 1))) })
  const { status } = await door.ask('/en/join/', form('a=1', headers))
  return { status, writes }
}

describe('a request that changes something', () => {
  test('is let in from a page of this origin', async () => {
    expect(await countWrites({})).toEqual({ status: 200, writes: 1 })
  })

  test('is let in from an older browser that says only the origin', async () => {
    expect(await countWrites({ 'sec-fetch-site': undefined })).toEqual({ status: 200, writes: 1 })
  })

  const foreign: [string, Record<string, string | undefined>][] = [
    ['another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another origin that hides the site', { origin: 'https://evil.example', 'sec-fetch-site': undefined }],
    ['this host by another scheme', { origin: 'https://directory.test', 'sec-fetch-site': undefined }],
    ['this host on another port', { origin: 'http://directory.test:81', 'sec-fetch-site': undefined }],
    ['a neighbour on the same site', { origin: 'http://directory.test', 'sec-fetch-site': 'same-site' }],
    ['a nameless origin', { origin: 'null' }],
    ['nobody', { origin: undefined, 'sec-fetch-site': undefined }],
    ['the address bar', { origin: undefined, 'sec-fetch-site': 'none' }],
  ]
  test.each(foreign)('is refused from %s', async (_from, headers) => {
    expect(await countWrites(headers)).toEqual({ status: 403, writes: 0 })
  })

  test.each(['text/plain', 'application/json', 'multipart/form-data', 'x', ''])(
    'is refused from another origin as %s too',
    async (type) => {
      const headers = { origin: 'https://evil.example', 'content-type': type }
      expect(await countWrites(headers)).toEqual({ status: 403, writes: 0 })
    },
  )

  test('is compared with the origin of the host it speaks to', async () => {
    const door = await openDoor({ extraHosts: ['localhost:4321'] })
    const host = 'localhost:4321'
    expect((await door.ask('/en/join/', form('a=1', { host, origin: 'http://localhost:4321' }))).status).toBe(
      200,
    )
    expect((await door.ask('/en/join/', form('a=1', { host }))).status).toBe(403)
  })
})
