import { DomUtils } from 'htmlparser2'
import { beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite({ RATE_LIMITS: 'off' })
const cookies = { admin: '', clerk: '', auditor: '', editor: '', member: '' }
const list = '/en/staff/memberships/'
const renewals = `${list}renewals/`
const words = messagesIn('en').memberships

beforeAll(async () => {
  for (const role of ['admin', 'clerk', 'auditor', 'editor', 'member'] as const)
    cookies[role] = await cookieOf(visitor, role)
})

const as = (role: keyof typeof cookies, path: string) =>
  visitor.ask(path, { headers: { cookie: cookies[role] } })
const postAs = (role: keyof typeof cookies, path: string, fields: Record<string, string>) =>
  post(visitor, path, fields, { cookie: cookies[role] })

const typed = {
  name: 'Zoé Ébauche',
  email: 'zoe@example.org',
  locale: 'fr',
  category: 'full',
  joinedOn: '2026-01-05',
}

/** Adds somebody as a clerk does, and returns the path of their page. */
async function added(fields: Partial<typeof typed> = {}): Promise<string> {
  const answer = await postAs('clerk', `${list}new/`, { ...typed, ...fields })
  expect(answer.status).toBe(303)
  return String(answer.headers.location).replace(/\?.*/, '')
}

type Element = ReturnType<ReturnType<typeof readPage>['all']>[number]
const inside = (element: Element, name: string) => DomUtils.getElementsByTagName(name, element)
const fieldsIn = (form: Element): Record<string, string> =>
  Object.fromEntries(
    inside(form, 'input').map(({ attribs }) => [attribs['name'] ?? '', attribs['value'] ?? '']),
  )

const names = (body: string) =>
  readPage(body)
    .all('th', ({ scope }) => scope === 'row')
    .map((cell) => textOf(cell).trim())

describe('the list of members', () => {
  test('is filtered and sorted by its address, and taken as a table', async () => {
    const honorary = names((await as('clerk', `${list}?category=honorary`)).body)
    expect(honorary).toEqual(['Jonas Template'])
    const down = names((await as('clerk', `${list}?sort=name&order=down`)).body)
    const up = names((await as('clerk', list)).body)
    expect(down).toEqual(up.toReversed())
    const owing = names((await as('clerk', `${list}?dues=2026-due`)).body)
    expect(owing).toEqual(expect.arrayContaining(['Farah Muster', 'נועה דוגמה']))
    expect(owing).not.toContain('Ariane Modèle')
    const file = await as('clerk', '/en/staff/memberships.csv?category=honorary')
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(file.body).toContain('Jonas Template')
    expect(file.body).not.toContain('Ariane')
  })

  test('keeps a view of one’s own, which nobody else sees', async () => {
    const view = { list: 'memberships', name: 'Who owes', query: 'dues=2026-due', intent: 'save' }
    expect((await postAs('clerk', '/en/staff/views/', view)).status).toBe(303)
    const views = async (role: 'clerk' | 'admin') =>
      readPage((await as(role, list)).body)
        .values('a', 'href')
        .filter((href) => href.includes('dues=2026-due'))
    expect([await views('clerk'), await views('admin')]).toEqual([[`${list}?dues=2026-due`], []])
  })
})

describe('a member', () => {
  test('is added, pays, and the page keeps what was recorded', async () => {
    const path = await added()
    const dues = { deed: 'dues', year: '2026', seen: '0', state: 'paid', paidOn: '2026-11-20', note: '' }
    expect((await postAs('clerk', path, dues)).headers.location).toBe('?done=recorded')
    const page = readPage((await as('clerk', path)).body)
    expect(page.texts()).toContain(words.dues.paid)
    expect(page.texts().join(' ')).toContain('Paid on 20 November 2026')
    const again = await postAs('clerk', path, dues)
    expect(readPage(again.body).texts()).toContain(words.errors['changed-meanwhile'])
  })

  test('is not stored with a wrong form, and nothing that was typed is lost', async () => {
    const answer = await postAs('clerk', `${list}new/`, { ...typed, email: 'nothing', name: '<b>Zoé' })
    expect(answer.status).toBe(400)
    const page = readPage(answer.body)
    expect(page.values('input', 'value', ({ id }) => id === 'name')).toEqual(['<b>Zoé'])
    expect(page.texts()).toContain(words.fields.email)
    expect(names((await as('clerk', `${list}?q=zoe`)).body)).not.toContain('<b>Zoé')
  })

  test('leaves with a reason and comes back', async () => {
    const path = await added({ name: 'Yves Croquis', email: '' })
    const end = { deed: 'end', version: '1', endedOn: '2026-11-01', why: 'resigned' }
    expect((await postAs('clerk', path, end)).headers.location).toBe('?done=ended')
    expect(names((await as('clerk', `${list}?q=croquis`)).body)).toEqual([])
    expect(names((await as('clerk', `${list}?q=croquis&state=ended`)).body)).toEqual(['Yves Croquis'])
    const back = { deed: 'resume', version: '2', joinedOn: '2026-11-15' }
    expect((await postAs('clerk', path, back)).headers.location).toBe('?done=resumed')
  })

  test.each(locales)('sees the own membership and nobody else’s, in %s', async (lang) => {
    const { status, body } = await as('member', `/${lang}/member/membership/`)
    expect(status).toBe(200)
    const texts = readPage(body).texts()
    expect(texts).toContain(messagesIn(lang).memberships.dues.paid)
    expect(texts.join(' ')).not.toContain('Ariane')
  })

  test('who is none is told so, and how to become one', async () => {
    const { body } = await as('editor', '/en/member/membership/')
    expect(readPage(body).texts()).toContain(words.own.none)
  })
})

describe('a run of renewals', () => {
  test('opens the next year for everybody, and is taken back', async () => {
    const button = async (deed: string) => {
      const page = readPage((await as('clerk', renewals)).body)
      return page.all('form').flatMap((form) => {
        const fields = fieldsIn(form)
        return fields['deed'] === deed && (fields['year'] ?? '2027') === '2027' ? [fields] : []
      })[0]
    }
    const renew = await button('renew')
    if (!renew) throw new Error('there is nothing to renew')
    expect((await postAs('clerk', renewals, { ...renew, expected: '1' })).status).toBe(400)
    expect((await postAs('clerk', renewals, renew)).headers.location).toBe('?done=renewed')
    expect(await button('renew')).toBeUndefined()
    const undo = await button('undo')
    expect((await postAs('clerk', renewals, undo ?? {})).headers.location).toBe('?done=undone')
    expect(await button('renew')).toEqual(renew)
  })
})

describe('the board', () => {
  test('is on the public page with consent, and gone from it at once without', async () => {
    const entry = {
      ...{ role: 'member', nameLatin: 'Wanda Épure', nameHebrew: '', member: '' },
      ...{ fromOn: '2026-01-01', untilOn: '' },
    }
    const isShown = async () => (await visitor.ask('/en/society/')).body.includes('Wanda Épure')
    expect((await postAs('clerk', '/en/staff/board/', { ...entry, consent: 'yes' })).status).toBe(303)
    expect(await isShown()).toBe(true)
    const { body } = await as('clerk', '/en/staff/board/')
    const page = readPage(body)
    const row = page.all('tr').find((one) => textOf(one).includes('Wanda Épure'))
    const path = row && inside(row, 'a')[0]?.attribs['href']
    expect((await postAs('clerk', path ?? '', { ...entry, version: '1' })).status).toBe(303)
    expect(await isShown()).toBe(false)
  })
})

describe('an office of a member', () => {
  test('is begun on the member’s page, and is over on the public page when the membership is', async () => {
    const path = await added({ name: 'Victor Calque', email: 'victor@example.org' })
    const begin = readPage((await as('clerk', path)).body)
      .values('a', 'href')
      .find((href) => href.includes('/staff/board/?member='))
      ?.replace('#new', '')
    const form = readPage((await as('clerk', begin ?? '')).body)
    const [member] = form.values('input', 'value', ({ name }) => name === 'member')
    expect(form.values('input', 'value', ({ name }) => name === 'nameLatin')).toEqual(['Victor Calque'])
    const term = {
      role: 'treasurer',
      nameLatin: 'Victor Calque',
      nameHebrew: '',
      untilOn: '',
      consent: 'yes',
    }
    const stored = await postAs('clerk', begin ?? '', { ...term, fromOn: '2026-02-01', member: member ?? '' })
    expect(stored.status).toBe(303)
    const span = async () => (await visitor.ask('/en/society/')).body.match(/Victor Calque[^§]*?<\/dd>/)?.[0]
    expect(await span()).toContain('since 1 February 2026')
    await postAs('clerk', path, { deed: 'end', version: '1', endedOn: '2026-11-01', why: 'died' })
    expect(await span()).toContain('1 February 2026 to 1 November 2026')
    expect(readPage((await as('clerk', path)).body).texts()).toContain('Treasurer')
  })
})

describe('who may', () => {
  test('a clerk writes, an auditor reads, an editor and a member stay outside', async () => {
    const path = await added({ name: 'Xavier Modèle', email: 'xavier@example.org' })
    for (const page of [list, renewals, path, '/en/staff/board/']) {
      expect([page, (await as('auditor', page)).status]).toEqual([page, 200])
      expect([page, (await as('editor', page)).status]).toEqual([page, 403])
      expect([page, (await as('member', page)).status]).toEqual([page, 403])
    }
    expect((await as('auditor', '/en/staff/memberships.csv')).status).toBe(403)
    expect((await as('auditor', `${list}new/`)).status).toBe(403)
    expect(
      (await postAs('auditor', path, { deed: 'end', version: '1', endedOn: '2026-11-01', why: 'died' }))
        .status,
    ).toBe(403)
    expect((await visitor.ask(list)).headers.location).toContain('/en/sign-in/?next=')
  })
})
