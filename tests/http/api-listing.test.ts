import { describe, expect, test } from 'vitest'
import { doctorDetails } from '../../src/directory/api/api-schemas.ts'
import { askAll, visitSite } from './support/visitor.ts'
import { people } from './support/addresses.ts'
import { listedSlugs, readExactly, searchAll } from './support/api.ts'

const visitor = visitSite()

const read = async (slug: string, lang = 'en') =>
  readExactly(doctorDetails, await visitor.json(`/api/v1/doctors/${slug}?lang=${lang}`))

describe('one listing of the API', () => {
  test('has exactly the shape that is described, for everybody', async () => {
    const found = await askAll(await listedSlugs(visitor), (slug) => read(slug))
    expect(found.length).toBeGreaterThanOrEqual(60)
  })

  test('says of everybody what the list says', async () => {
    for (const listed of await searchAll(visitor, '?country=BE')) {
      const { names: _1, credentials: _2, texts: _3, photo: _4, practices, ...same } = await read(listed.slug)
      const towns = practices.map(({ city, country, distanceKm }) => ({ city, country, distanceKm }))
      expect({ ...same, practices: towns }).toEqual(listed)
    }
  })

  test('proves licence and diploma of everybody, with source and dates that hold today', async () => {
    await askAll(await listedSlugs(visitor), async (slug) => {
      const { credentials } = await read(slug)
      expect(credentials.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['licence', 'diploma']))
      for (const { checkedOn, nextCheck, checkedAgainst } of credentials) {
        expect(checkedOn <= '2026-11-21' && nextCheck >= '2026-11-21').toBe(true)
        expect(checkedAgainst.length).toBeGreaterThan(3)
      }
    })
  })

  test('gives telephones in international form and addresses in full', async () => {
    const { practices, names, name } = await read(people.helene)
    expect(name).toBe('Dr Hélène Castéran')
    expect(names).toEqual([{ script: 'Latn', given: 'Hélène', family: 'Castéran' }])
    expect(practices).toMatchObject([
      {
        street: '3 rue des Tilleuls',
        postalCode: '31000',
        city: 'Toulouse',
        country: 'FR',
        phones: ['+33536490108'],
      },
    ])
  })

  test('is in the language that is asked for', async () => {
    const [en, fr, he] = await Promise.all(['en', 'fr', 'he'].map((lang) => read(people.inTwoScripts, lang)))
    expect(he?.name).toContain('יעל צרפתי')
    const titles = [en, fr, he].map(
      (listing) => listing?.credentials.find(({ kind }) => kind === 'licence')?.title,
    )
    expect(new Set(titles).size).toBe(3)
  })

  test('may be read by any program, from any page', async () => {
    const { headers } = await visitor.ask(`/api/v1/doctors/${people.helene}`)
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
  })

  test('is not sent again to who has it', async () => {
    const { headers } = await visitor.ask(`/api/v1/doctors/${people.helene}`)
    const again = await visitor.ask(`/api/v1/doctors/${people.helene}`, {
      headers: { 'if-none-match': headers.etag },
    })
    expect(again.status).toBe(304)
  })
})
