import { describe, expect, test } from 'vitest'
import { visitSite } from './support/visitor.ts'
import { everyKind, kindsOfPage, people } from './support/addresses.ts'

const visitor = visitSite()

// What is sent anew for every reader: the form, which belongs to whoever fills it in.
const cached = everyKind.filter(([kind]) => kind !== 'report form')

describe('every page', () => {
  test.each(everyKind)('%s in %s answers HEAD as GET, without the body', async (_kind, _lang, path) => {
    const get = await visitor.ask(path)
    const head = await visitor.ask(path, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.body).toBe('')
    const { date: _1, 'x-request-id': _2, ...sent } = get.headers
    expect(head.headers).toMatchObject(sent)
  })

  test.each(cached)('%s in %s is not sent again to who has it', async (_kind, _lang, path) => {
    const { headers } = await visitor.ask(path)
    expect(headers.etag).toMatch(/^W\/"[\w-]{20,}"$/)
    const again = await visitor.ask(path, { headers: { 'if-none-match': headers.etag } })
    expect(again).toMatchObject({ status: 304, body: '', headers: { etag: headers.etag } })
    const other = await visitor.ask(path, { headers: { 'if-none-match': '"something else"' } })
    expect(other.status).toBe(200)
  })

  test.each(cached)('%s in %s is asked for again before it is shown again', async (_kind, _lang, path) => {
    const { headers } = await visitor.ask(path)
    expect(headers['cache-control']).toBe('no-cache')
  })

  // The report form carries a stamp of the moment at which it was drawn.
  const steady = everyKind.filter(([kind]) => kind !== 'report form')

  test.each(steady)('%s in %s says the same in every encoding', async (_kind, _lang, path) => {
    const plain = await visitor.ask(path)
    for (const encoding of ['br', 'gzip']) {
      const pressed = await visitor.ask(path, { headers: { 'accept-encoding': encoding } })
      expect(pressed.headers['content-encoding']).toBe(encoding)
      expect(pressed.headers.vary).toMatch(/accept-encoding/i)
      expect(pressed.body).toBe(plain.body)
    }
  })
})

describe('security headers', () => {
  const kinds = [
    ...Object.values(kindsOfPage).map((path) => `/en${path}`),
    '/api/v1/doctors',
    '/api/v1/openapi.json',
    '/favicon.svg',
    '/robots.txt',
    '/sitemap.xml',
    `/en/doctors/${people.helene}/contact.vcf`,
    '/en/nothing/',
    '/en/../',
  ]

  test.each(kinds)('%s carries them', async (path) => {
    const { headers } = await visitor.ask(path)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': expect.stringMatching(/^(?:same-origin|no-referrer|strict-origin)/),
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': expect.stringContaining(`frame-ancestors 'none'`),
    })
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers.server).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
  })
})

describe('the files of the build', () => {
  test('keep for ever what has its hash in its name, and nothing else', async () => {
    const { body } = await visitor.ask('/en/')
    const stylesheet = /href="(\/_astro\/[^"]+\.css)"/.exec(body)?.[1] ?? ''
    const hashed = await visitor.ask(stylesheet)
    expect(hashed.headers).toMatchObject({ 'content-type': expect.stringContaining('text/css') })
    expect(hashed.headers['cache-control']).toContain('immutable')
    const icon = await visitor.ask('/favicon.svg')
    expect(icon.headers['cache-control']).not.toContain('immutable')
  })

  test('never fetch anything from elsewhere', async () => {
    const { body } = await visitor.ask('/en/')
    const stylesheet = /href="(\/_astro\/[^"]+\.css)"/.exec(body)?.[1] ?? ''
    const css = (await visitor.ask(stylesheet)).body
    const addresses = css.match(/url\(["']?[^)"']+/g) ?? []
    expect(addresses.filter((address) => !/^url\(["']?(?:\/(?!\/)|data:)/.test(address))).toEqual([])
  })
})

test.each(['/healthz', '/readyz'])('%s says that all is well', async (path) => {
  expect((await visitor.ask(path)).status).toBe(200)
})
