import { describe, expect, test } from 'vitest'
import { locales, messagesIn } from '../../src/i18n/index.ts'
import { errorPage } from '../../src/server/error-page.ts'
import { openDoor, sendPage } from './support/door.ts'

describe('a page that breaks', () => {
  test('gets a page in words, with its policy and without a trace of the machine', async () => {
    const door = await openDoor({
      page: () => {
        throw new Error('secret path /srv/app.ts')
      },
    })
    const answer = await door.ask('/he/doctors/', { headers: { 'accept-language': 'fr' } })
    expect(answer).toMatchObject({ status: 500, body: '<style>b{}</style><p>error 500 /he/ fr</p>' })
    expect(answer.headers['content-security-policy']).toContain(`style-src 'self' 'sha256-`)
    expect(door.lines.some(({ msg }) => msg === 'a page could not be rendered')).toBe(true)
  })

  test('in the middle is not sent by half', async () => {
    const door = await openDoor({
      page: (_req, res) => {
        res.writeHead(200, { 'content-type': 'text/html' })
        res.write('<p>half')
        res.write('Internal server error', () => res.destroy(new Error('broken')))
      },
    })
    const answer = await door.ask('/en/')
    expect(answer.status).toBe(500)
    expect(answer.body).not.toContain('half')
  })

  test('with a plain sentence of the machinery gets ours instead', async () => {
    const door = await openDoor({
      page: (_req, res) => {
        res.statusCode = 500
        res.end('Internal Server Error at /srv/app.ts')
      },
    })
    expect((await door.ask('/en/')).body).toContain('error 500')
  })

  test('under the API gets JSON', async () => {
    const door = await openDoor({ page: () => Promise.reject(new Error('broken')) })
    const answer = await door.ask('/api/v1/doctors')
    expect(answer.status).toBe(500)
    expect(JSON.parse(answer.body)).toEqual({
      error: { code: 'our-mistake', message: 'The site made a mistake. It has been noted.', field: null },
    })
  })

  test.each([
    ['/api/v1/doctors', 'application/json'],
    ['/api/v1/practitioners?limit=1', 'application/problem+json'],
  ])('whose words are for people is answered to a program (%s) in its own form', async (address, type) => {
    const door = await openDoor({
      page: (_req, res) => {
        res.writeHead(500, { 'content-type': 'text/html' })
        res.end('<p>Something went wrong on our side')
      },
    })
    const answer = await door.ask(address)
    expect([answer.status, answer.headers['content-type']]).toEqual([500, type])
    expect(answer.body).not.toContain('<p>')
    expect(answer.body).toContain('our-mistake')
  })

  test('does not break the next one', async () => {
    let asked = 0
    const door = await openDoor({
      publicState: () => {
        asked += 1
        if (asked < 2) throw new Error('the database is away')
        return { epoch: '1', until: null }
      },
    })
    expect((await door.ask('/en/')).status).toBe(500)
    expect((await door.ask('/en/')).status).toBe(200)
  })
})

describe('a page without words', () => {
  test.each([404, 410])('and with status %i gets ours', async (status) => {
    const door = await openDoor({
      page: (_req, res) => {
        res.writeHead(status)
        res.end()
      },
    })
    expect(await door.ask('/fr/doctors/x/')).toMatchObject({
      status,
      body: expect.stringContaining(`error ${status} /fr/`),
    })
  })

  test('that nobody knows is not found', async () => {
    const door = await openDoor({ handler: (_req, _res, next) => next() })
    expect(await door.ask('/en/nowhere/')).toMatchObject({
      status: 404,
      body: expect.stringContaining('error 404'),
    })
  })
})

describe('a long answer', () => {
  test('that is no text is passed on as it comes', async () => {
    const door = await openDoor({
      page: (_req, res) => {
        res.writeHead(200, { 'content-type': 'application/pdf', 'content-disposition': 'attachment' })
        for (let part = 0; part < 3; part += 1) res.write(Buffer.alloc(1024))
        res.end()
      },
    })
    const answer = await door.ask('/en/member/certificate/', { headers: { cookie: 'session=1' } })
    expect(answer).toMatchObject({
      status: 200,
      bytes: 3072,
      headers: { 'content-disposition': 'attachment' },
    })
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  test('that is text is held back up to 2 MiB and passed on after that', async () => {
    const long = 'x'.repeat(3 * 2 ** 20)
    const door = await openDoor({ page: (_req, res) => sendPage(res, long) })
    const answer = await door.ask('/en/')
    expect(answer).toMatchObject({ status: 200, bytes: long.length })
    expect(answer.headers['content-security-policy']).toBe(`default-src 'none'; frame-ancestors 'none'`)
  })
})

test.each(locales)('a file that is too large is called so in %s, and not a page that is missing', (lang) => {
  const { site } = messagesIn(lang)
  expect(errorPage(413, `/${lang}/staff/import/`, '')).toContain(`<h1>${site.tooLargeTitle}</h1>`)
  expect(errorPage(404, `/${lang}/nowhere/`, '')).toContain(`<h1>${site.notFoundTitle}</h1>`)
})
