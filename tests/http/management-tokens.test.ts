import { beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { openAccountDesk } from '../support/account-desk.ts'
import { siteNow } from '../support/site.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()
const words = messagesIn('en').api.tokens
const page = '/en/staff/tokens/'
const wish = { name: 'Import from the hospital', days: '30', scopes: 'practitioners:read' }
let clerk = ''

beforeAll(async () => {
  clerk = await cookieOf(visitor, 'clerk')
})

const as = (cookie: string, path: string) => visitor.ask(path, { headers: { cookie } })
const tokenIn = (body: string) => {
  const [field] = readPage(body).all('textarea', ({ id }) => id === 'token')
  return field ? textOf(field) : ''
}
const reach = (token: string) =>
  visitor.ask('/api/v1/practitioners', { headers: { authorization: `Bearer ${token}` } })

describe('the page of tokens', () => {
  test('shows a new token once, and it opens what it may', async () => {
    expect((await as(clerk, `${page}new/`)).status).toBe(200)
    const made = await post(visitor, `${page}new/`, wish, { cookie: clerk })
    expect([made.status, made.headers['cache-control']]).toEqual([200, 'private, no-store'])
    const token = tokenIn(made.body)
    expect(token).toMatch(/^bon_[\w-]{22}\.[\w-]{43}$/)
    expect((await reach(token)).status).toBe(200)
    const list = await as(clerk, page)
    expect(list.body).toContain(wish.name)
    expect(list.body).not.toContain(token)
    expect(list.body).not.toContain(token.split('.')[1])
  })

  test('ends a token at once, its owner’s and nobody else’s', async () => {
    const made = await post(visitor, `${page}new/`, { ...wish, name: 'To be revoked' }, { cookie: clerk })
    const token = tokenIn(made.body)
    const id = token.slice('bon_'.length).split('.')[0] ?? ''
    const admin = await cookieOf(visitor, 'admin')
    expect((await post(visitor, page, { id }, { cookie: admin })).status).toBe(400)
    expect((await reach(token)).status).toBe(200)
    expect((await post(visitor, page, { id }, { cookie: clerk })).status).toBe(303)
    expect((await reach(token)).status).toBe(401)
    expect(readPage((await as(clerk, `${page}?done=revoked`)).body).texts()).toContain(words.revoked)
  })

  test('says what is missing, and makes nothing of it', async () => {
    const answer = await post(visitor, `${page}new/`, { name: '', days: '4000' }, { cookie: clerk })
    expect(answer.status).toBe(400)
    expect(readPage(answer.body).texts()).toEqual(
      expect.arrayContaining([words.errors.name, words.errors.scopes, words.errors.days]),
    )
  })

  test('makes none without a fresh proof', async () => {
    const desk = openAccountDesk(visitor.site())
    const old = new Date(Date.parse(siteNow) - 600_000).toISOString()
    desk.database.sqlite.prepare('UPDATE session SET proven_at = ?').run(old)
    desk.close()
    for (const answer of [
      await as(clerk, `${page}new/`),
      await post(visitor, `${page}new/`, wish, { cookie: clerk }),
    ]) {
      expect(answer.status).toBe(303)
      expect(answer.headers.location).toMatch(/\/en\/sign-in\/prove\/\?act=token\.create/)
    }
  })
})
