import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { mistakeReport } from '../../src/directory/tables.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales, type Locale } from '../../src/i18n/locales.ts'
import { closeDatabase, openDatabase } from '../../src/kernel/database.ts'
import { visitOwnSite } from './support/visitor.ts'
import { people } from './support/addresses.ts'
import { readPage, textOf } from './support/page.ts'
import { problemsOf } from './support/page-rules.ts'

const visitor = visitOwnSite({ RATE_LIMITS: 'off' })

let stamp = ''

// Read as a person reads it: a form that is sent at once is not taken for a person's.
beforeAll(async () => {
  stamp = await freshStamp()
  await pause(2100)
})

async function freshStamp(): Promise<string> {
  const { body } = await visitor.ask(`/en/doctors/${people.helene}/report/`)
  return readPage(body).values('input', 'value', ({ name }) => name === 'stamp')[0] ?? ''
}

const good = { subject: 'phone', message: 'The number rings at a bakery.', replyTo: 'reader@example.org' }

function send(fields: Record<string, string>, lang: Locale = 'en', headers: Record<string, string> = {}) {
  const body = new URLSearchParams({ slug: people.helene, locale: lang, stamp, ...fields }).toString()
  const origin = `http://localhost:${visitor.site().port}`
  const type = 'application/x-www-form-urlencoded'
  return visitor.ask(`/${lang}/doctors/${people.helene}/report/`, {
    method: 'POST',
    headers: { origin, 'sec-fetch-site': 'same-origin', 'content-type': type, ...headers },
    body,
  })
}

function stored() {
  const database = openDatabase(join(visitor.site().dataDir, 'portal.db'))
  try {
    return database.orm.select().from(mistakeReport).all()
  } finally {
    closeDatabase(database)
  }
}

function valuesIn(body: string) {
  const page = readPage(body)
  return {
    subject: page.values('option', 'value', ({ selected }) => selected !== undefined),
    message: page.all('textarea').map(textOf),
    replyTo: page.values('input', 'value', ({ name }) => name === 'replyTo'),
  }
}

describe('the report of a mistake', () => {
  test.each(locales)('is a form with a label for every field, in %s', async (lang) => {
    const { status, body } = await visitor.ask(`/${lang}/doctors/${people.helene}/report/`)
    expect(status).toBe(200)
    const page = readPage(body)
    const labelled = page.values('label', 'for')
    const fields = ['select', 'textarea', 'input'].flatMap((name) =>
      page.values(
        name,
        'id',
        ({ type, name: field }) => type !== 'hidden' && field !== 'q' && field !== 'near',
      ),
    )
    expect(fields.toSorted()).toEqual(['message', 'replyTo', 'subject'])
    expect(labelled).toEqual(expect.arrayContaining(fields))
    expect(page.values('form', 'method', ({ method }) => method !== undefined)).toEqual(['post'])
  })

  test('that is whole is stored once, and its reference is shown', async () => {
    const before = stored().length
    const { status, headers } = await send(good)
    expect(status).toBe(303)
    const { body, headers: pageHeaders } = await visitor.ask(
      `/en/doctors/${people.helene}/report/${String(headers['location'])}`,
    )
    expect(pageHeaders['cache-control']).toMatch(/no-store/)
    const rows = stored().slice(before)
    expect(rows).toMatchObject([
      { slug: people.helene, ...good, locale: 'en', reportedAt: expect.stringMatching(/^2026-11-21T/) },
    ])
    expect(body).toContain(rows[0]?.uid.slice(-8).toUpperCase())
    expect(body).toContain(messagesIn('en').profile.reportThanks)
  })

  test('needs no address of the reader', async () => {
    const before = stored().length
    expect((await send({ ...good, replyTo: '' })).status).toBe(303)
    expect(stored().slice(before)).toMatchObject([{ replyTo: null }])
  })

  test.each(locales)(
    'that is not whole says what is missing and keeps what was typed, in %s',
    async (lang) => {
      const before = stored().length
      const typed = { subject: 'address', message: 'x', replyTo: 'not an address' }
      const answer = await send(typed, lang)
      expect(answer.status).toBe(400)
      expect(problemsOf(answer, lang, `/${lang}/doctors/${people.helene}/report/`)).toEqual([])
      const { reportErrors } = messagesIn(lang).profile
      expect(answer.body).toContain(reportErrors.replyTo)
      expect(readPage(answer.body).texts()).toContain(reportErrors.message)
      expect(valuesIn(answer.body)).toEqual({
        subject: ['address'],
        message: ['x'],
        replyTo: ['not an address'],
      })
      expect(stored()).toHaveLength(before)
    },
  )

  test('points from each error to its field', async () => {
    const { body } = await send({ subject: 'address', message: '', replyTo: 'x' })
    const page = readPage(body)
    expect(page.values('textarea', 'aria-invalid')).toEqual(['true'])
    const described = page.values('textarea', 'aria-describedby').join(' ').split(' ')
    for (const id of described) expect(page.values('*', 'id')).toContain(id)
    expect(page.values('a', 'href')).toEqual(expect.arrayContaining(['#message', '#replyTo']))
  })

  test('shows what was typed as text, whatever it is', async () => {
    const typed = { subject: 'phone', message: 'x', replyTo: '"><script>alert(1)</script>' }
    const { body } = await send(typed)
    expect(valuesIn(body)).toMatchObject({ replyTo: [typed.replyTo] })
    expect(readPage(body).all('script', ({ src, type }) => src === undefined && type === undefined)).toEqual(
      [],
    )
  })

  test.each([
    ['of an unknown subject', { ...good, subject: 'weather' }],
    ['too long', { ...good, message: 'x'.repeat(2001) }],
    ['without any field', { subject: '', message: '', replyTo: '' }],
    ['in no language of ours', { ...good, locale: 'xx' }],
  ])('%s is refused and not stored', async (_how, fields) => {
    const before = stored().length
    expect((await send(fields)).status).toBe(400)
    expect(stored()).toHaveLength(before)
  })

  test.each([
    ['is sent at once', async () => ({ stamp: await freshStamp() })],
    ['carries no stamp', () => ({ stamp: '' })],
    ['carries a forged stamp', () => ({ stamp: `${stamp}x` })],
    ['fills in the field that nobody sees', () => ({ website: 'https://spam.example' })],
  ])('that %s is not stored, and a person can send it again', async (_how, change) => {
    const before = stored().length
    const { status, body } = await send({ ...good, ...(await change()) })
    expect(status).toBe(400)
    expect(readPage(body).texts()).toContain(messagesIn('en').profile.reportErrors.tooFast)
    expect(valuesIn(body).message).toEqual([good.message])
    expect(stored()).toHaveLength(before)
  })

  test('about nobody, or about somebody who is not public, is not stored', async () => {
    const before = stored().length
    for (const slug of ['nobody-here', people.suspended])
      expect((await send({ ...good, slug })).status).toBeGreaterThanOrEqual(400)
    expect(stored()).toHaveLength(before)
  })

  test.each([
    ['of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['that hides its origin', { origin: 'null' }],
    ['of another port', { origin: 'http://localhost:1' }],
  ])('from a page %s is refused and not stored', async (_whose, headers) => {
    const before = stored().length
    expect((await send(good, 'en', headers)).status).toBe(403)
    expect(stored()).toHaveLength(before)
  })

  test('as anything but a form is refused', async () => {
    expect((await send(good, 'en', { 'content-type': 'application/json' })).status).toBe(415)
  })
})
