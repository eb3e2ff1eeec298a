import { describe, expect, test } from 'vitest'
import { suggestions } from '../../src/directory/api/suggestion-schema.ts'
import { visitSite } from './support/visitor.ts'
import { readExactly } from './support/api.ts'

const visitor = visitSite()

async function suggest(q: string, lang = 'en') {
  const path = `/api/v1/suggest?q=${encodeURIComponent(q)}&lang=${lang}`
  return readExactly(suggestions, await visitor.json(path)).suggestions
}

describe('suggestions', () => {
  test.each(['a', 'e', 'm', 'pa', 'back', 'ב', 'כאב', 'mal de', 'dr', '1', '31', 'é', '%', "'", '\u202e'])(
    'are at most eight, each leading somewhere: %s',
    async (q) => {
      for (const lang of ['en', 'fr', 'he']) {
        const found = await suggest(q, lang)
        expect(found.length).toBeLessThanOrEqual(8)
        for (const { href, label } of found) {
          expect(label).not.toBe('')
          expect(href).toMatch(new RegExp(`^/${lang}/(?:doctors|guide|tools)/`))
        }
      }
    },
  )

  test('offer conditions, places, doctors and pages of the guide, each leading to a page', async () => {
    const found = [
      ...(await suggest('toul')),
      ...(await suggest('sciat')),
      ...(await suggest('cast')),
      ...(await suggest('what')),
    ]
    const kinds = new Set(found.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['place', 'condition', 'doctor', 'guide']))
    for (const { href } of found) expect((await visitor.ask(href.replace(/#.*/, ''))).status).toBe(200)
  })

  test('are in the language of the reader', async () => {
    expect((await suggest('jeru', 'he')).map(({ label }) => label)).toContain('ירושלים')
    expect((await suggest('ירוש', 'en')).map(({ label }) => label)).toContain('Jerusalem')
    expect((await suggest('genou', 'fr')).filter(({ kind }) => kind === 'condition').length).toBeGreaterThan(
      0,
    )
  })

  test('of a place search there', async () => {
    const [first] = await suggest('Toulouse')
    expect(first).toEqual({ kind: 'place', label: 'Toulouse', href: '/en/doctors/?near=Toulouse' })
  })

  test('are none for nothing', async () => {
    expect(await suggest('')).toEqual([])
    expect(await suggest('   ')).toEqual([])
    expect(await suggest('zzzzqqqq')).toEqual([])
  })

  test.each(['fauxv', 'périm', 'discr'])('never name who is not public: %s', async (q) => {
    expect((await suggest(q)).filter(({ kind }) => kind === 'doctor')).toEqual([])
  })
})
