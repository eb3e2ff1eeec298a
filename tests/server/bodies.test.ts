import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { text } from 'node:stream/consumers'
import { form } from './support/ask.ts'
import { openDoor, type Page } from './support/door.ts'

const kibibyte = 1024
const own = 'Origin: http://directory.test\r\nSec-Fetch-Site: same-origin'

const echo: Page = (req, res) => res.end(String(Reflect.get(req, 'body')))

describe('a body', () => {
  test('reaches the handler whole', async () => {
    const door = await openDoor({ page: echo })
    expect(await door.ask('/en/join/', form('name=Ada'))).toMatchObject({ status: 200, body: 'name=Ada' })
  })

  test('that announces more than 256 KiB is refused unread', async () => {
    const door = await openDoor({ page: echo })
    const head = `POST /en/join/ HTTP/1.1\r\nHost: directory.test\r\n${own}\r\nContent-Length: 900000000\r\n\r\n`
    const socket = connect(door.port, '127.0.0.1')
    socket.write(head)
    expect(await text(socket)).toMatch(/^HTTP\/1.1 413/)
  })

  test('that grows beyond 256 KiB without having said so is refused on the way', async () => {
    const door = await openDoor({ page: echo })
    const head = `POST /en/join/ HTTP/1.1\r\nHost: directory.test\r\n${own}\r\nTransfer-Encoding: chunked\r\n\r\n`
    const socket = connect(door.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(head)
    const chunk = `${(64 * kibibyte).toString(16)}\r\n${'x'.repeat(64 * kibibyte)}\r\n`
    for (let sent = 0; sent < 5; sent += 1) socket.write(chunk)
    expect(await text(socket)).toMatch(/^HTTP\/1.1 413/)
  })

  test('may be larger where an address takes more', async () => {
    const door = await openDoor({
      page: echo,
      bodyBudgets: [{ path: /^\/[a-z]{2}\/member\/evidence\/$/, bytes: 10 * 2 ** 20 }],
    })
    const large = 'x'.repeat(300 * kibibyte)
    expect((await door.ask('/en/member/evidence/', form(large))).status).toBe(200)
    expect((await door.ask('/en/join/', form(large))).status).toBe(413)
  })

  test('that is cut off reaches nobody', async () => {
    const seen: string[] = []
    const door = await openDoor({ page: (_req, res) => res.end(String(seen.push('asked'))) })
    const head = `POST /en/join/ HTTP/1.1\r\nHost: directory.test\r\n${own}\r\nContent-Length: 100\r\n\r\nhalf`
    const socket = connect(door.port, '127.0.0.1')
    socket.write(head, () => socket.destroy())
    await new Promise((resolve) => socket.once('close', resolve))
    expect((await door.ask('/healthz')).status).toBe(200)
    expect(seen).toEqual([])
  })

  test.each(['text/plain', 'application/json', 'x', ''])(
    'that is no form ("%s") is not taken by a page',
    async (type) => {
      const door = await openDoor({ page: echo })
      expect((await door.ask('/en/join/', form('{}', { 'content-type': type }))).status).toBe(415)
    },
  )

  test('of JSON is taken where islands send theirs, if it can be read', async () => {
    const door = await openDoor({ page: echo })
    const json = { 'content-type': 'application/json; charset=utf-8' }
    expect((await door.ask('/_actions/save', form('{"a":1}', json))).body).toBe('{"a":1}')
    expect((await door.ask('/_actions/save', form('{"a":', json))).status).toBe(400)
  })

  test('that is empty needs no type', async () => {
    const door = await openDoor({ page: echo })
    expect((await door.ask('/_actions/leave', form('', { 'content-type': undefined }))).status).toBe(200)
  })

  test('sent with GET is not read, and ends the connection', async () => {
    const door = await openDoor()
    const answer = await door.ask('/en/', {
      headers: { 'content-length': '4', connection: 'keep-alive' },
      body: 'body',
    })
    expect(answer).toMatchObject({ status: 200, headers: { connection: 'close' } })
  })
})
