import { describe, expect, test } from 'vitest'
import { readAddress } from '../../src/server/address.ts'
import { openDoor } from './support/door.ts'

describe('an address', () => {
  test.each([
    ['/en/doctors', '/en/doctors/'],
    ['/en/doctors?q=knee%20pain&page=2', '/en/doctors/?q=knee%20pain&page=2'],
    ['//evil.example/', '/evil.example'],
    ['/en//doctors/', '/en/doctors/'],
    ['/en/%64octors/', '/en/doctors/'],
    ['/api/v1/doctors/', '/api/v1/doctors'],
    ['/api//v1/doctors//?q=x', '/api/v1/doctors?q=x'],
    ['/favicon.svg/', '/favicon.svg'],
    ['/en/%D7%92%D7%91', '/en/%D7%92%D7%91/'],
    ['/en/%d7%92/', '/en/%D7%92/'],
  ])('%s moves to its one spelling %s', (asked, right) => {
    expect(readAddress(asked)).toEqual({ kind: 'moved', to: right })
  })

  test.each(['/', '/en/', '/en/doctors/', '/en/about/how-we-verify/', '/api/v1/doctors', '/favicon.svg'])(
    '%s is already right',
    (path) => {
      expect(readAddress(path)).toEqual({ kind: 'clean', path, query: '' })
    },
  )

  test.each(['/_astro/page.Bx_1.css', '/.well-known/security.txt', '/_actions/join', '/_actions/join/'])(
    '%s is kept as it is',
    (path) => {
      expect(readAddress(path)).toMatchObject({ kind: 'clean', path })
    },
  )

  test.each([
    ['a NUL', '/en/%00/'],
    ['a line break', '/en/%0d%0aset-cookie:x/'],
    ['a backslash', '/en/\\evil/'],
    ['an escaped backslash', '/en/%5Cevil/'],
    ['a bad escape', '/en/%zz/'],
    ['half a letter', '/en/%D7/'],
    ['a doubled escape', '/en/%2564octors/'],
    ['a way up', '/en/../member/'],
    ['an escaped way up', '/en/%2e%2e/member/'],
    ['a step on the spot', '/en/./member/'],
    ['an escaped question mark', '/en/%3F/'],
    ['a fragment', '/en/#top'],
    ['another site', 'http://evil.example/'],
    ['an asterisk', '*'],
    ['nothing', ''],
  ])('with %s is refused', (_what, asked) => {
    expect(readAddress(asked)).toEqual({ kind: 'refused', status: 400 })
  })

  test('that is longer than 8 KiB is refused as too long', () => {
    expect(readAddress(`/en/?q=${'x'.repeat(9000)}`)).toEqual({ kind: 'refused', status: 414 })
  })
})

describe('asking for an address', () => {
  test('in another spelling leads to the right one, for good', async () => {
    const door = await openDoor()
    const answer = await door.ask('/en/doctors?q=knie')
    expect(answer).toMatchObject({ status: 301, headers: { location: '/en/doctors/?q=knie' } })
  })

  test('in another spelling with a form sends the form again', async () => {
    const door = await openDoor()
    expect((await door.ask('/en/join', { method: 'POST' })).status).toBe(308)
  })

  test('that cannot be read gets a page in words, and JSON under the API', async () => {
    const door = await openDoor()
    expect(await door.ask('/fr/%00/')).toMatchObject({
      status: 400,
      body: expect.stringContaining('error 400 /fr/'),
    })
    const answer = await door.ask('/api/v1/doctors/%00')
    expect(answer.headers['content-type']).toBe('application/json')
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: 'bad-request' } })
  })

  test.each(['/_image?href=x', '/_image/', '/_server-islands/Card'])(
    '%s, which is unused, finds nothing',
    async (path) => {
      const door = await openDoor()
      expect((await door.ask(path)).status).toBe(404)
    },
  )
})
