import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales, type Locale } from '../../src/i18n/locales.ts'
import { readPage, textOf } from './support/page.ts'
import { problemsOf } from './support/page-rules.ts'
import { visitOwnSite } from './support/visitor.ts'
import { weigh } from './support/weigh.ts'

// The most talkative log: even there nothing of a report may stand.
const visitor = visitOwnSite({ LOG_LEVEL: 'debug' })

const names = ['prepare', 'questions', 'after-care']
const paths = ['', 'body-map/', 'report/', ...names.map((name) => `${name}/`)]
const pages = locales.flatMap((lang) =>
  paths.map((path): [Locale, string] => [lang, `/${lang}/tools/${path}`]),
)

const secret = 'a purple lump the size of a walnut'
const report = (lang: Locale) => `/${lang}/tools/report/`

function send(fields: Record<string, string>, lang: Locale = 'en', headers: Record<string, string> = {}) {
  const origin = `http://localhost:${visitor.site().port}`
  const type = 'application/x-www-form-urlencoded'
  return visitor.ask(report(lang), {
    method: 'POST',
    headers: { origin, 'sec-fetch-site': 'same-origin', 'content-type': type, ...headers },
    body: new URLSearchParams(fields).toString(),
  })
}

describe.each(pages)('in %s the page %s', (lang, path) => {
  test('is whole, light, and has no script', async () => {
    const answer = await visitor.ask(path)
    expect(answer.status).toBe(200)
    expect(problemsOf(answer, lang, path)).toEqual([])
    const { html, scripts, whole } = await weigh(visitor, path)
    expect(scripts).toBe(0)
    expect(html).toBeLessThanOrEqual(14_000)
    expect(whole).toBeLessThanOrEqual(100 * 1024)
  })
})

describe('a sheet', () => {
  test.each(names)('%s comes as a PDF in every language', async (name) => {
    for (const lang of locales) {
      const { status, headers, body } = await visitor.ask(`/${lang}/tools/${name}.pdf`)
      expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
      expect(body.slice(0, 5)).toBe('%PDF-')
    }
  })
})

test('the body map leads to its own list: every region of the drawing to a part that is there', async () => {
  const { body } = await visitor.ask('/he/tools/body-map/')
  const page = readPage(body)
  const regions = page.values('a', 'href', ({ href = '' }) => href.startsWith('#part-'))
  expect(new Set(regions).size).toBe(13)
  expect(page.values('section', 'id')).toEqual(expect.arrayContaining(regions.map((href) => href.slice(1))))
})

describe('the report of a side effect', () => {
  test.each(locales)(
    'is a form that can only be posted, with a label for every field, in %s',
    async (lang) => {
      const page = readPage((await visitor.ask(report(lang))).body)
      const form = page.values('form', 'method', ({ method }) => method !== 'get')
      expect(form).toEqual(['post'])
      const fields = ['input', 'select', 'textarea'].flatMap((name) => page.values(name, 'id'))
      expect(page.values('label', 'for')).toEqual(expect.arrayContaining(fields))
      expect(fields).toHaveLength(11)
    },
  )

  test.each(locales)('comes back as a finished text, for the one who wrote it only, in %s', async (lang) => {
    const answer = await send({ what: secret, country: 'FR' }, lang)
    expect(answer.status).toBe(200)
    expect(problemsOf(answer, lang, report(lang))).toEqual([])
    expect(answer.headers['cache-control']).toMatch(/no-store/)
    const { tools } = messagesIn(lang)
    const [text = ''] = readPage(answer.body).all('pre').map(textOf)
    expect(text).toContain(`${tools.fields.what.label}\n${secret}`)
    expect(readPage(answer.body).texts()).toContain(tools.readySend.FR)
    expect((await visitor.ask(report(lang))).body).not.toContain(secret)
  })

  test('gives no address where we know none', async () => {
    const { body } = await send({ what: secret, country: 'CH' })
    expect(readPage(body).texts()).toContain(messagesIn('en').tools.readySend.other)
  })

  test('is kept nowhere: in no file, in no line of the log', async () => {
    await send({ what: secret })
    await send({ what: '', area: secret })
    const { dataDir, output } = visitor.site()
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    expect(files.length).toBeGreaterThan(0)
    const holding = files.filter(({ parentPath, name }) =>
      readFileSync(join(parentPath, name)).includes(secret),
    )
    expect(holding.map(({ name }) => name)).toEqual([])
    expect(output()).toContain('/[lang]/tools/report')
    expect(output()).not.toContain('walnut')
  })

  test('ignores what stands in the address', async () => {
    const { body } = await visitor.ask(`${report('en')}?what=${encodeURIComponent(secret)}`)
    expect(body).not.toContain('walnut')
  })

  test('that says nothing is asked for again, with what was typed beside the error', async () => {
    const answer = await send({ what: ' ', area: 'left thigh' })
    expect(answer.status).toBe(400)
    expect(answer.headers['cache-control']).toMatch(/no-store/)
    expect(problemsOf(answer, 'en', report('en'))).toEqual([])
    const page = readPage(answer.body)
    expect(page.values('textarea', 'aria-invalid')).toEqual(['true'])
    expect(page.values('input', 'value', ({ name }) => name === 'area')).toEqual(['left thigh'])
  })

  test('shows what was typed as text, never as HTML', async () => {
    const { body } = await send({ what: '<script>alert(1)</script><b>' })
    expect(body).not.toContain('<script>alert')
    expect(readPage(body).all('pre').map(textOf).join()).toContain('<script>alert(1)</script><b>')
  })

  test('from another site, or as a file of megabytes, is refused', async () => {
    const stranger = await send({ what: secret }, 'en', {
      origin: 'https://evil.test',
      'sec-fetch-site': 'cross-site',
    })
    expect(stranger.status).toBe(403)
    expect((await send({ what: 'x'.repeat(300 * 1024) })).status).toBe(413)
  })
})
