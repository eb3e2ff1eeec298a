import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doctorDetails } from '../../src/directory/api/api-schemas.ts'
import { suspendPractitioner } from '../../src/directory/suspend-practitioner.ts'
import { closeDatabase, openDatabase } from '../../src/kernel/database.ts'
import { askAll, visitOwnSite } from './support/visitor.ts'
import { listedSlugs, readExactly } from './support/api.ts'
import { isSoak } from '../support/soak.ts'

const visitor = visitOwnSite()

const rounds = isSoak ? 50 : 6

/** Every address that shows a doctor, or says something that depends on who is listed. */
function placesOf(slug: string, family: string): string[] {
  const name = encodeURIComponent(family)
  const pages = ['en', 'fr', 'he'].flatMap((lang) => [
    `/${lang}/`,
    `/${lang}/doctors/`,
    `/${lang}/doctors/?q=${name}`,
    `/${lang}/doctors/${slug}/`,
    `/${lang}/doctors/${slug}/contact.vcf`,
    `/${lang}/diplomas/`,
    `/${lang}/diplomas/diu-mesotherapie/`,
  ])
  const programs = ['', `?q=${name}`, `/${slug}`].map((rest) => `/api/v1/doctors${rest}`)
  return [...pages, ...programs, `/api/v1/suggest?q=${name}`, '/sitemaps/doctors-1.xml']
}

/** The operation of the product, on the same file, in this process: the site runs in another. */
function suspend(slug: string): void {
  const database = openDatabase(join(visitor.site().dataDir, 'portal.db'))
  const at = new Date('2026-11-21T09:00:00Z')
  const { ok } = suspendPractitioner(database, { slug, reason: 'Licence withdrawn', by: 'anatole', at })
  closeDatabase(database)
  expect(ok).toBe(true)
}

// The words of a question stand in its answer; they say nothing of who is listed.
function mentions(path: string, body: string, slug: string, family: string): boolean {
  if (path.includes(slug)) return body.includes(family)
  return body.includes(slug) || (!path.includes(encodeURIComponent(family)) && body.includes(family))
}

/** Suspends one doctor between two rounds of questions; returns what was known before and is known after. */
async function suspendWhileAsked(slug: string) {
  const listing = readExactly(doctorDetails, await visitor.json(`/api/v1/doctors/${slug}`))
  const family = listing.names.find(({ script }) => script === 'Latn')?.family ?? ''
  const paths = placesOf(slug, family)
  // Twice, so that whatever is kept is kept.
  await askAll(paths, (path) => visitor.ask(path))
  const before = await askAll(paths, (path) => visitor.ask(path))
  const known = paths.filter((path, index) => mentions(path, before[index]?.body ?? '', slug, family))
  suspend(slug)
  const after = await askAll(paths, (path, index) => {
    const tag = before[index]?.headers.etag
    return visitor.ask(path, { headers: tag === undefined ? {} : { 'if-none-match': tag } })
  })
  const still = paths.filter((path, index) => mentions(path, after[index]?.body ?? '', slug, family))
  const unchanged = paths.filter((_path, index) => after[index]?.status === 304)
  const own = paths.flatMap((path, index) => (path.includes(slug) ? [after[index]?.status] : []))
  return { known, still, unchanged, own }
}

test(`a suspension is obeyed by the very next request, everywhere: ${rounds} doctors`, async () => {
  for (const slug of (await listedSlugs(visitor)).slice(0, rounds)) {
    const { known, still, unchanged, own } = await suspendWhileAsked(slug)
    expect(known.length).toBeGreaterThan(8)
    expect(still).toEqual([])
    // Even an answer that reads the same has a new tag: nobody is told that nothing changed.
    expect(unchanged).toEqual([])
    expect(new Set(own)).toEqual(new Set([410]))
  }
})
