import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/auth/roles.ts'
import { locales, messagesIn } from '../../src/i18n/index.ts'
import { openAccountDesk } from '../support/account-desk.ts'
import { people } from './support/addresses.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()
const cookies = new Map<Role, string>()
const words = messagesIn('en').grids
const lists = ['doctors', 'members', 'people', 'courses', 'letters', 'reports'] as const

beforeAll(async () => {
  for (const role of ['admin', 'clerk', 'verifier', 'auditor', 'editor', 'member'] as const)
    cookies.set(role, await cookieOf(visitor, role))
})

const cookieFor = (role: Role) => ({ cookie: cookies.get(role) ?? '' })
const as = (role: Role, path: string) => visitor.ask(path, { headers: cookieFor(role) })
const postAs = (role: Role, path: string, form: Record<string, string>) =>
  post(visitor, path, form, cookieFor(role))
const hidden = (body: string, field: string) =>
  readPage(body).values('input', 'value', ({ name }) => name === field)[0] ?? ''
const rowUids = (body: string) => readPage(body).values('input', 'value', ({ name }) => name === 'row')

describe('the staff’s lists', () => {
  test.each(locales)('are tables in %s, never kept, and say at once what they count', async (lang) => {
    const { grids } = messagesIn(lang)
    for (const list of lists) {
      const { status, body, headers } = await as('admin', `/${lang}/staff/${list}/`)
      expect([list, status]).toEqual([list, 200])
      expect(headers['cache-control']).toMatch(/no-store/)
      expect(readPage(body).texts()).toContain(grids.views.title)
    }
    const { body } = await as('admin', `/${lang}/staff/doctors/`)
    expect(readPage(body).all('th', ({ 'aria-sort': sorted }) => sorted === 'ascending')).toHaveLength(1)
    expect(rowUids(body)).toHaveLength(50)
  })

  test('are open to those who work with them, and to nobody else', async () => {
    const statuses = async (role: Role) => {
      const answers = await Promise.all(lists.map((list) => as(role, `/en/staff/${list}/`)))
      return Object.fromEntries(lists.map((list, index) => [list, answers[index]?.status]))
    }
    const none = { doctors: 403, members: 403, people: 403, courses: 403, letters: 403, reports: 403 }
    expect(await statuses('member')).toEqual(none)
    expect(await statuses('editor')).toEqual({ ...none, courses: 200 })
    expect(await statuses('verifier')).toEqual({ ...none, doctors: 200, reports: 200 })
    const auditor = { doctors: 200, members: 200, courses: 200, reports: 200 }
    expect(await statuses('auditor')).toEqual({ ...none, ...auditor })
    for (const path of ['doctors.csv', 'members.csv', 'letters/new/', 'letters/batches/'])
      expect([path, (await as('auditor', `/en/staff/${path}`)).status]).toEqual([path, 403])
  })

  test('answer an address that they cannot follow with 400, a sentence and the rest of it', async () => {
    for (const address of ['page=1000000000', 'sort=1;DROP', 'state=listed&state=suspended', 'after=x']) {
      const { status, body } = await as('clerk', `/en/staff/doctors/?${address}`)
      expect([address, status]).toEqual([address, 400])
      expect(readPage(body).texts()).toContain(words.problems.title)
      expect(rowUids(body)).toHaveLength(50)
    }
    const long = await as('clerk', `/en/staff/doctors/?q=${'x'.repeat(3000)}`)
    expect(long.status).toBe(400)
    const file = await as('clerk', '/en/staff/doctors.csv?sort=password')
    expect([file.status, file.body.trim()]).toEqual([400, words.problems.value('sort')])
  })

  test('give the whole view as a file, and the same people as the pages', async () => {
    const { status, headers, body } = await as('clerk', '/fr/staff/doctors.csv?country=IL')
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers['content-disposition']).toMatch(/^attachment; filename="doctors-2026-\d\d-\d\d\.csv"$/)
    const rows: string[][] = parse(body, { bom: true, delimiter: ';' })
    const shown = (await as('clerk', '/fr/staff/doctors/?country=IL')).body
    expect(rows.slice(1).map(([name]) => name)).toEqual(
      readPage(shown)
        .all('th', ({ role }) => role === 'rowheader')
        .map(textOf)
        .map((name) => name.trim()),
    )
  })

  test('give the rows that were chosen, and a sentence when there are none', async () => {
    const asked = { query: 'sort=town&order=down' }
    const [row = ''] = rowUids((await as('clerk', `/en/staff/doctors/?${asked.query}`)).body)
    const path = '/en/staff/doctors.csv'
    const { body } = await postAs('clerk', path, { ...asked, row })
    expect(parse(body, { bom: true })).toHaveLength(2)
    const none = await postAs('clerk', path, asked)
    expect([none.status, none.body.trim()]).toEqual([400, words.nothingChosen])
    expect((await postAs('auditor', path, { ...asked, row })).status).toBe(403)
  })
})

describe('a doctor and a member at the desk', () => {
  test('have a page each that says how they stand and what belongs to them', async () => {
    const found = await as('verifier', `/he/staff/find/?for=${people.helene}`)
    expect(found.status).toBe(303)
    const page = await as('verifier', found.headers.location ?? '')
    expect(page.status).toBe(200)
    expect(readPage(page.body).texts()).toContain(messagesIn('he').grids.states.listed)
    const members = (await as('clerk', '/en/staff/members/')).body
    const [member = ''] = readPage(members).values('a', 'href', ({ href }) => /members\/0/.test(href ?? ''))
    expect((await as('clerk', member)).status).toBe(200)
    expect((await as('verifier', member)).status).toBe(403)
    for (const path of ['doctors/nobody/', "doctors/'/", 'members/0/', 'letters/batches/0/'])
      expect([path, (await as('admin', `/en/staff/${path}`)).status]).toEqual([path, 404])
  })
})

describe('the box that finds', () => {
  test('stands on every page of staff, and answers what is too long or unknown in words', async () => {
    const desk = readPage((await as('editor', '/en/staff/')).body)
    expect(desk.values('form', 'action', ({ role }) => role === 'search')).toEqual(['/en/staff/find/'])
    const long = await as('editor', `/en/staff/find/?for=${'x'.repeat(500)}`)
    expect([long.status, readPage(long.body).texts().includes(words.find.tooLong)]).toEqual([400, true])
    const none = await as('admin', '/en/staff/find/?for=%3Cscript%3Ezzz')
    expect(none.status).toBe(200)
    expect(readPage(none.body).texts()).toContain(words.find.none)
  })
})

describe('a saved view', () => {
  test('is kept for the one who saved it, and removed', async () => {
    const query = 'state=suspended&sort=town&order=down'
    const form = { intent: 'save', list: 'doctors', query, name: 'מושעים <b>' }
    const saved = await postAs('clerk', '/en/staff/views/', form)
    expect(saved.headers.location).toContain('/en/staff/doctors/?state=suspended')
    const mine = (await as('clerk', '/en/staff/doctors/')).body
    expect(readPage(mine).texts()).toContain(form.name)
    expect(readPage((await as('auditor', '/en/staff/doctors/')).body).texts()).not.toContain(form.name)
    const view = hidden(mine, 'view')
    const foreign = await postAs('auditor', '/en/staff/views/', { ...form, intent: 'remove', view })
    expect(readPage(foreign.body).texts()).toContain(words.views.errors['unknown-view'])
    await postAs('clerk', '/en/staff/views/', { ...form, intent: 'remove', view })
    expect(readPage((await as('clerk', '/en/staff/doctors/')).body).texts()).not.toContain(form.name)
  })

  test('without a name is refused on a page that says so', async () => {
    const form = { intent: 'save', list: 'doctors', query: 'q=a', name: '' }
    const { status, body } = await postAs('clerk', '/en/staff/views/', form)
    expect([status, readPage(body).texts().includes(words.views.errors.name)]).toEqual([400, true])
    expect((await postAs('clerk', '/en/staff/views/', { list: '../x' })).status).toBe(303)
  })
})

describe('a letter to many', () => {
  const path = '/en/staff/letters/new/'
  const texts = Object.fromEntries(
    locales.flatMap((lang) => [
      [`subject-${lang}`, 'Assembly'],
      [`text-${lang}`, 'In March.\n\n<script>alert(1)</script>'],
    ]),
  )

  test('is looked at, sent once to exactly those, watched and taken back', async () => {
    const list = { list: 'members', whom: 'all', query: '' }
    const begun = await postAs('clerk', path, list)
    expect(begun.status).toBe(200)
    const message = { ...list, ...texts, letter: 'society-message', intent: 'look' }
    const looked = await postAs('clerk', path, { ...message, batch: hidden(begun.body, 'batch') })
    expect(looked.status).toBe(200)
    expect(readPage(looked.body).all('script')).toEqual([])
    const [batch, digest] = [hidden(looked.body, 'batch'), hidden(looked.body, 'digest')]
    const form = { ...message, intent: 'send', batch, digest }
    const sent = await postAs('clerk', path, form)
    expect(sent.headers.location).toBe(`/en/staff/letters/batches/${batch}/?done=sent`)
    const again = await postAs('clerk', path, form)
    expect([again.status, readPage(again.body).texts().includes(words.batch.errors['sent-already'])]).toEqual(
      [400, true],
    )
    expect(readPage(again.body).values('a', 'href')).toContain(`/en/staff/letters/batches/${batch}/`)
    const page = `/en/staff/letters/batches/${batch}/`
    expect(readPage((await as('clerk', page)).body).texts()).toContain(words.batch.takeBack)
    expect((await postAs('clerk', page, { batch })).headers.location).toBe('?done=taken-back')
    expect(readPage((await as('clerk', page)).body).texts()).not.toContain(words.batch.takeBack)
    const listed = await as('clerk', '/en/staff/letters/?state=taken-back')
    expect(readPage(listed.body).texts()).toContain(messagesIn('en').mail.names['society-message'])
    refuseLetters(batch)
    const links = readPage((await as('clerk', page)).body).values('a', 'href')
    expect(links).toContain('/en/staff/letters/?state=given-up&name=society-message')
  })

  test('is offered for members of the society and for participants of courses too', async () => {
    for (const list of ['memberships', 'courses']) {
      const begun = await postAs('clerk', path, { list, whom: 'all', query: 'state=' })
      expect(begun.status).toBe(200)
      // There is one letter for them, and nothing to choose.
      expect(readPage(begun.body).all('input', ({ name }) => name === 'letter')).toEqual([])
      const looked = await postAs('clerk', path, { list, whom: 'all', query: 'state=', intent: 'look' })
      expect(readPage(looked.body).texts()).not.toContain(words.batch.errors.letter)
    }
    const { body } = await as('clerk', '/en/staff/courses/?state=past')
    expect(readPage(body).values('button', 'value', ({ name }) => name === 'whom')).toEqual(['chosen', 'all'])
    expect(readPage(body).texts()).toContain(words.batch.participants.chosen)
  })

  test('for nobody, without words, with forged numbers or by a role that only reads is refused', async () => {
    const nobody = await postAs('clerk', path, { list: 'doctors', whom: 'chosen' })
    expect(readPage(nobody.body).texts()).toContain(words.batch.nobodyChosen)
    const everybody = { list: 'members', whom: 'all', query: '', intent: 'look' }
    const silent = await postAs('clerk', path, { ...everybody, letter: 'society-message' })
    expect(readPage(silent.body).texts()).toContain(words.batch.errors['words-missing'])
    const forged = await postAs('clerk', path, {
      ...everybody,
      ...texts,
      letter: 'society-message',
      intent: 'send',
    })
    expect(readPage(forged.body).texts()).toContain(words.batch.errors['view-changed'])
    const tampered = { ...everybody, ...texts, query: 'state=nonsense', letter: 'society-message' }
    expect(readPage((await postAs('clerk', path, tampered)).body).texts()).toContain(words.batch.toNobody)
    expect((await postAs('auditor', path, everybody)).status).toBe(403)
    expect((await postAs('auditor', '/_actions/bulk.send/', everybody)).status).toBe(403)
  })
})

/** As if no mail server had taken the letters of a batch. */
function refuseLetters(batch: string): void {
  const desk = openAccountDesk(visitor.site())
  const refuse = `UPDATE letter SET problem = 'EENVELOPE 550' WHERE id IN (
    SELECT letter_id FROM letter_of_batch JOIN letter_batch ON letter_batch.id = batch_id WHERE letter_batch.uid = ?)`
  desk.database.sqlite.prepare(refuse).run(batch)
  desk.close()
}
