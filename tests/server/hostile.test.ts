import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { speak } from './support/ask.ts'
import { openDoor, sendPage } from './support/door.ts'
import { isSoak } from '../support/soak.ts'

const requests = isSoak ? 20_000 : 400

/** The same numbers in every run, from 0 to below 1. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

const pieces = [
  '/',
  '//',
  '..',
  '%2e',
  '%2f',
  '%00',
  '%',
  '%zz',
  '\\',
  ';',
  '?',
  '#',
  '&q=',
  'en',
  'doctors',
  'api/v1',
]
const strangePieces = [
  '%D7%90',
  '\u00e9',
  '"',
  "'",
  '<script>',
  '%25',
  '%2525',
  '__proto__',
  '_image',
  '_actions',
  ' ',
  '*',
]
const headerPieces = [
  'Host: evil',
  'Content-Length: 5',
  'Content-Length: -1',
  'Transfer-Encoding: chunked',
  'Range: bytes=9-2',
]
const strangeHeaders = [
  'Cookie: lang=%',
  'If-None-Match: *',
  'Accept-Encoding: br;q=x',
  'Expect: y',
  'X-Forwarded-Host: evil',
]

function hostileRequest(random: () => number): string {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  const target = Array.from({ length: 1 + random() * 6 }, () => pick([...pieces, ...strangePieces])).join('')
  const headers = Array.from({ length: random() * 3 }, () => pick([...headerPieces, ...strangeHeaders]))
  const method = pick(['GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'get', ''])
  const lines = [`${method} /${target} HTTP/1.1`, 'Host: directory.test', 'Connection: close', ...headers]
  return `${lines.join('\r\n')}\r\n\r\nhello`
}

describe('hostile requests', () => {
  test(
    `never break the server: ${requests} of them get a refusal or a page`,
    { timeout: 120_000 },
    async () => {
      const door = await openDoor()
      const random = seeded(7)
      const broken: string[] = []
      for (let sent = 0; sent < requests; sent += 20) {
        const batch = Array.from({ length: 20 }, () => hostileRequest(random))
        const answers = await Promise.all(
          batch.map((request) => speak(door.port, request).catch(() => 'HTTP/1.1 reset')),
        )
        broken.push(
          ...batch.filter((_, index) => !/^HTTP\/1\.1 (?:[234]\d\d|reset)/.test(answers[index] ?? '')),
        )
      }
      expect(broken).toEqual([])
      expect((await door.ask('/en/')).status).toBe(200)
    },
  )

  test.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6'],
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked'],
    ['an unknown coding', 'Transfer-Encoding: xchunked'],
  ])('with %s are not guessed at', async (_what, headers) => {
    const door = await openDoor()
    const own = 'Origin: http://directory.test\r\nConnection: close'
    const request = `POST /en/join/ HTTP/1.1\r\nHost: directory.test\r\n${own}\r\n${headers}\r\n\r\n0\r\n\r\n`
    expect(await speak(door.port, request)).toMatch(/^HTTP\/1\.1 4\d\d/)
  })

  test('that never finish their headers do not keep others waiting', async () => {
    const door = await openDoor({ page: (_req, res) => sendPage(res, '<p>hello</p>') })
    const slow = Array.from({ length: 300 }, () => connect(door.port, '127.0.0.1').on('error', () => {}))
    for (const socket of slow) socket.write('GET /en/ HTTP/1.1\r\nHost: directory.test\r\nX-Slow: ')
    await wait(50)
    const before = performance.now()
    expect((await door.ask('/en/')).status).toBe(200)
    expect(performance.now() - before).toBeLessThan(500)
    for (const socket of slow) socket.destroy()
  })
})
