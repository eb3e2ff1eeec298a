import { describe, expect, test } from 'vitest'
import type { DoctorResults } from '../../../src/directory/doctor-search.ts'
import type { StagedSite } from './stage.ts'
import { fortyQuestions } from './questions.ts'
import { allAround, demonstration, embeddedSite, fed, find, idsOf, searchServer, site } from './stage.ts'

// `npm run test:meilisearch` asks a real server the same; otherwise it is the contract server.

describe('with a search server', () => {
  test('forty questions get the same totals, counts, doctors and order as from the embedded engine', async () => {
    const database = demonstration()
    const staged = await fed(site(database, await searchServer()))
    const embedded = embeddedSite(database)
    for (const { locale, ...asked } of fortyQuestions) {
      const [answer, expected] = [
        await find(staged.doctors, asked, locale),
        await find(embedded, asked, locale),
      ]
      expect([asked, essence(answer)]).toEqual([asked, essence(expected)])
    }
    expect(staged.server.state()).toBe('meilisearch')
  })

  test('with a place or by name, they are answered by the server, not by the engine that stands in', async () => {
    const staged = await fed(site(demonstration(), await searchServer()))
    const proposals = await Promise.all(
      fortyQuestions.map(({ locale, ...asked }) => proposed(staged, asked, locale)),
    )
    expect(proposals.filter(Boolean).length).toBeGreaterThanOrEqual(20)
  })

  test('pages have no gap, and nobody is on two of them', async () => {
    const staged = await fed(site(demonstration(), await searchServer()))
    const pages = await Promise.all([1, 2, 3, 4].map((page) => find(staged.doctors, { ...allAround, page })))
    const total = pages[0]?.total ?? 0
    expect(total).toBeGreaterThan(40)
    expect(pages.map(({ doctors }) => doctors.length)).toEqual([20, 20, total - 40, 0])
    expect(new Set(pages.flatMap(idsOf)).size).toBe(total)
  })

  test('every doctor is found by the whole name, in each script', async () => {
    const staged = await fed(site(demonstration(), await searchServer()))
    const everybody = [1, 2, 3, 4].map((page) => find(staged.doctors, { sort: 'name', page }))
    const listings = (await Promise.all(everybody)).flatMap(({ doctors }) =>
      doctors.map(({ listing }) => listing),
    )
    for (const { id, names } of listings) {
      for (const { given, family } of names)
        expect([family, idsOf(await find(staged.doctors, { q: `${given} ${family}` }))]).toEqual([
          family,
          expect.arrayContaining([id]),
        ])
    }
  })

  test('a name is found with a slip in it', async () => {
    const staged = await fed(site(demonstration(), await searchServer()))
    const [found] = (await find(staged.doctors, { sort: 'name' })).doctors
    const family = found?.listing.names[0]?.family ?? ''
    const slip = `${family.slice(0, 3)}${family.slice(4)}`
    expect(idsOf(await find(staged.doctors, { q: slip }))).toContain(found?.listing.id)
  })
})

function proposed(
  { server }: StagedSite,
  ...[asked, locale]: [Parameters<typeof find>[1], Parameters<typeof find>[2]]
) {
  return find({ search: (query) => server.proposer.propose(query) }, asked, locale)
}

/** What must not depend on the engine. Among doctors of one name the fit decides, which the two weigh differently. */
function essence({ understanding, total, facets, disjunctive, around, doctors, closeButNot }: DoctorResults) {
  const shown = doctors.map(({ listing, distanceKm, practice }) => ({ id: listing.id, distanceKm, practice }))
  return {
    total,
    facets,
    disjunctive,
    around,
    closeButNot: closeButNot.map(({ listing }) => listing.id),
    shown: understanding.name ? shown.toSorted((a, b) => a.id - b.id) : shown,
  }
}
