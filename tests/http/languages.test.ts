import { describe, expect, test } from 'vitest'
import { locales, localeFacts } from '../../src/i18n/locales.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { visitSite } from './support/visitor.ts'
import { kindsOfPage } from './support/addresses.ts'
import { readPage, textOf } from './support/page.ts'

const visitor = visitSite()

/** What a reader sends, and the language that this means. */
const readers: [who: string, headers: Record<string, string>, lang: 'en' | 'fr' | 'he'][] = [
  ['who says nothing', {}, 'en'],
  ['who reads French', { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.5' }, 'fr'],
  ['who reads Hebrew', { 'accept-language': 'he-IL,he;q=0.9,en-US;q=0.8' }, 'he'],
  ['whose old system calls Hebrew "iw"', { 'accept-language': 'iw' }, 'he'],
  ['who reads German, then French', { 'accept-language': 'de,fr;q=0.3' }, 'fr'],
  ['who would rather read French', { 'accept-language': 'en;q=0.2,fr;q=0.8' }, 'fr'],
  ['who reads none of ours', { 'accept-language': 'ja' }, 'en'],
  ['who chose Hebrew before', { 'accept-language': 'fr', cookie: 'lang=he' }, 'he'],
  ['who carries a bad choice', { 'accept-language': 'fr', cookie: 'lang=../../x' }, 'fr'],
  ['who sends nonsense', { 'accept-language': ';;q=,,*;q=z' }, 'en'],
]

describe('the front page', () => {
  test.each(readers)('leads a reader %s there', async (_who, headers, lang) => {
    const answer = await visitor.ask('/', { headers })
    expect(answer.status).toBe(302)
    expect(answer.headers.location).toBe(`/${lang}/`)
  })

  test('is never kept for the next reader', async () => {
    await visitor.ask('/', { headers: { 'accept-language': 'fr' } })
    const answer = await visitor.ask('/', { headers: { 'accept-language': 'he' } })
    expect(answer.headers.location).toBe('/he/')
    expect(answer.headers['cache-control']).not.toMatch(/public|max-age=[1-9]/)
  })
})

describe('a page that is not there', () => {
  test.each(locales)('says so in %s, the language of its address', async (lang) => {
    const answer = await visitor.ask(`/${lang}/nothing/`, { headers: { 'accept-language': 'en' } })
    expect(answer.status).toBe(404)
    const page = readPage(answer.body)
    expect(page.all('h1').map(textOf)).toEqual([messagesIn(lang).site.notFoundTitle])
    expect(page.values('html', 'dir')).toEqual([localeFacts[lang].dir])
    expect(page.values('meta', 'content', ({ name }) => name === 'robots')).toEqual(['noindex'])
  })

  test.each(readers)('without a language is for a reader %s in it', async (_who, headers, lang) => {
    const answer = await visitor.ask('/nothing/at/all/', { headers })
    expect(answer.status).toBe(404)
    expect(readPage(answer.body).values('html', 'lang')).toEqual([lang])
  })

  test('of one reader is not the page of the next', async () => {
    const of = async (language: string) => {
      const { body } = await visitor.ask('/nothing/', { headers: { 'accept-language': language } })
      return readPage(body).values('html', 'lang')
    }
    expect([await of('fr'), await of('he'), await of('en')]).toEqual([['fr'], ['he'], ['en']])
  })
})

test.each(Object.entries(kindsOfPage))('%s leads to itself in the other languages', async (_kind, path) => {
  const { body } = await visitor.ask(`/en${path}`)
  const links = readPage(body).all('a', ({ hreflang }) => hreflang !== undefined)
  const targets = links.map(({ attribs }) => attribs['href'] ?? '')
  expect(targets.map((target) => target.slice(1, 3))).toEqual([...locales])
  for (const target of targets) {
    expect((await visitor.ask(target)).status).toBe(200)
    expect(target.split('?')[0]?.slice(3)).toBe(path.split('?')[0])
  }
})
