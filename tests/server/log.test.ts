import { describe, expect, test } from 'vitest'
import { openDoor, sendPage } from './support/door.ts'

describe('the log', () => {
  test('has one line for a request, without the address, the words or the person', async () => {
    const door = await openDoor({
      locals: () => ({ route: '/[lang]/doctors/[slug]' }),
      page: (_req, res) => sendPage(res, '<p>hello</p>'),
    })
    await door.ask('/en/doctors/ada-paris/?q=cellulite', {
      headers: { 'user-agent': 'Browser/1', cookie: 'session=s' },
    })
    expect(door.lines).toHaveLength(1)
    expect(door.lines[0]).toMatchObject({
      method: 'GET',
      route: '/[lang]/doctors/[slug]',
      status: 200,
      bytes: 12,
    })
    expect(door.lines[0]?.['requestId']).toMatch(/^[0-9a-f-]{36}$/)
    expect(JSON.stringify(door.lines)).not.toMatch(/ada-paris|cellulite|127\.0\.0\.1|Browser|session/)
  })

  test('shows the same request id that the reader was given', async () => {
    const door = await openDoor()
    const { headers } = await door.ask('/en/join/?step=2', { headers: { cookie: 'session=1' } })
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(door.lines[0]?.['requestId']).toBe(headers['x-request-id'])
    expect((await door.ask('/en/')).headers['x-request-id']).toBeUndefined()
  })

  test('tells pages from the cache, files and refusals only to those who debug', async () => {
    const door = await openDoor({ files: { 'a.txt': 'x' } })
    for (const path of ['/en/', '/en/', '/a.txt', '/en/%00']) await door.ask(path)
    expect(door.lines.map(({ level }) => level)).toEqual([30, 20, 20, 20])
  })
})
