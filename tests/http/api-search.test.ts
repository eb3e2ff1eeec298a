import { describe, expect, test } from 'vitest'
import { visitSite } from './support/visitor.ts'
import { search, searchAll, type DoctorsAnswer } from './support/api.ts'

const visitor = visitSite()

const questions = [
  '',
  '?q=lumbago',
  '?q=back+pain&near=Toulouse',
  '?q=mal+de+dos+toulouse&lang=fr',
  `?q=${encodeURIComponent('כאב גב ירושלים')}&lang=he`,
  '?q=lumbagoo&near=Touluse',
  '?near=Brussels',
  '?lat=43.6&lon=1.44',
  '?lat=-33.9&lon=151.2',
  '?q=Casteran',
  '?q=Simone+Hautpr%C3%A9',
  '?q=wzzkrt+lumbago',
  '?condition=cellulite&language=fr&language=he&country=IL',
  '?sort=name&page=2',
  '?page=20000',
]

test.each(questions)('the answer to "%s" has exactly the shape that is described', async (question) => {
  const { total, page, pageSize, doctors } = await search(visitor, question)
  expect(pageSize).toBe(20)
  expect(doctors.length).toBe(Math.max(0, Math.min(pageSize, total - (page - 1) * pageSize)))
})

/** Counts the values of the doctors of all pages, as the facets must. */
function count(doctors: DoctorsAnswer['doctors']): DoctorsAnswer['facets'] {
  const counts = (values: (doctor: DoctorsAnswer['doctors'][number]) => string[]) => {
    const sums: Record<string, number> = {}
    for (const doctor of doctors)
      for (const value of new Set(values(doctor))) sums[value] = (sums[value] ?? 0) + 1
    return sums
  }
  return {
    condition: counts(({ conditions }) => conditions),
    language: counts(({ languages }) => languages),
    technique: counts(({ techniques }) => techniques),
    diploma: counts(({ diplomas }) => diplomas),
    country: counts(({ practices }) => practices.map(({ country }) => country)),
  }
}

// A holder without consultations has a country all the same, which an answer of doctors does not show.
const countable = questions.filter(
  (question) => !['', '?sort=name&page=2', '?page=20000', '?q=Simone+Hautpr%C3%A9'].includes(question),
)

test.each(countable)('the facets of "%s" are what counting its doctors gives', async (question) => {
  const { facets, total } = await search(visitor, question)
  const doctors = await searchAll(visitor, question)
  expect(new Set(doctors.map(({ slug }) => slug)).size).toBe(total)
  expect(facets).toEqual(count(doctors))
})

describe('the order of an answer', () => {
  test('leads from page to page without a doctor twice or left out', async () => {
    const doctors = await searchAll(visitor, '')
    expect(new Set(doctors.map(({ slug }) => slug)).size).toBe(doctors.length)
    expect(doctors.length).toBeGreaterThanOrEqual(60)
  })

  test('is by distance when that is asked for', async () => {
    const doctors = await searchAll(visitor, '?near=Paris&radius=60&sort=distance')
    const distances = doctors.map(({ practices }) => practices[0]?.distanceKm ?? Infinity)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    expect(distances.length).toBeGreaterThan(3)
  })

  test('is by family name when that is asked for', async () => {
    const names = (await searchAll(visitor, '?sort=name&country=BE')).map(({ name }) => name)
    const families = names.map((name) => name.replace(/^Dr \S+ /, ''))
    expect(families).toEqual(families.toSorted((a, b) => a.localeCompare(b, 'fr')))
  })

  test('is the same for the same question', async () => {
    expect(await search(visitor, '?q=knee')).toEqual(await search(visitor, '?q=knee'))
  })
})

describe('a place', () => {
  test('is searched within 30 km unless another radius is asked for', async () => {
    const { understood } = await search(visitor, '?near=Toulouse')
    expect(understood.place).toMatchObject({ id: 'fr-31555', label: 'Toulouse', radiusKm: 30 })
    const { understood: wider } = await search(visitor, '?near=Toulouse&radius=100')
    expect(wider.place?.radiusKm).toBe(100)
  })

  test.each([
    '?near=Toulouse',
    '?near=Paris&radius=5',
    '?lat=50.85&lon=4.35',
    '?lat=31.78&lon=35.22&radius=60',
  ])('lets nobody further away into the answer: %s', async (question) => {
    const radius = Number(new URLSearchParams(question).get('radius') ?? 30)
    const doctors = await searchAll(visitor, question)
    expect(doctors.length).toBeGreaterThan(0)
    for (const { practices } of doctors) {
      const distances = practices.map(({ distanceKm }) => distanceKm ?? Infinity)
      expect(distances[0]).toBeLessThanOrEqual(radius + 0.05)
      expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    }
  })

  test('that is not asked for leaves distances empty', async () => {
    const { doctors } = await search(visitor, '?condition=neck-pain')
    expect(doctors.flatMap(({ practices }) => practices.map(({ distanceKm }) => distanceKm))).toEqual(
      doctors.flatMap(({ practices }) => practices.map(() => null)),
    )
  })

  test('may be a position, far from everybody', async () => {
    expect(await search(visitor, '?lat=-45&lon=-140')).toMatchObject({ total: 0, doctors: [] })
  })
})
