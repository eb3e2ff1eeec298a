import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { startMailServer } from '../mail/mail-server.ts'
import { people } from './support/addresses.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf, portal, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()
const reportPath = `/he/doctors/${people.helene}/report/`
const cookies = { clerk: '', auditor: '', editor: '' }
const bad = '<script>alert(1)</script>'
let stamp = ''
const words = messagesIn('fr').staff

// Five readers of one network write: as many as an hour allows.
beforeAll(async () => {
  for (const role of ['clerk', 'auditor', 'editor'] as const) cookies[role] = await cookieOf(visitor, role)
  stamp = await stampOf()
  await pause(2100)
  for (let number = 1; number <= 5; number++) {
    const answer = await report(stamp, `${bad} השלט על הדלת, פעם ${number}`)
    expect(answer.status).toBe(303)
  }
})

const as = (role: keyof typeof cookies, path: string) =>
  visitor.ask(path, { headers: { cookie: cookies[role] } })

describe('the sixth report of one network in an hour', () => {
  test('is refused with what was typed still there', async () => {
    const answer = await report(stamp, 'One more')
    expect(answer.status).toBe(429)
    expect(readPage(answer.body).all('textarea').map(textOf)).toEqual(['One more'])
  })
})

describe('the staff’s desk', () => {
  test.each(locales)('says in %s what waits, and that no mail server is set up', async (lang) => {
    const { status, body, headers } = await as('clerk', `/${lang}/staff/`)
    expect(status).toBe(200)
    expect(headers['cache-control']).toMatch(/no-store/)
    const { home } = messagesIn(lang).staff
    const texts = readPage(body).texts()
    expect(texts).toEqual(expect.arrayContaining([home.title, home.noServer, home.reports(5), home.kept(5)]))
  })

  test('shows a role only what it may open', async () => {
    const { body } = await as('editor', '/fr/staff/')
    expect(readPage(body).texts()).toContain(words.home.nothing)
    expect((await as('editor', '/fr/staff/reports/')).status).toBe(403)
    expect((await as('auditor', '/fr/staff/letters/')).status).toBe(403)
  })
})

describe('a report at the staff’s desk', () => {
  test('is listed with its doctor, and shown as text whatever it says', async () => {
    const { body } = await as('auditor', '/fr/staff/reports/')
    expect(readPage(body).all('th', ({ role }) => role === 'rowheader')).toHaveLength(5)
    expect(readPage(body).texts()).toContain('Dr Hélène Castéran')
    const [path = ''] = await reportPaths()
    const one = await as('auditor', path)
    expect(one.status).toBe(200)
    expect(readPage(one.body).texts().join(' ')).toContain(bad)
    expect(readPage(one.body).all('script')).toEqual([])
    expect(readPage(one.body).texts()).toContain(words.reports.readOnly)
    expect(one.body).not.toContain('reader@example.org')
  })

  test('of no number that there is, is not found', async () => {
    for (const number of ['x', '0', "'", '01900000-0000-7000-8000-000000000009'])
      expect((await as('clerk', `/fr/staff/reports/${number}/`)).status).toBe(404)
  })

  test('is not answered by a role that only reads, whichever way it posts', async () => {
    const [path = ''] = await reportPaths()
    const form = { report: path.split('/')[4] ?? '', outcome: 'corrected', answer: 'It is corrected.' }
    for (const target of [path, '/_actions/staff.answerReport/']) {
      const { status } = await post(visitor, target, form, { cookie: cookies.auditor })
      expect([target, status]).toEqual([target, 403])
    }
  })

  test('is not answered from another site', async () => {
    const [path = ''] = await reportPaths()
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const headers = {
        cookie: cookies.clerk,
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
        'content-type': type,
      }
      expect((await post(visitor, path, { outcome: 'corrected' }, headers)).status).toBe(403)
    }
  })

  test.each([
    ['nothing', { outcome: '', answer: '' }, ['outcome', 'answer']],
    ['an outcome that is none', { outcome: '__proto__', answer: 'It is corrected.' }, ['outcome']],
    ['a long answer in another script', { outcome: 'corrected', answer: 'ש'.repeat(2001) }, ['answer']],
  ] as const)('answered with %s says what is wrong and keeps what was typed', async (_what, typed, wrong) => {
    const [path = ''] = await reportPaths()
    const form = { report: path.split('/')[4] ?? '', ...typed }
    const { status, body } = await post(visitor, path, form, { cookie: cookies.clerk })
    expect(status).toBe(400)
    const page = readPage(body)
    expect(page.all('textarea').map(textOf)).toEqual([typed.answer])
    expect(page.texts()).toEqual(expect.arrayContaining(wrong.map((field) => words.reports.errors[field])))
  })

  test('that is answered is closed, and the letter to the reader goes when a mail server is there', async () => {
    const [path = ''] = await reportPaths()
    const form = { report: path.split('/')[4] ?? '', outcome: 'corrected', answer: `תוקן ${bad}` }
    const answer = await post(visitor, path, form, { cookie: cookies.clerk })
    expect([answer.status, answer.headers.location]).toEqual([303, '?done=sent'])
    expect(await reportPaths()).toHaveLength(4)
    const again = await post(visitor, path, form, { cookie: cookies.clerk })
    expect(again.status).toBe(400)
    expect(readPage(again.body).texts()).toContain(words.reports.errors['answered-already'])

    const letters = await as('clerk', '/fr/staff/letters/')
    const cells = readPage(letters.body).all('bdi').map(textOf)
    expect(cells.map((cell) => cell.trim())).toContain('reader@example.org')
    const [letter = ''] = readPage(letters.body).values('a', 'href', ({ href }) =>
      /letters\/0/.test(href ?? ''),
    )
    const shown = await as('clerk', letter)
    expect(readPage(shown.body).texts()).toContain(`> ${form.answer}`)
    expect(readPage(shown.body).all('script')).toEqual([])

    const server = await startMailServer()
    const env = { SMTP_URL: server.url, MAIL_FROM: 'desk@example.org' }
    const { stdout, status } = await portal(visitor, ['jobs', 'run', '--json'], env)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      letters: { givenUp: 0, later: 0 },
      'audit-head': { written: true },
    })
    const sent = server.letters.find(({ envelopeTo }) => envelopeTo[0] === 'reader@example.org')
    expect(sent).toMatchObject({ from: { address: 'desk@example.org' } })
    expect(sent?.text).toContain(form.answer)
    expect(readPage((await as('clerk', letter)).body).texts()).toContain(words.letters.erasedText)
  })
})

describe('the site', () => {
  test('says of each job when it last went well', async () => {
    const { body } = await visitor.ask('/readyz')
    const { checks } = JSON.parse(body)
    expect(Object.keys(checks)).toEqual(
      expect.arrayContaining(['job-reminders', 'job-audit-head', 'job-retention']),
    )
    for (const name of ['job-reminders', 'job-audit-head', 'job-retention'])
      expect(checks[name]).toMatch(/^ok, \d+ s ago$/)
  })

  test('has a register of acts that the operator can prove', async () => {
    const { status, stdout } = await portal(visitor, ['audit', 'verify', '--json'])
    expect(status).toBe(0)
    const proof = JSON.parse(stdout)
    expect(proof).toMatchObject({
      ok: true,
      register: { fault: null },
      heads: { broken: null, badLines: [] },
    })
    expect(proof.register.rows).toBeGreaterThanOrEqual(6)
    expect(proof.heads.provenTo).toBeGreaterThanOrEqual(6)
  })
})

async function stampOf(): Promise<string> {
  const { body } = await visitor.ask(reportPath)
  return readPage(body).values('input', 'value', ({ name }) => name === 'stamp')[0] ?? ''
}

function report(stamp: string, message: string) {
  const form = { slug: people.helene, subject: 'no-longer-practises', message, replyTo: 'reader@example.org' }
  return post(visitor, reportPath, { ...form, locale: 'he', stamp, website: '' })
}

async function reportPaths(): Promise<string[]> {
  const { body } = await as('clerk', '/fr/staff/reports/')
  return readPage(body).values('a', 'href', ({ href }) => /\/staff\/reports\/[0-9a-f]/.test(href ?? ''))
}
