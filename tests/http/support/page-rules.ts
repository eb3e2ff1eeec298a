import { createHash } from 'node:crypto'
import { localeFacts, locales, messagesIn, type Locale } from '../../../src/i18n/index.ts'
import type { Answer } from '../../server/support/ask.ts'
import { readPage, textOf, type Page } from './page.ts'

/** What every page of the site must be, whatever it is about. Returns what is wrong with it, in words. */
export function problemsOf(answer: Answer, lang: Locale, path: string): string[] {
  const page = readPage(answer.body)
  return [
    ...documentProblems(page, lang),
    ...addressProblems(page, lang, path),
    ...policyProblems(page, String(answer.headers['content-security-policy'])),
    ...originProblems(page),
    ...wordProblems(page, lang),
  ]
}

function documentProblems(page: Page, lang: Locale): string[] {
  const [html] = page.all('html')
  const [title] = page.all('title').map(textOf)
  const ids = page.values('*', 'id')
  return [
    unless(html?.attribs['lang'] === lang, `lang is ${html?.attribs['lang']}`),
    unless(html?.attribs['dir'] === localeFacts[lang].dir, `dir is ${html?.attribs['dir']}`),
    unless((title ?? '').length > 15, `title is ${title}`),
    unless(descriptionOf(page).length > 7, 'no description'),
    unless(page.all('h1').length === 1, `${page.all('h1').length} headings of the first level`),
    unless(page.all('main').length === 1, 'no main part'),
    unless(new Set(ids).size === ids.length, 'an id stands twice'),
  ].flat()
}

function descriptionOf(page: Page): string {
  return page.values('meta', 'content', ({ name }) => name === 'description')[0] ?? ''
}

// The canonical address has no query: a search is not a page of its own.
function addressProblems(page: Page, lang: Locale, path: string): string[] {
  const bare = path.replace(/^\/../, '').replace(/\?.*/, '')
  const canonical = page.values('link', 'href', ({ rel }) => rel === 'canonical')
  const alternates = new Map(
    page
      .all('link', ({ rel }) => rel === 'alternate')
      .map(({ attribs }) => [attribs['hreflang'], attribs['href'] ?? '']),
  )
  const [own = ''] = canonical
  const origin = own.startsWith('http') ? new URL(own).origin : ''
  return [
    unless(canonical.length === 1 && own === `${origin}/${lang}${bare}`, `canonical is ${own}`),
    ...locales.map((other) =>
      unless(alternates.get(other) === `${origin}/${other}${bare}`, `no alternate in ${other}`),
    ),
    unless(alternates.has('x-default'), 'no alternate for other languages'),
  ].flat()
}

function policyProblems(page: Page, policy: string): string[] {
  const blocks = page.all('style').map((block) => hashOf(textOf(block)))
  const directive = (name: string) => policy.split('; ').find((part) => part.startsWith(name)) ?? ''
  const hashes: string[] = directive('style-src').match(/'sha256-[^']+'/g) ?? []
  const inline = page.all('script', ({ src, type }) => src === undefined && type !== 'application/ld+json')
  const handlers = page.all('*', (attributes) => Object.keys(attributes).some((name) => /^on/i.test(name)))
  return [
    unless(policy.startsWith(`default-src 'none'`), `policy is ${policy}`),
    unless(!/unsafe-|https?:|\*/.test(policy), `policy is ${policy}`),
    unless(!directive('script-src').includes('sha256'), 'the policy allows an inline script'),
    unless(
      blocks.every((hash) => hashes.includes(hash)),
      'the policy forbids an inline style',
    ),
    unless(hashes.length === new Set(blocks).size, 'the policy allows a style that is not there'),
    unless(inline.length === 0, 'an inline script'),
    unless(page.all('*', ({ style }) => style !== undefined).length === 0, 'a style attribute'),
    unless(handlers.length === 0, 'an event handler in the HTML'),
  ].flat()
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

const loading: [element: string, attribute: string][] = [
  ['script', 'src'],
  ['img', 'src'],
  ['img', 'srcset'],
  ['source', 'srcset'],
  ['iframe', 'src'],
  ['object', 'data'],
  ['embed', 'src'],
  ['video', 'src'],
  ['audio', 'src'],
  ['use', 'href'],
  ['image', 'href'],
  ['form', 'action'],
]

/** What the browser would fetch, or send to, by itself. */
export function fetchedBy(page: Page): string[] {
  const named = loading.flatMap(([element, attribute]) => page.values(element, attribute))
  const links = page.values('link', 'href', ({ rel = '' }) => !/canonical|alternate/.test(rel))
  const styles = page.all('style').flatMap((block) => textOf(block).match(/url\([^)]*\)|@import[^;]*/g) ?? [])
  return [...named, ...links, ...styles.map((rule) => rule.replace(/^url\(["']?|["']?\)$/g, ''))]
}

function originProblems(page: Page): string[] {
  return fetchedBy(page)
    .filter((address) => !/^(?:\/(?!\/)|#|data:)/.test(address))
    .map((address) => `fetches ${address}`)
}

const leftovers = /\bundefined\b|\[object |\bNaN\b|\{\{|\bt\.(?:site|directory|profile|design|library)\b/

// A text of the English interface on a page of another language was forgotten, or its key was.
function wordProblems(page: Page, lang: Locale): string[] {
  const foreign = lang === 'en' ? new Set<string>() : englishOnly(lang)
  return [
    ...page
      .texts()
      .filter((text) => leftovers.test(text))
      .map((text) => `says ${text.slice(0, 60)}`),
    ...page
      .ownTexts()
      .filter((text) => foreign.has(text))
      .map((text) => `says in English ${text.slice(0, 60)}`),
  ]
}

function englishOnly(lang: Locale): Set<string> {
  const own = new Set(stringsIn(messagesIn(lang)))
  return new Set(stringsIn(messagesIn('en')).filter((text) => text.length > 3 && !own.has(text)))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function unless(isRight: boolean, problem: string): string[] {
  return isRight ? [] : [problem]
}
