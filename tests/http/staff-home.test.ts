import { beforeAll, describe, expect, test } from 'vitest'
import { locales, messagesIn } from '../../src/i18n/index.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()
const roles = ['verifier', 'clerk', 'auditor', 'editor', 'admin'] as const
const cookies = { verifier: '', clerk: '', auditor: '', editor: '', admin: '' }

beforeAll(async () => {
  for (const role of roles) cookies[role] = await cookieOf(visitor, role)
})

async function homeOf(role: keyof typeof cookies, lang: (typeof locales)[number] = 'fr') {
  const { status, body, headers } = await visitor.ask(`/${lang}/staff/`, {
    headers: { cookie: cookies[role] },
  })
  expect(status).toBe(200)
  expect(headers['cache-control']).toMatch(/no-store/)
  return { body, ...readPage(body) }
}

describe.each(locales)('the staff’s home in %s', (lang) => {
  const words = messagesIn(lang).staff.home

  test('says what is to do, with the doctor of the demonstration who was suspended by one person', async () => {
    const { texts, values } = await homeOf('verifier', lang)
    expect(texts()).toEqual(expect.arrayContaining([words.title, words.groups.now, words.suspensions(1)]))
    expect(values('a', 'href')).toContain(`/${lang}/staff/cases/suspensions/`)
  })

  test('draws four charts, each with its sentence and its table', async () => {
    const { all, values, body } = await homeOf('auditor', lang)
    const { showTable, ...charts } = words.charts
    const headings = all('h3').map(textOf)
    for (const chart of [charts.applications, charts.ages, charts.endings, charts.confirmations])
      expect(headings).toContain(chart.title)
    const sentences = values('svg', 'aria-label', ({ role }) => role === 'img')
    expect(sentences.length).toBeGreaterThan(0)
    expect(all('figcaption').map(textOf)).toEqual(expect.arrayContaining(sentences))
    expect(
      all('summary')
        .map(textOf)
        .filter((text) => text === showTable),
    ).toHaveLength(4)
    expect(body).not.toMatch(/ style="/)
    expect(all('script')).toEqual([])
  })

  test('says to a clerk how the site itself is', async () => {
    const { texts } = await homeOf('clerk', lang)
    const { machine, noServer } = words
    const expected = [
      machine.letters.name,
      noServer,
      machine.search.builtIn,
      machine.audit.name,
      machine.jobs.name,
    ]
    expect(texts()).toEqual(expect.arrayContaining(expected))
  })
})

describe('the staff’s home', () => {
  test('shows a role only what it may open: every link of it answers', async () => {
    for (const role of roles) {
      const links = (await homeOf(role)).values('a', 'href', ({ href = '' }) => href.startsWith('/fr/staff/'))
      for (const link of new Set(links)) {
        const { status } = await visitor.ask(link, { headers: { cookie: cookies[role] } })
        expect([role, link, status]).toEqual([role, link, 200])
      }
    }
  })

  test('keeps the state of the site from those who do not look after it, and the work from an editor', async () => {
    const { machine, charts, nothing } = messagesIn('fr').staff.home
    expect((await homeOf('verifier')).texts()).not.toContain(machine.title)
    const texts = (await homeOf('editor')).texts()
    expect(texts).toContain(nothing)
    expect(texts).not.toContain(charts.title)
    expect(texts).not.toContain(machine.title)
  })
})

describe('the listings that lapse soon', () => {
  const ask = (role: keyof typeof cookies) =>
    visitor.ask('/fr/staff/lapsing/', { headers: { cookie: cookies[role] } })

  test('stand with the day on which they leave, and a number to call', async () => {
    const { status, body } = await ask('clerk')
    expect(status).toBe(200)
    const { all, values } = readPage(body)
    expect(all('h2').length).toBeGreaterThan(0)
    expect(values('a', 'href').some((href) => href.startsWith('/fr/doctors/'))).toBe(true)
    expect(values('a', 'href').some((href) => href.startsWith('tel:'))).toBe(true)
  })

  test('are not for an editor', async () => {
    expect((await ask('editor')).status).toBe(403)
  })
})
