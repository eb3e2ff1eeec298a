import { DomUtils } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { suggestions } from '../../src/directory/api/suggestion-schema.ts'
import { locales, messagesIn, type Locale } from '../../src/i18n/index.ts'
import { readExactly } from './support/api.ts'
import { readPage, textOf } from './support/page.ts'
import { visitSite } from './support/visitor.ts'

const visitor = visitSite()

async function results(lang: Locale, q: string, more = '') {
  const { status, body } = await visitor.ask(`/${lang}/doctors/?q=${encodeURIComponent(q)}${more}`)
  const page = readPage(body)
  const answers = page.all('section', ({ class: name }) => name === 'library-answers')
  return {
    status,
    body,
    heading: page.all('h1').map(textOf).join(),
    toRead: DomUtils.getElementsByTagName('a', answers).flatMap(({ attribs }) => attribs['href'] ?? []),
    doctors: page.all('*', ({ class: name }) => name === 'result-name').length,
  }
}

/** An address with an anchor leads to a page that has the anchor. */
async function isThere(href: string): Promise<boolean> {
  const { pathname, hash } = new URL(href, 'http://localhost')
  const { status, body } = await visitor.ask(pathname)
  const anchor = decodeURIComponent(hash.slice(1))
  return status === 200 && (anchor === '' || readPage(body).values('*', 'id').includes(anchor))
}

describe.each(locales)('a question to the one search box, in "%s"', (lang) => {
  const { finding, directory } = messagesIn(lang)

  test.each([
    'how much does it cost',
    'combien ça coûte',
    'כמה זה עולה',
    'piroxicam',
    'nappage',
    'side effects',
    'הריון',
    'prendre rendez-vous avec un ostéopathe',
  ])('%s: every answer leads to its place on a page', async (q) => {
    const { status, toRead } = await results(lang, q)
    expect(status).toBe(200)
    expect(toRead.length).toBeLessThanOrEqual(5)
    for (const href of toRead) expect([href, await isThere(href)]).toEqual([href, true])
  })

  test('is answered by the library first when no doctor is meant, and says that everybody is listed', async () => {
    const { heading, body, toRead, doctors } = await results(lang, 'how much does it cost')
    expect(heading).toBe(finding.heading)
    expect(toRead[0]).toContain(`/${lang}/guide/costs/`)
    expect(body).toContain(finding.everybodyNote)
    expect(doctors).toBeGreaterThan(0)
  })

  test('does not pretend that words nobody is called by are a name', async () => {
    const { heading, body } = await results(lang, 'piroxicam')
    expect(heading).toBe(finding.heading)
    expect(body).toContain(finding.nobody)
    expect(body).not.toContain(directory.noneTitle)
  })

  test('shows doctors with something to read when both fit', async () => {
    const { heading, toRead, doctors } = await results(lang, 'nappage')
    expect(heading).not.toBe(finding.heading)
    expect(doctors).toBeGreaterThan(0)
    expect(toRead.length).toBeGreaterThan(0)
    expect(toRead.length).toBeLessThanOrEqual(3)
  })

  test('has nothing to read about a doctor, a place or nonsense, and nothing on later pages', async () => {
    for (const q of ['Toulouse', 'Casteran', 'zzzzqqqq', ''])
      expect([q, (await results(lang, q)).toRead]).toEqual([q, []])
    expect((await results(lang, 'how much does it cost', '&page=2')).toRead).toEqual([])
  })
})

test.each([
  '<script>alert(1)</script>',
  '"><img src=x>',
  '\u0000',
  '\u202e'.repeat(50),
  'a'.repeat(200),
  '%',
  '%E0%A4%A',
])('hostile words do no harm: %j', async (q) => {
  const { status, body } = await results('en', q)
  expect(status).toBe(200)
  const page = readPage(body)
  expect(page.values('img', 'src')).not.toContain('x')
  expect(page.all('script').map(textOf).join()).not.toContain('alert')
})

describe('suggestions of what can be read', () => {
  async function suggest(q: string, lang: Locale) {
    const path = `/api/v1/suggest?q=${encodeURIComponent(q)}&lang=${lang}`
    const answer = readExactly(suggestions, await visitor.json(path)).suggestions
    return answer.filter(({ kind }) => kind === 'guide').map(({ href }) => href)
  }

  test.each(locales)(
    'are pages, words, questions and tools, each leading to its place, in "%s"',
    async (lang) => {
      const found = await Promise.all(
        ['side eff', 'nappag', 'combien ca c', 'body m', 'האם זה כו'].map((typed) => suggest(typed, lang)),
      )
      for (const hrefs of found) expect(hrefs.length).toBeGreaterThan(0)
      for (const href of found.flat()) expect([href, await isThere(href)]).toEqual([href, true])
      expect(found.flat()).toContain(`/${lang}/guide/glossary/#nappage`)
      expect(found.flat()).toContain(`/${lang}/tools/body-map/`)
    },
  )

  test('forgive a slip', async () => {
    expect(await suggest('mesothérapei', 'fr')).not.toEqual([])
    expect(await suggest('piroxycam', 'en')).not.toEqual([])
  })
})
