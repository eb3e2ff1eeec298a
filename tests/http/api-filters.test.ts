import { describe, expect, test } from 'vitest'
import { visitSite } from './support/visitor.ts'
import { people } from './support/addresses.ts'
import { search, searchAll, type DoctorsAnswer } from './support/api.ts'

const visitor = visitSite()

type Doctor = DoctorsAnswer['doctors'][number]
type Facet = keyof DoctorsAnswer['facets']

const valuesOf: Record<Facet, (doctor: Doctor) => string[]> = {
  condition: ({ conditions }) => conditions,
  language: ({ languages }) => languages,
  technique: ({ techniques }) => techniques,
  diploma: ({ diplomas }) => diplomas,
  country: ({ practices }) => practices.map(({ country }) => country),
}
const facets: Facet[] = ['condition', 'language', 'technique', 'diploma', 'country']

const slugsOf = (doctors: Doctor[]) => doctors.map(({ slug }) => slug).toSorted()

async function mostCommon(facet: Facet, count: number): Promise<string[]> {
  const { facets: counts } = await search(visitor, '')
  return Object.entries(counts[facet])
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([id]) => id)
}

describe.each(facets)('a filter by %s', (facet) => {
  test('keeps exactly those who have the value', async () => {
    const everybody = await searchAll(visitor, '')
    for (const id of await mostCommon(facet, 4)) {
      const found = (await searchAll(visitor, `?${facet}=${id}`)).filter(({ practices }) => practices[0])
      const wanted = everybody.filter((doctor) => doctor.practices[0] && valuesOf[facet](doctor).includes(id))
      expect(slugsOf(found)).toEqual(slugsOf(wanted))
    }
  })

  test('given twice keeps those who have any of the values', async () => {
    const [one = '', two = ''] = await mostCommon(facet, 2)
    const both = await searchAll(visitor, `?${facet}=${one}&${facet}=${two}`)
    const each = [
      ...(await searchAll(visitor, `?${facet}=${one}`)),
      ...(await searchAll(visitor, `?${facet}=${two}`)),
    ]
    expect(slugsOf(both)).toEqual([...new Set(slugsOf(each))])
  })

  test('with the same value twice is the filter with it once', async () => {
    const [one = ''] = await mostCommon(facet, 1)
    const once = await search(visitor, `?${facet}=${one}`)
    expect(await search(visitor, `?${facet}=${one}&${facet}=${one}`)).toEqual(once)
  })
})

describe('different filters', () => {
  test('must all hold', async () => {
    const found = await searchAll(
      visitor,
      '?condition=knee-osteoarthritis&language=he&language=en&country=IL',
    )
    expect(found.length).toBeGreaterThan(0)
    for (const doctor of found) {
      expect(doctor.conditions).toContain('knee-osteoarthritis')
      expect(doctor.languages.some((id) => ['he', 'en'].includes(id))).toBe(true)
      expect(doctor.practices.map(({ country }) => country)).toContain('IL')
    }
    const everybody = await searchAll(visitor, '')
    const wanted = everybody.filter(
      ({ conditions, languages, practices }) =>
        conditions.includes('knee-osteoarthritis') &&
        languages.some((id) => ['he', 'en'].includes(id)) &&
        practices.some(({ country }) => country === 'IL'),
    )
    expect(slugsOf(found)).toEqual(slugsOf(wanted))
  })

  test('hold together with words and a place', async () => {
    const found = await searchAll(visitor, '?q=back+pain&near=Paris&language=he')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ languages }) => languages.includes('he'))).toBe(true)
  })

  test('that nobody fulfils give an empty answer, not an error', async () => {
    expect(await search(visitor, '?country=ZZ')).toMatchObject({ total: 0, doctors: [] })
  })
})

test('nobody is ever found for what they do not offer', async () => {
  const everybody = await searchAll(visitor, '')
  const refused = new Set(everybody.flatMap(({ notOffered }) => notOffered))
  expect(refused.size).toBeGreaterThan(10)
  for (const id of refused) {
    const found = await searchAll(visitor, `?condition=${id}`)
    expect(found.filter(({ notOffered }) => notOffered.includes(id))).toEqual([])
  }
})

test('nobody is found by words for what they do not offer, unless by name', async () => {
  const { understood, doctors } = await search(visitor, '?q=cellulite&near=Toulouse')
  expect(understood.conditions.map(({ id }) => id)).toContain('cellulite')
  expect(doctors.map(({ slug }) => slug)).not.toContain(people.ofPainOnly)
  for (const { conditions } of doctors) expect(conditions).toContain('cellulite')
})

test('a condition on the way into the page means the same as a filter', async () => {
  const filtered = await searchAll(visitor, '?condition=sciatica')
  expect(filtered.every(({ conditions }) => conditions.includes('sciatica'))).toBe(true)
})
