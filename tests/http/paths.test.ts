import { describe, expect, test } from 'vitest'
import { visitSite } from './support/visitor.ts'
import { kindsOfPage, people } from './support/addresses.ts'

const visitor = visitSite()

const profile = `/en/doctors/${people.helene}/`

/** Where an address leads in the end, and over how many redirects; every one stays on this site. */
async function follow(path: string): Promise<{ path: string; status: number; steps: number }> {
  for (let steps = 0; steps < 5; steps += 1) {
    const { status, headers } = await visitor.ask(path)
    if (headers.location === undefined) return { path, status, steps }
    if (!/^\/(?!\/)/.test(headers.location)) throw new Error(`${path} leaves the site: ${headers.location}`)
    path = headers.location
  }
  throw new Error(`${path} redirects without end`)
}

describe('a page under an odd spelling', () => {
  test.each([
    ['without its last slash', profile.slice(0, -1), profile],
    ['with two slashes', profile.replace('/doctors/', '//doctors//'), profile],
    ['with slashes before it', `///en/doctors/${people.helene}/`, profile],
    ['with letters escaped', profile.replace('doctors', '%64oc%74ors'), profile],
    ['with an escaped slash', profile.replace('/doctors/', '%2Fdoctors%2f'), profile],
    ['with a query, without its slash', '/en/doctors?q=back+pain', '/en/doctors/?q=back+pain'],
    ['of the build, without its slash', '/fr/guide/history', '/fr/guide/history/'],
    ['of the build, with two slashes', '/he//conditions//cellulite', '/he/conditions/cellulite/'],
    ['of the API, with a slash', '/api/v1/doctors/?q=knee', '/api/v1/doctors?q=knee'],
    ['of a file, with a slash', '/robots.txt/', '/robots.txt'],
  ])('%s, leads to its one address by one step', async (_how, odd, right) => {
    expect(await follow(odd)).toEqual({ path: right, status: 200, steps: 1 })
  })

  test.each([
    ['dot segments', '/en/guide/../doctors/'],
    ['escaped dot segments', '/en/%2e%2e/en/doctors/'],
    ['a dot segment at the end', '/en/doctors/.'],
    ['a NUL', '/en/doctors/%00/'],
    ['a line break', '/en/doctors/%0d%0aset-cookie:x/'],
    ['a backslash', '/en\\doctors/'],
    ['an escaped backslash', '/en/%5c%5cevil.example/'],
    ['half a character', '/en/doctors/%E0%A4%A/'],
    ['a lone surrogate', '/en/doctors/%ED%A0%80/'],
    ['a bad escape', '/en/%zz/'],
    ['an escape of an escape', '/en/%2564octors/'],
    ['a control character', '/en/doctors/%1b/'],
  ])('with %s, is refused', async (_how, path) => {
    expect((await visitor.ask(path)).status).toBe(400)
  })

  test.each([
    ['in capitals', profile.toUpperCase()],
    ['its language in capitals', profile.replace('/en/', '/EN/')],
    ['with index.html', `${profile}index.html`],
    ['of the build, with index.html', '/en/guide/history/index.html'],
    ['as a file', '/en/guide/history.html'],
    ['of another language', '/de/doctors/'],
    ['with a parameter in the path', '/en/doctors/;x=1/'],
    ['of a built file', '/en/guide/history/index.html.br'],
    ['of the server', '/server/entry.mjs'],
    ['of the database', '/data/portal.db'],
    ['with dots in its name', '/en/.git/config'],
    ['of another host', '//evil.example/en/'],
  ])('%s, is not found, or leads to what is', async (_how, path) => {
    expect([200, 404]).toContain((await follow(path)).status)
    expect((await visitor.ask(path)).status).not.toBe(200)
  })
})

test.each(Object.entries(kindsOfPage))('%s has no second address that answers 200', async (_kind, path) => {
  const [bare = '', query] = `/en${path}`.split('?')
  const spelt = query === undefined ? bare : `${bare}?${query}`
  const odd = [bare.slice(0, -1), `/${bare}`, `${bare}/`].map((other) => spelt.replace(bare, other))
  for (const other of odd) expect(await follow(other)).toEqual({ path: spelt, status: 200, steps: 1 })
})

test('another host is refused, whatever the path', async () => {
  for (const path of ['/', '/en/', '/api/v1/doctors', '/favicon.svg'])
    expect((await visitor.ask(path, { headers: { host: 'evil.example' } })).status).toBe(421)
})

test('methods that change nothing here are refused', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'])
    expect((await visitor.ask('/en/doctors/', { method })).status).toBeGreaterThanOrEqual(400)
})
