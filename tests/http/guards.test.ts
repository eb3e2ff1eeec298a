import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/auth/roles.ts'
import { actionRows, routeRows } from '../../src/auth/policy-table.ts'
import { cookieOf, portal } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()

const cookies = new Map<Role, string>()

async function cookieFor(role: Role): Promise<string> {
  const known = cookies.get(role)
  if (known !== undefined) return known
  const cookie = await cookieOf(visitor, role)
  cookies.set(role, cookie)
  return cookie
}

/** An address of a pattern; what stands in brackets is of no matter to the guard. */
function addressOf(pattern: string): string {
  const path = pattern.replace('[lang]', 'en').replaceAll(/\[[^\]]*\]/g, 'x')
  return /\.\w+$/.test(path) ? path : `${path}/`
}

const closed = [...routeRows].filter(([, { who }]) => who !== 'anyone').map(([pattern]) => pattern)

describe('nobody', () => {
  test('gets into a page of members or staff: every one leads to the sign-in, and back to itself', async () => {
    expect(closed.length).toBeGreaterThan(10)
    for (const pattern of closed) {
      const { status, headers, body } = await visitor.ask(addressOf(pattern))
      expect([pattern, status, body]).toEqual([pattern, 303, ''])
      expect(headers.location).toBe(`/en/sign-in/?next=${encodeURIComponent(addressOf(pattern))}`)
      expect(headers['cache-control']).toBe('private, no-store')
    }
  })

  test('does anything by calling an action at its own address', async () => {
    const origin = `http://localhost:${visitor.site().port}`
    for (const [name, { who }] of actionRows) {
      if (who === 'anyone') continue
      const answer = await visitor.ask(`/_actions/${name}/`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'a=b',
      })
      expect([name, answer.status]).toEqual([name, 401])
    }
  })

  test('is helped by a cookie that somebody made up', async () => {
    for (const value of ['x', `${'a'.repeat(22)}.${'b'.repeat(43)}`, '%00', '"'.repeat(30)]) {
      const { status } = await visitor.ask('/en/member/', { headers: { cookie: `session=${value}` } })
      expect([value, status]).toEqual([value, 303])
    }
  })
})

describe('a link of the demonstration', () => {
  test('signs in once, with a cookie that no script reads', async () => {
    const { stdout } = await portal(visitor, ['demo', 'sign-in', '--role', 'member'])
    const { origin, pathname, search } = new URL(stdout)
    expect(origin).toBe(visitor.site().base)
    const link = pathname + search
    const first = await visitor.ask(link)
    expect(first.status).toBe(303)
    const given = [first.headers['set-cookie'] ?? []].flat()
    expect(given.find((cookie) => cookie.startsWith('session='))).toMatch(
      /HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/,
    )
    const second = await visitor.ask(link)
    expect(second.status).not.toBe(303)
    expect(second.headers['set-cookie']).toBeUndefined()
  })

  test.each<[Role, string, number]>([
    ['member', '/en/member/', 200],
    ['member', '/en/staff/', 403],
    ['member', '/en/staff/letters/', 403],
    ['admin', '/en/staff/', 200],
    ['admin', '/en/member/profile/', 403],
    ['auditor', '/en/staff/letters/', 403],
    ['auditor', '/en/staff/reports/', 200],
    ['editor', '/en/staff/reports/', 403],
    ['editor', '/en/member/account/', 200],
  ])('as %s: %s answers %i', async (role, path, status) => {
    const cookie = await cookieFor(role)
    const answer = await visitor.ask(path, { headers: { cookie } })
    expect([path, answer.status]).toEqual([path, status])
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })
})

describe('what a signed-in reader gets', () => {
  test('is kept for nobody else, and nobody’s page is shown to them from the cache', async () => {
    const cookie = await cookieFor('member')
    const mine = await visitor.ask('/en/doctors/', { headers: { cookie } })
    expect(mine.headers['cache-control']).toBe('private, no-store')
    expect(mine.headers.etag).toBeUndefined()
    const theirs = await visitor.ask('/en/doctors/')
    expect(theirs.headers['cache-control']).toBe('no-cache')
    expect(theirs.body).not.toContain('Demonstration member')
  })
})

describe('on the number of this machine', () => {
  test.each(['/en/sign-in/', '/he/member/', '/fr/join/'])(
    '%s leads to its name, where passkeys work',
    async (path) => {
      const { port } = visitor.site()
      const answer = await visitor.ask(path, { headers: { host: `127.0.0.1:${port}` } })
      expect([answer.status, answer.headers.location]).toEqual([303, `http://localhost:${port}${path}`])
      expect((await visitor.ask('/en/', { headers: { host: `127.0.0.1:${port}` } })).status).toBe(200)
    },
  )
})
