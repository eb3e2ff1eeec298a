import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/auth/roles.ts'
import { locales, messagesIn } from '../../src/i18n/index.ts'
import { openAccountDesk } from '../support/account-desk.ts'
import { siteNow } from '../support/site.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()
const cookies = new Map<Role, string>()

beforeAll(async () => {
  for (const role of ['admin', 'auditor', 'clerk'] as const) cookies.set(role, await cookieOf(visitor, role))
})

const as = (role: Role, path: string) => visitor.ask(path, { headers: { cookie: cookies.get(role) ?? '' } })
const postAs = (role: Role, path: string, form: Record<string, string>) =>
  post(visitor, path, form, { cookie: cookies.get(role) ?? '' })
const hidden = (body: string, field: string) =>
  readPage(body).values('input', 'value', ({ name }) => name === field)[0] ?? ''

describe('the pages of people and settings', () => {
  test('are open to administrators only, and never kept', async () => {
    for (const path of ['people/', 'people/invite/', 'settings/']) {
      const { status, headers } = await as('admin', `/en/staff/${path}`)
      expect([path, status]).toEqual([path, 200])
      expect(headers['cache-control']).toMatch(/no-store/)
      expect([path, (await as('auditor', `/en/staff/${path}`)).status]).toEqual([path, 403])
    }
    expect((await as('admin', '/en/staff/people/nobody/')).status).toBe(404)
  })

  test.each(locales)('say in %s who works here and what is set', async (lang) => {
    const { people, settings } = messagesIn(lang)
    const list = readPage((await as('admin', `/${lang}/staff/people/`)).body)
    expect(list.texts()).toEqual(expect.arrayContaining([people.title, people.invite]))
    const page = readPage((await as('admin', `/${lang}/staff/settings/`)).body)
    expect(page.texts()).toEqual(expect.arrayContaining([settings.title, settings.approval, settings.two]))
    expect(page.all('script')).toEqual([])
  })
})

describe('an invitation at the desk', () => {
  test('that is filled in badly says what is wrong and keeps what was typed', async () => {
    const form = { name: 'כהן <b>', email: 'no address', locale: '__proto__' }
    const { status, body } = await postAs('admin', '/en/staff/people/invite/', form)
    expect(status).toBe(400)
    const { errors } = messagesIn('en').people
    expect(readPage(body).texts()).toEqual(
      expect.arrayContaining([errors.email, errors.locale, errors.roles]),
    )
    expect(readPage(body).values('input', 'value', ({ id }) => id === 'name')).toEqual([form.name])
  })

  test('leads to the page of the new person, whose access can be ended', async () => {
    const form = { name: 'New clerk', email: 'new.clerk@example.org', locale: 'he', roles: 'clerk' }
    const invited = await postAs('admin', '/en/staff/people/invite/', form)
    expect(invited.status).toBe(303)
    const path = (invited.headers.location ?? '').split('?')[0] ?? ''
    const { people } = messagesIn('en')
    const page = (await as('admin', `${path}?done=invited`)).body
    expect(readPage(page).texts()).toEqual(
      expect.arrayContaining([people.done.invited, people.state.invited]),
    )
    const version = hidden(page, 'version')
    expect((await postAs('clerk', path, { deed: 'end', version })).status).toBe(403)
    const ended = await postAs('admin', path, { deed: 'end', version })
    expect([ended.status, ended.headers.location]).toEqual([303, '?done=ended'])
    const again = await postAs('admin', path, { deed: 'end', version })
    expect(again.status).toBe(400)
    expect(readPage(again.body).texts()).toContain(people.errors['changed-meanwhile'])
  })
})

// The demonstration has a colleague, who would be asked instead.
function endColleague(): void {
  const desk = openAccountDesk(visitor.site())
  const end = `UPDATE account SET suspended_at = ?, suspended_by = 'test' WHERE name = 'Demonstration colleague'`
  desk.database.sqlite.prepare(end).run(new Date(siteNow).toISOString())
  desk.close()
}

describe('approval by one person', () => {
  test('is set and taken back at the desk, and said on the page about accuracy', async () => {
    const { settings } = messagesIn('fr')
    endColleague()
    const page = (await as('admin', '/fr/staff/settings/?deed=one')).body
    const form = { people: '1', version: hidden(page, 'version') }
    const answer = await postAs('admin', '/fr/staff/settings/', form)
    expect([answer.status, answer.headers.location]).toEqual([303, '?done=one'])
    const note = settings.onePerson('').split('. ')[0] ?? ''
    const told = async () =>
      readPage((await visitor.ask('/fr/about/accuracy/')).body)
        .texts()
        .join(' ')
    expect(await told()).toContain(note)
    const back = { people: '2', version: hidden((await as('admin', '/fr/staff/settings/')).body, 'version') }
    expect((await postAs('admin', '/fr/staff/settings/', back)).headers.location).toBe('?done=two')
    expect(await told()).not.toContain(note)
  })
})

describe('the register of acts at the desk', () => {
  test.each(locales)('is written in sentences in %s, with its state', async (lang) => {
    const { acts } = messagesIn(lang)
    const { status, body } = await as('auditor', `/${lang}/staff/acts/`)
    expect(status).toBe(200)
    const page = readPage(body)
    expect(page.all('h2').map(textOf)).toContain(
      acts.sentence('Demonstration admin', acts.phrases['account.sign-in']),
    )
    expect(page.texts()).toContain(acts.chain.title)
    expect(body).not.toContain('{&quot;')
  })

  test('links only what the reader may open', async () => {
    const linksOf = async (role: Role) =>
      readPage((await as(role, '/en/staff/acts/?group=account')).body).values('a', 'href', ({ href }) =>
        /\/staff\/people\/[0-9a-f]/.test(href ?? ''),
      )
    expect((await linksOf('admin')).length).toBeGreaterThan(0)
    expect(await linksOf('auditor')).toEqual([])
    expect((await as('clerk', '/en/staff/acts/')).status).toBe(403)
  })

  test('is proven on request, and taken away as a file', async () => {
    const proven = readPage((await as('auditor', '/en/staff/acts/?chain=prove')).body)
      .texts()
      .join(' ')
    expect(proven).toMatch(/Every row follows|Proven: every row/)
    for (const format of ['csv', 'jsonl']) {
      const { status, headers, body } = await as('auditor', `/en/staff/acts/export/?format=${format}`)
      expect([format, status]).toEqual([format, 200])
      expect(headers['content-disposition']).toMatch(new RegExp(`^attachment.*\\.${format}`))
      expect(body).toContain('acts.export')
    }
    expect((await as('auditor', '/en/staff/acts/export/?format=xls')).status).toBe(404)
    expect((await as('clerk', '/en/staff/acts/export/?format=csv')).status).toBe(403)
  })
})
