import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales, type Locale } from '../../src/i18n/locales.ts'
import { closeDatabase, openDatabase } from '../../src/kernel/database.ts'
import { categories } from '../../src/memberships/rules.ts'
import { people } from './support/addresses.ts'
import { problemsOf } from './support/page-rules.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'
import { weigh } from './support/weigh.ts'

const visitor = visitOwnSite()
const pages = ['', 'statutes/', 'congresses/', 'bulletin/', 'join/', 'contact/']
const contact = '/en/society/contact/'
const budget = 14_000
let stamp = ''

// Read as a person reads it: a form that is sent at once is not taken for a person's.
beforeAll(async () => {
  await cookieOf(visitor, 'clerk')
  const { body } = await visitor.ask(contact)
  stamp = readPage(body).values('input', 'value', ({ name }) => name === 'stamp')[0] ?? ''
  await pause(2100)
})

const letters = () => {
  const database = openDatabase(join(visitor.site().dataDir, 'portal.db'))
  try {
    const sql = `SELECT count(*) FROM letter WHERE name = 'contact-message'`
    return Number(database.sqlite.prepare(sql).pluck().get())
  } finally {
    closeDatabase(database)
  }
}
const send = (fields: Record<string, string>) => post(visitor, contact, { stamp, ...fields })
const good = { message: 'Is the next course open to nurses?', replyTo: 'reader@example.org' }

describe('the society’s own pages', () => {
  test.each(locales)(
    'keep every rule of a page in %s, without a script, within one round trip',
    async (lang) => {
      for (const name of pages) {
        const path = `/${lang}/society/${name}`
        const answer = await visitor.ask(path)
        expect([path, answer.status, problemsOf(answer, lang, path)]).toEqual([path, 200, []])
        const { html, scripts } = await weigh(visitor, path)
        expect([path, scripts, html <= budget]).toEqual([path, 0, true])
      }
    },
  )

  test.each(locales)('lead to each other, and stand in the footer and the sitemap, in %s', async (lang) => {
    const { body } = await visitor.ask(`/${lang}/society/`)
    const links = readPage(body).values('a', 'href')
    for (const name of pages.slice(1)) expect(links).toContain(`/${lang}/society/${name}`)
    const home = readPage((await visitor.ask(`/${lang}/`)).body).values('a', 'href')
    expect(home).toContain(`/${lang}/society/`)
    const sitemap = (await visitor.ask('/sitemaps/pages.xml')).body
    for (const name of pages) expect(sitemap).toContain(`/${lang}/society/${name}<`)
  })

  test('say that they are a template, as long as something is to be filled in', async () => {
    for (const name of ['', 'statutes/', 'bulletin/']) {
      const { body } = await visitor.ask(`/fr/society/${name}`)
      expect([name, readPage(body).texts().includes(messagesIn('fr').society.template.title)]).toEqual([
        name,
        true,
      ])
    }
  })

  test('show the congresses of the history, the early research and the categories of members', async () => {
    const ids = async (path: string) => readPage((await visitor.ask(path)).body).values('*', 'id')
    expect(await ids('/he/society/congresses/')).toEqual(
      expect.arrayContaining(['first-congress', 'sao-paulo']),
    )
    expect(await ids('/he/society/congresses/')).not.toContain('cobbler')
    expect(await ids('/en/society/bulletin/')).toContain('sfm-bulletin-123')
    const texts = readPage((await visitor.ask('/he/society/join/')).body)
      .texts()
      .join(' ')
    for (const { names } of categories()) expect(texts).toContain(names.he)
  })

  test.each(locales)(
    'lead whoever wants to join to the letter, and to the directory, in %s',
    async (lang) => {
      const links = readPage((await visitor.ask(`/${lang}/society/join/`)).body).values('a', 'href')
      expect(links).toEqual(
        expect.arrayContaining([`/${lang}/society/contact/`, '#categories', `/${lang}/join/`]),
      )
    },
  )

  test.each(locales)('are reached from the notice of privacy, in %s', async (lang) => {
    const page = readPage((await visitor.ask(`/${lang}/about/privacy/`)).body)
    expect(page.values('a', 'href')).toContain(`/${lang}/society/contact/`)
  })

  test('send the first page to its one address, and answer 404 for a page that is none', async () => {
    expect(await visitor.ask('/en/society/who-we-are/')).toMatchObject({
      status: 301,
      headers: { location: '/en/society/' },
    })
    expect((await visitor.ask('/en/society/treasure/')).status).toBe(404)
  })
})

describe('the board', () => {
  const shown = async (lang: Locale) => readPage((await visitor.ask(`/${lang}/society/`)).body).texts()

  test('names whoever agreed, in the reader’s script, and nobody else', async () => {
    expect(await shown('he')).toEqual(
      expect.arrayContaining(['אריאן מודל', messagesIn('he').society.board.before]),
    )
    const english = await shown('en')
    expect(english).toContain('Ariane Modèle')
    expect(english.join(' ')).not.toContain('Camille Essai')
  })
})

describe('the contact form', () => {
  test('shows nobody’s address', async () => {
    for (const path of [contact, '/en/society/'])
      expect((await visitor.ask(path)).body).not.toMatch(/mailto:|@[a-z]+\./)
  })

  test('hands the message to the clerk, once, and thanks', async () => {
    const before = letters()
    const answer = await send(good)
    expect([answer.status, answer.headers.location]).toEqual([303, '?sent=yes'])
    expect(letters()).toBe(before + 1)
    const thanks = readPage((await visitor.ask(`${contact}?sent=yes`)).body)
    expect(thanks.texts()).toContain(messagesIn('en').society.contact.sent)
    expect(thanks.all('textarea')).toEqual([])
  })

  test('keeps what was typed when it is refused, and says why beside the field', async () => {
    const { status, body } = await send({ ...good, replyTo: 'nobody' })
    expect(status).toBe(400)
    const page = readPage(body)
    expect(page.all('textarea').map(textOf)).toEqual([good.message])
    expect(page.texts()).toContain(messagesIn('en').society.contact.errors.replyTo)
  })

  test.each([
    ['a program that fills in every field', { website: 'https://shop.example' }],
    ['a form that was never shown', { stamp: 'a.b' }],
  ])('takes nothing from %s', async (_what, fields) => {
    const before = letters()
    const { status, body } = await send({ ...good, ...fields })
    expect([status, letters()]).toEqual([400, before])
    expect(readPage(body).texts()).toContain(messagesIn('en').society.contact.errors['not-by-hand'])
  })

  test('takes five an hour from one network, keeps the words of the sixth, and leaves reports of mistakes alone', async () => {
    const more = async (number: number) => {
      const answer = await send({ ...good, message: `${good.message} ${number}` })
      return answer.status
    }
    const statuses: number[] = []
    while (statuses.at(-1) !== 429 && statuses.length < 9) statuses.push(await more(statuses.length))
    // One was sent above.
    expect(statuses).toEqual([303, 303, 303, 303, 429])
    const page = readPage((await send(good)).body)
    expect(page.texts()).toContain(messagesIn('en').society.contact.errors['too-many'])
    expect(page.all('textarea').map(textOf)).toEqual([good.message])
    const report = { slug: people.helene, locale: 'en', subject: 'phone', message: 'It rings at a bakery.' }
    const sent = await post(visitor, `/en/doctors/${people.helene}/report/`, { stamp, ...report })
    expect(sent.status).toBe(303)
  })
})
