import { describe, expect, test } from 'vitest'
import { visitSite } from './support/visitor.ts'
import { people } from './support/addresses.ts'
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

describe('words', () => {
  test.each([
    ['back pain in Toulouse', 'en'],
    ['mal de dos à Toulouse', 'fr'],
    ['כאבי גב בטולוז', 'he'],
  ])('"%s" are understood, whole sentence and language', async (q, lang) => {
    const { understood, total } = await search(visitor, `?q=${encodeURIComponent(q)}&lang=${lang}`)
    expect(understood.place?.id).toBe('fr-31555')
    expect(understood.conditions.map(({ id }) => id)).toContain('acute-low-back-pain')
    expect(understood.name).toBeNull()
    expect(total).toBeGreaterThan(3)
  })

  test('are labelled in the language that is asked for', async () => {
    const labels = await Promise.all(
      ['en', 'fr', 'he'].map(async (lang) => {
        const { understood } = await search(visitor, `?q=lumbago&near=Jerusalem&lang=${lang}`)
        return [understood.conditions[0]?.label, understood.place?.label]
      }),
    )
    expect(new Set(labels.map(([condition]) => condition)).size).toBe(3)
    expect(labels.map(([, place]) => place)).toEqual(['Jerusalem', 'Jérusalem', 'ירושלים'])
  })

  test('that are misspelt are corrected, and the correction is said', async () => {
    const { understood } = await search(visitor, '?q=sciatika&near=Toulouse')
    expect(understood.conditions.map(({ id }) => id)).toContain('sciatica')
    expect(understood.corrections).toEqual([{ from: 'sciatika', to: 'sciatica' }])
  })

  test('that mean nothing are left out, and that is said', async () => {
    const { understood, total } = await search(visitor, '?q=wzzkrt+lumbago&near=Toulouse')
    expect(understood.ignored).toEqual(['wzzkrt'])
    expect(total).toBeGreaterThan(3)
  })

  test('that are a name find the doctor, in any script', async () => {
    for (const q of ['Casteran', 'helene casteran', 'Dr Castéran'])
      expect((await search(visitor, `?q=${encodeURIComponent(q)}`)).doctors[0]?.slug).toBe(people.helene)
    for (const q of ['Sarfaty', 'יעל צרפתי', 'yael sarfati'])
      expect((await search(visitor, `?q=${encodeURIComponent(q)}`)).doctors[0]?.slug).toBe(
        people.inTwoScripts,
      )
  })

  test('in the field of places are understood too', async () => {
    const { understood, total } = await search(visitor, '?near=back+pain+Toulouse')
    expect(understood.place?.id).toBe('fr-31555')
    expect(understood.conditions.length).toBeGreaterThan(0)
    expect(total).toBeGreaterThan(3)
  })

  test('find a diploma holder without consultations by name', async () => {
    const { doctors } = await search(visitor, '?q=Hautpr%C3%A9')
    expect(doctors[0]).toMatchObject({ slug: people.withoutConsultations, practices: [] })
  })

  test.each(['Fauxvert', 'Périmont', 'Discrète-Valmy'])('never find who is not public: %s', async (name) => {
    expect(await search(visitor, `?q=${encodeURIComponent(name)}`)).toMatchObject({
      doctors: expect.not.arrayContaining([expect.objectContaining({ name: expect.stringContaining(name) })]),
    })
  })
})
