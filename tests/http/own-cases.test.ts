import { beforeAll, describe, expect, test } from 'vitest'
import { reportMistake } from '../../src/directory/reports/report-mistake.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { openAccountDesk } from '../support/account-desk.ts'
import { siteNow } from '../support/site.ts'
import { handIn } from '../verification/hand-in.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite({ RATE_LIMITS: 'off' })
const words = messagesIn('fr').verification
const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
)
const file = '/fr/member/file/'
const report = {
  slug: 'helene-casteran-toulouse',
  subject: 'phone' as const,
  message: 'Le numéro ne répond plus.',
  locale: 'fr' as const,
}
const cookies = { eloise: '', member: '', verifier: '', auditor: '' }
let staffFile = ''

beforeAll(async () => {
  for (const role of ['member', 'verifier', 'auditor'] as const) cookies[role] = await cookieOf(visitor, role)
  cookies.eloise = await applicantWithSession()
  const queue = readPage((await as('verifier', '/fr/staff/cases/?kind=application')).body)
  staffFile = queue.all('a').find((link) => textOf(link).includes('Vergnac'))?.attribs['href'] ?? ''
})

type Who = keyof typeof cookies

const as = (who: Who, path: string) => visitor.ask(path, { headers: { cookie: cookies[who] } })

// An account that confirmed its address, and handed an application in.
async function applicantWithSession(): Promise<string> {
  const desk = openAccountDesk(visitor.site())
  const email = 'eloise@example.org'
  try {
    const { database, auth } = desk
    const visit = { network: 'test', userAgent: '', device: undefined }
    await auth.startAccount({ email, name: 'Éloïse Vergnac', locale: 'fr' }, visit)
    const token = new URL(desk.linkIn(email, 'confirm-email')).searchParams.get('token') ?? ''
    const { headers } = await post(visitor, '/fr/sign-in/confirm/', { token })
    const newest = 'SELECT id AS accountId, uid FROM account ORDER BY id DESC LIMIT 1'
    const person = database.sqlite.prepare<[], { accountId: number; uid: string }>(newest).get()
    if (!person) throw new Error('there is no account')
    handIn(visitor.site().dataDir, database, person, new Date(siteNow))
    reportMistake(database, report, new Date(siteNow))
    const set = [headers['set-cookie'] ?? []].flat()
    return set.map((cookie) => cookie.split(';')[0]).join('; ')
  } finally {
    desk.close()
  }
}

const askAgain = async (note: string) => {
  const page = readPage((await as('verifier', staffFile)).body)
  const [version = ''] = page.values('input', 'value', ({ name }) => name === 'version')
  return post(visitor, staffFile, { intent: 'ask', version, note }, { cookie: cookies.verifier })
}

/** Sends a form with files as a browser would. */
function send(who: Who, fields: Record<string, string>, files: Record<string, Buffer> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  for (const [name, bytes] of Object.entries(files))
    form.append(name, new File([new Uint8Array(bytes)], 'diplôme.pdf', { type: 'application/pdf' }))
  const { base } = visitor.site()
  const headers = { cookie: cookies[who], origin: base, 'sec-fetch-site': 'same-origin' }
  return fetch(`${base}${file}`, { method: 'POST', body: form, redirect: 'manual', headers })
}

/** The hidden fields of the form that answers, as the member's home shows it. */
async function answerFields(): Promise<Record<string, string>> {
  const page = readPage((await as('eloise', '/fr/member/')).body)
  const value = (field: string) => page.values('input', 'value', ({ name }) => name === field)[0] ?? ''
  return { intent: 'answer', case: value('case'), version: value('version'), kind: 'diploma' }
}

describe('a question of staff', () => {
  test('stands on the member’s home with a form, and the answer comes to staff with its paper', async () => {
    expect((await askAgain('En quelle année ?')).status).toBe(303)
    const home = readPage((await as('eloise', '/fr/member/')).body)
    expect(home.texts()).toEqual(expect.arrayContaining([words.own.question.title, 'En quelle année ?']))
    const fields = { ...(await answerFields()), words: 'En 2009 <b>' }
    const [once, twice] = [
      await send('eloise', fields, { files: pdf }),
      await send('eloise', fields, { files: pdf }),
    ]
    expect([once.status, once.headers.get('location')]).toEqual([303, `${file}?done=answer`])
    expect(twice.status).toBe(303)
    const page = readPage((await as('verifier', staffFile)).body)
    expect(page.texts()).toEqual(expect.arrayContaining(['En 2009 <b>', 'diplôme.pdf']))
    const papers = readPage((await as('eloise', file)).body).values('a', 'href', ({ href = '' }) =>
      /\/member\/file\/[0-9a-f]{8}-/.test(href),
    )
    expect(papers).toHaveLength(1)
  })

  test('answered from an older page is refused in words, and what was typed is still there', async () => {
    await askAgain('Encore une question')
    const fields = await answerFields()
    expect((await send('eloise', { ...fields, words: 'Première réponse' })).status).toBe(303)
    const late = await send('eloise', { ...fields, words: 'Seconde réponse' })
    expect(late.status).toBe(400)
    const page = readPage(await late.text())
    expect(page.texts()).toEqual(
      expect.arrayContaining([words.own.refusals['changed-meanwhile'], 'Seconde réponse']),
    )
  })

  test('answered with nothing, or with a page as paper, stays open and keeps the words', async () => {
    await askAgain('Votre université ?')
    const fields = await answerFields()
    const empty = await send('eloise', { ...fields, words: '' })
    expect(readPage(await empty.text()).texts()).toContain(words.own.refusals.words)
    const bad = await send('eloise', { ...fields, words: 'Toulouse' }, { files: Buffer.from('<html>') })
    const page = readPage(await bad.text())
    expect(page.texts()).toContain(words.refusals['not-allowed'])
    expect(page.all('textarea').map(textOf)).toContain('Toulouse')
  })

  test('is answered by nobody else', async () => {
    const fields = { ...(await answerFields()), words: 'Moi' }
    expect((await send('member', fields)).status).toBe(400)
    expect((await send('auditor', fields)).status).toBe(403)
  })
})

describe('a member’s paper', () => {
  test('opens for its owner and for staff who decide, written down, and for nobody else', async () => {
    expect((await send('eloise', { intent: 'paper', kind: 'diploma' }, { file: pdf })).status).toBe(303)
    const [own = ''] = readPage((await as('eloise', file)).body).values('a', 'href', ({ href = '' }) =>
      /\/member\/file\/[0-9a-f]{8}-/.test(href),
    )
    const uid = own.split('/').at(-2) ?? ''
    const opened = await as('eloise', own)
    expect(opened.status).toBe(200)
    expect(opened.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment;/),
      'cache-control': 'private, no-store',
      'content-security-policy': `default-src 'none'; frame-ancestors 'none'; sandbox`,
    })
    expect((await as('member', own)).status).toBe(404)
    expect((await as('auditor', own)).status).toBe(403)
    expect((await visitor.ask(own)).status).toBe(303)
    expect((await as('verifier', `${staffFile}evidence/${uid}/`)).status).toBe(200)
    expect((await as('auditor', `${staffFile}evidence/${uid}/`)).status).toBe(403)
    expect((await as('member', `${staffFile}evidence/${uid}/`)).status).toBe(403)
    const desk = openAccountDesk(visitor.site())
    const views = desk.database.sqlite
      .prepare(`SELECT count(*) FROM audit WHERE act = 'evidence.open' AND object = ?`)
      .pluck()
      .get(`evidence:${uid}`)
    desk.close()
    expect(views).toBe(2)
  })
})

describe('a report', () => {
  test('becomes a case from its page, for those who decide', async () => {
    const [path = ''] = readPage((await as('verifier', '/fr/staff/reports/')).body).values(
      'a',
      'href',
      ({ href = '' }) => /\/reports\/[0-9a-f]{8}-/.test(href),
    )
    const fields = { intent: 'look-into', report: path.split('/').at(-2) ?? '' }
    expect((await post(visitor, path, fields, { cookie: cookies.auditor })).status).toBe(403)
    const opened = await post(visitor, path, fields, { cookie: cookies.verifier })
    expect(opened.headers.location).toMatch(/\/fr\/staff\/cases\/[0-9a-f-]{36}\/\?done=report/)
    const page = readPage((await as('verifier', opened.headers.location ?? '')).body)
    expect(page.texts()).toContain(words.one.reports.title)
  })
})
