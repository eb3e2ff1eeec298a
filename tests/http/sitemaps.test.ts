import { Readable } from 'node:stream'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { describe, expect, test } from 'vitest'
import { locales } from '../../src/i18n/locales.ts'
import { askAll, visitSite } from './support/visitor.ts'
import { people, standingPaths } from './support/addresses.ts'
import { listedSlugs } from './support/api.ts'

const visitor = visitSite()
const origin = 'http://localhost:4321'

async function sitemaps(): Promise<string[]> {
  const { body, headers } = await visitor.ask('/sitemap.xml')
  expect(headers['content-type']).toMatch(/^application\/xml/)
  const index = await parseSitemapIndex(Readable.from([body]))
  return index.map(({ url }) => url)
}

async function entries() {
  const parts = await askAll(await sitemaps(), async (address) => {
    const { status, body, headers } = await visitor.ask(address.replace(origin, ''))
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch(/^application\/xml/)
    return parseSitemap(Readable.from([body]))
  })
  return parts.flat()
}

describe('the sitemap', () => {
  test('is an index whose parts are all there and can be read', async () => {
    const found = await sitemaps()
    expect(found.length).toBeGreaterThanOrEqual(2)
    expect(found.every((address) => address.startsWith(`${origin}/`))).toBe(true)
    expect((await visitor.ask('/sitemaps/doctors-2.xml')).status).toBe(404)
    expect((await visitor.ask('/sitemaps/doctors-0.xml')).status).toBe(404)
    expect((await visitor.ask('/sitemaps/doctors-x.xml')).status).toBe(404)
  })

  test('names every page once in every language, and every listed doctor, and nobody else', async () => {
    const found = (await entries()).map(({ url }) => url.replace(origin, ''))
    const doctors = (await listedSlugs(visitor)).map((slug) => `/doctors/${slug}/`)
    const wanted = [...standingPaths, ...doctors].flatMap((path) => locales.map((lang) => `/${lang}${path}`))
    expect(found.toSorted()).toEqual(wanted.toSorted())
    for (const slug of [people.suspended, people.expired, people.withoutConsent])
      expect(found.filter((path) => path.includes(slug))).toEqual([])
  })

  test('names for every page its other languages, and itself', async () => {
    for (const { url, links } of await entries()) {
      const path = url.replace(origin, '').slice(3)
      const alternates = Object.fromEntries(links.map((link) => [link.lang, link.url]))
      expect(alternates).toEqual({
        ...Object.fromEntries(locales.map((lang) => [lang, `${origin}/${lang}${path}`])),
        'x-default': expect.stringMatching(new RegExp(`^${origin}/(?:en)?`)),
      })
    }
  })
})

test('robots are asked to keep the demonstration out of their index', async () => {
  const { status, body, headers } = await visitor.ask('/robots.txt')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(body).toBe('User-agent: *\nDisallow: /\n')
})
