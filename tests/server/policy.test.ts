import { createHash } from 'node:crypto'
import island from 'astro/runtime/server/astro-island.prebuilt.js'
import { describe, expect, test } from 'vitest'
import { inlineHashes } from '../../src/server/policy.ts'
import { openDoor, sendPage } from './support/door.ts'

function sha(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function serving(html: string) {
  return openDoor({ page: (_req, res) => sendPage(res, html) })
}

async function policyOf(html: string): Promise<string> {
  const answer = await (await serving(html)).ask('/en/')
  return String(answer.headers['content-security-policy'])
}

describe('the policy of a page', () => {
  test('allows nothing but our own files and the page’s own style', async () => {
    const policy = await policyOf('<style>b{color:red}</style><link rel="stylesheet" href="/a.css">')
    expect(policy).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' ${sha('b{color:red}')}; img-src 'self' data:; ` +
        `font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; ` +
        `frame-ancestors 'none'; object-src 'none'`,
    )
  })

  test('never allows an inline script that we did not write, whoever put it into the page', async () => {
    const policy = await policyOf('<script>steal()</script><script type="module">steal()</script>')
    expect(policy).toContain(`script-src 'self';`)
  })

  test('allows the script with which Astro wakes an island', async () => {
    expect(await policyOf(`<script>${island}</script>`)).toContain(`script-src 'self' ${sha(island)};`)
  })

  test('allows the inline scripts that were in pages of the build', async () => {
    const door = await openDoor({
      files: { 'en/about/index.html': '<script>menu()</script>' },
      page: (_req, res) => sendPage(res, '<script>menu()</script><script>steal()</script>'),
    })
    for (const path of ['/en/about/', '/en/'])
      expect((await door.ask(path)).headers['content-security-policy']).toContain(
        `script-src 'self' ${sha('menu()')};`,
      )
  })

  test('asks browsers to stay with https only where the site has https', async () => {
    const door = await openDoor({ origin: new URL('https://directory.test') })
    const { headers } = await door.ask('/en/')
    expect(headers['content-security-policy']).toContain('; upgrade-insecure-requests')
    expect(headers['strict-transport-security']).toBe('max-age=63072000')
    expect((await (await serving('x')).ask('/en/')).headers['strict-transport-security']).toBeUndefined()
  })
})

describe('the inline blocks of a page', () => {
  test('are found one after the other, each once', () => {
    const html = '<style>a{}</style><STYLE></STYLE><style data-x="1">a{}</style><script src="/x.js"></script>'
    expect(inlineHashes(html)).toEqual({ styles: [sha('a{}')], scripts: [] })
  })

  test('are not searched for inside data', () => {
    const data = '<script type="application/ld+json">{"name":"<style>b{}<\\/style>"}</script>'
    expect(inlineHashes(data)).toEqual({ styles: [], scripts: [] })
  })

  test('that never end are not blocks', () => {
    expect(inlineHashes('<style>a{}')).toEqual({ styles: [], scripts: [] })
  })
})

describe('every answer', () => {
  test.each(['/en/', '/en', '/api/v1/doctors', '/en/%00', '/a.css', '/_image'])(
    'at %s carries our headers',
    async (path) => {
      const door = await openDoor({ files: { 'a.css': 'b{}' } })
      const { headers } = await door.ask(path)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  test('that is no page allows nothing to whoever opens it on its own', async () => {
    const door = await openDoor({ files: { 'a.svg': '<svg/>' }, page: (_req, res) => res.end('{}') })
    for (const path of ['/a.svg', '/api/v1/doctors'])
      expect((await door.ask(path)).headers['content-security-policy']).toBe(
        `default-src 'none'; frame-ancestors 'none'`,
      )
  })
})
