import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { DomUtils, parseDocument, parseFeed } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { suspendPractitioner } from '../../src/directory/suspend-practitioner.ts'
import { locales } from '../../src/i18n/locales.ts'
import { closeDatabase, openDatabase } from '../../src/kernel/database.ts'
import { siteNow } from '../support/site.ts'
import { people } from './support/addresses.ts'
import { listedSlugs } from './support/api.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()

async function feed(lang: string) {
  const { status, headers, body } = await visitor.ask(`/${lang}/doctors.atom`)
  return { status, headers, body, entries: parseFeed(body)?.items ?? [] }
}

async function table(lang: string) {
  const { status, headers, body } = await visitor.ask(`/api/v1/doctors.csv?lang=${lang}`)
  const rows: Record<string, string>[] = parse(body, { bom: true, columns: true })
  return { status, headers, body, rows }
}

const slugsIn = (text: string) =>
  [...text.matchAll(/\/doctors\/([a-z0-9-]+)\//g)].map(([, slug]) => slug ?? '')

describe.each(locales)('in %s', (lang) => {
  test('the feed names who was listed of late, with a link and nothing that is not public', async () => {
    const { status, headers, entries } = await feed(lang)
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('application/atom+xml')
    const listed = new Set(await listedSlugs(visitor))
    const named = entries.flatMap(({ link = '' }) => slugsIn(link))
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((slug) => !listed.has(slug))).toEqual([])
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries[0]?.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  })

  test('the table has a row for every practice of everybody who is public', async () => {
    const { status, headers, body, rows } = await table(lang)
    expect(status).toBe(200)
    expect(headers['content-disposition']).toContain('doctors.csv')
    expect(body.startsWith('\uFEFF')).toBe(true)
    expect(new Set(rows.flatMap(({ page = '' }) => slugsIn(page)))).toEqual(
      new Set(await listedSlugs(visitor)),
    )
    const cities = (slug: string) =>
      rows.filter(({ page }) => page?.includes(`/${lang}/doctors/${slug}/`)).map(({ city }) => city)
    expect(cities(people.ofTwoPractices)).toEqual(['Paris', 'Boulogne-Billancourt'])
    expect(cities(people.withoutConsultations)).toEqual([''])
  })

  test('a browser can offer the search', async () => {
    const { status, headers, body } = await visitor.ask(`/${lang}/opensearch.xml`)
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('application/opensearchdescription+xml')
    const document = parseDocument(body, { xmlMode: true })
    const [url] = DomUtils.getElementsByTagName('Url', document)
    const [name] = DomUtils.getElementsByTagName('ShortName', document)
    const template = url?.attribs['template'] ?? ''
    expect(name && DomUtils.textContent(name).length).toBeLessThanOrEqual(16)
    const asked = template.replace('{searchTerms}', encodeURIComponent('Castéran & <x>'))
    expect((await visitor.ask(new URL(asked).pathname + new URL(asked).search)).status).toBe(200)
  })
})

test('a language that is none of ours gets a refusal, not a table', async () => {
  const { status, body } = await visitor.ask('/api/v1/doctors.csv?lang=xx')
  expect(status).toBe(400)
  expect(JSON.parse(body)).toMatchObject({ error: { field: 'lang' } })
})

test.each(['/en/doctors.atom', '/fr/opensearch.xml', '/sitemaps/doctors-1.xml'])(
  'who has the newest %s is told so, and gets nothing twice',
  async (path) => {
    const { headers } = await visitor.ask(path)
    const again = await visitor.ask(path, { headers: { 'if-none-match': String(headers['etag']) } })
    expect([again.status, again.body]).toEqual([304, ''])
  },
)

test('who leaves the list is gone from feed and table at once; the feed says without a name that a listing ended', async () => {
  const before = await feed('en')
  const tag = String(before.headers['etag'])
  const entry = before.entries.find(({ link = '' }) => link.includes('/doctors/'))
  const [slug = ''] = slugsIn(before.entries.map(({ link = '' }) => link).join(' '))
  const database = openDatabase(join(visitor.site().dataDir, 'portal.db'))
  suspendPractitioner(database, { slug, reason: 'Licence withdrawn', by: 'anatole', at: new Date(siteNow) })
  closeDatabase(database)

  const after = await feed('en')
  expect(slug).not.toBe('')
  expect(after.body).not.toContain(slug)
  expect((await visitor.ask('/en/doctors.atom', { headers: { 'if-none-match': tag } })).status).toBe(200)
  expect((await table('en')).body).not.toContain(slug)
  const ended = after.entries.find(({ id }) => id === entry?.id)
  expect(ended?.title).toBe('A listing ended')
  expect(after.body).not.toMatch(/withdrawn|suspend/i)
})
