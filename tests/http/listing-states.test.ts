import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { apiError } from '../../src/directory/api/api-schemas.ts'
import { locales } from '../../src/i18n/locales.ts'
import { closeDatabase, openDatabase, write } from '../../src/kernel/database.ts'
import { people } from './support/addresses.ts'
import { readExactly } from './support/api.ts'
import { readPage } from './support/page.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()

const gone: [who: string, slug: string, name: RegExp][] = [
  ['who is suspended', people.suspended, /Fauxvert|Bruno/i],
  ['whose licence check is over', people.expired, /P[ée]rimont|Sylvie/i],
]

describe.each(gone)('a doctor %s', (_who, slug, name) => {
  test.each(locales)('has one neutral page in %s, without name or reason', async (lang) => {
    const { status, body } = await visitor.ask(`/${lang}/doctors/${slug}/`)
    expect(status).toBe(410)
    const said = body.replaceAll(slug, '')
    expect(said).not.toMatch(name)
    expect(said).not.toMatch(/suspend|revoked|expired|lapsed|suspendu|expir|הושע|פג תוקף|demonstration's/i)
    expect(readPage(body).linkedData()).toEqual([])
  })

  test('has no contact card and no report form', async () => {
    const card = await visitor.ask(`/en/doctors/${slug}/contact.vcf`)
    const form = await visitor.ask(`/en/doctors/${slug}/report/`)
    expect(card.status).toBe(410)
    expect([404, 410]).toContain(form.status)
    expect(card.body.replaceAll(slug, '') + form.body.replaceAll(slug, '')).not.toMatch(name)
  })

  test('is gone from the API, which says no more', async () => {
    const { status, body } = await visitor.ask(`/api/v1/doctors/${slug}`)
    expect(status).toBe(410)
    expect(readExactly(apiError, JSON.parse(body)).error.code).toBe('gone')
    expect(body).not.toMatch(name)
  })
})

test('every page of somebody gone is the same, whoever it was and whatever the reason', async () => {
  const [first, second] = await Promise.all(
    gone.map(async ([, slug]) => {
      const { body } = await visitor.ask(`/en/doctors/${slug}/`)
      return body.replaceAll(slug, 'somebody')
    }),
  )
  expect(first).toBe(second)
})

test.each(['someone-who-never-was', people.withoutConsent, 'x', 'a'.repeat(500), '%D7%90'])(
  'somebody never listed is not found: %s',
  async (slug) => {
    expect((await visitor.ask(`/en/doctors/${slug}/`)).status).toBe(404)
    expect((await visitor.ask(`/en/doctors/${slug}/contact.vcf`)).status).toBe(404)
    const { status, body } = await visitor.ask(`/api/v1/doctors/${slug}`)
    expect(status).toBe(404)
    expect(readExactly(apiError, JSON.parse(body)).error.code).toBe('not-found')
  },
)

test('a doctor with a new address is found at the old one', async () => {
  const database = openDatabase(join(visitor.site().dataDir, 'portal.db'))
  const rename = database.sqlite.prepare('UPDATE practitioner SET slug = ? WHERE slug = ?')
  write(database, () => rename.run('helene-moved', people.helene))
  closeDatabase(database)
  for (const [old, now] of [
    [`/fr/doctors/${people.helene}/`, '/fr/doctors/helene-moved/'],
    [`/api/v1/doctors/${people.helene}?lang=he`, '/api/v1/doctors/helene-moved?lang=he'],
  ]) {
    const { status, headers } = await visitor.ask(old ?? '')
    expect({ status, location: headers.location }).toEqual({ status: 301, location: now })
    expect((await visitor.ask(now ?? '')).status).toBe(200)
  }
  const card = await visitor.ask(`/fr/doctors/${people.helene}/contact.vcf`)
  expect(card.status).toBe(301)
})
