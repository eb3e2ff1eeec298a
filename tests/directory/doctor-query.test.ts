import { describe, expect, test } from 'vitest'
import {
  doctorQueryString,
  doctorsPerPage,
  knownIds,
  noFilters,
  readDoctorQuery,
  searchQuery,
  type DoctorQuery,
} from '../../src/directory/doctor-query.ts'
import { facts, now } from '../support/context.ts'

const known = knownIds(facts)
const read = (query: string) => readDoctorQuery(new URLSearchParams(query), known)
const defaults: DoctorQuery = {
  q: '',
  near: '',
  position: null,
  radiusKm: null,
  filters: noFilters(),
  sort: null,
  page: 1,
}

describe('the parameters of a search', () => {
  test('may all be absent, empty or unknown', () => {
    for (const query of [
      '',
      'q=&near=&lat=&lon=&radius=&sort=&page=&condition=',
      'utm_source=letter&Q=x&fbclid=1',
    ])
      expect(read(query)).toEqual({ query: defaults, problems: [] })
  })

  test('are read one by one', () => {
    expect(
      read(
        'q=%20mal+de+dos%20&near=Toulouse&lat=43.6&lon=-1.44&radius=12.5&sort=name&page=3' +
          '&condition=sciatica&condition=cellulite&language=he&technique=ids&diploma=diu-mesotherapie&country=FR',
      ),
    ).toEqual({
      query: {
        q: 'mal de dos',
        near: 'Toulouse',
        position: { lat: 43.6, lon: -1.44 },
        radiusKm: 12.5,
        filters: {
          condition: ['sciatica', 'cellulite'],
          language: ['he'],
          technique: ['ids'],
          diploma: ['diu-mesotherapie'],
          country: ['FR'],
        },
        sort: 'name',
        page: 3,
      },
      problems: [],
    })
  })

  test('of a country may be written small, and of a filter twice', () => {
    expect(read('country=fr&language=fr&language=fr').query.filters).toMatchObject({
      country: ['FR'],
      language: ['fr'],
    })
  })

  test('are completed by who asks and when', () => {
    expect(searchQuery(defaults, 'he', now)).toEqual({
      ...defaults,
      locale: 'he',
      now,
      pageSize: doctorsPerPage,
    })
  })
})

describe('a bad parameter is left out and named', () => {
  const bad: [query: string, field: string, message: RegExp][] = [
    [`q=${'a'.repeat(201)}`, 'q', /200 characters/],
    [`near=${'a'.repeat(201)}`, 'near', /200 characters/],
    ['lat=north&lon=1', 'lat', /number/],
    ['lat=91&lon=1', 'lat', /at most 90/],
    ['lat=-90.01&lon=1', 'lat', /at least -90/],
    ['lat=1&lon=181', 'lon', /at most 180/],
    ['lat=1&lon=1e3', 'lon', /number/],
    ['lat=NaN&lon=1', 'lat', /number/],
    ['lat=Infinity&lon=1', 'lat', /number/],
    ['lat=0x10&lon=1', 'lat', /number/],
    ['lat=4٣&lon=1', 'lat', /number/],
    ['radius=0', 'radius', /at least 0.1/],
    ['radius=2001', 'radius', /at most 2000/],
    ['radius=-5', 'radius', /at least/],
    ['radius=far', 'radius', /number/],
    ['sort=price', 'sort', /distance or name/],
    ['sort=DISTANCE', 'sort', /distance or name/],
    ['page=0', 'page', /at least 1/],
    ['page=-1', 'page', /whole number/],
    ['page=1.5', 'page', /whole number/],
    ['page=20001', 'page', /at most 20000/],
    ['page=9999999', 'page', /whole number/],
    ['condition=baldness-of-the-mind', 'condition', /"baldness-of-the-mind" is not known/],
    ['language=klingon', 'language', /not known/],
    ['technique=__proto__', 'technique', /not known/],
    ['diploma=constructor', 'diploma', /not known/],
    ['country=France', 'country', /not known/],
    ['country=F1', 'country', /not known/],
    ["condition=' OR 1=1 --", 'condition', /not known/],
  ]

  test.each(bad)('%s', (text, field, message) => {
    const { query, problems } = read(text)
    expect(problems.map((problem) => problem.field)).toContain(field)
    expect(problems.find((problem) => problem.field === field)?.message).toMatch(message)
    expect(query).toEqual(defaults)
  })

  test('and the good ones beside it are kept', () => {
    const { query, problems } = read('q=lumbago&page=x&condition=sciatica&condition=nonsense')
    expect(query).toMatchObject({ q: 'lumbago', page: 1, filters: { condition: ['sciatica'] } })
    expect(problems.map(({ field }) => field)).toEqual(['page', 'condition'])
  })

  test.each([
    ['lat=43', 'lon'],
    ['lon=1', 'lat'],
  ])('%s alone is half a position: %s is missing', (query, field) => {
    expect(read(query)).toEqual({
      query: defaults,
      problems: [{ field, message: 'lat and lon go together' }],
    })
  })

  test('and what is said of it is never long', () => {
    const [problem] = read(`condition=${'x'.repeat(5000)}`).problems
    expect(problem?.message.length).toBeLessThan(80)
  })
})

describe('hostile text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE practitioner; --",
    '${7*7}{{7*7}}<%= 7 %>',
    '\u0000\u0001\u001b[31m',
    '\ud800 lone surrogate',
    '\u202eright to left override',
    '🩺'.repeat(90),
    '%00%ff',
    '../../../../etc/passwd',
  ]

  test.each(hostile)('%j is only text', (text) => {
    const { query, problems } = readDoctorQuery(new URLSearchParams({ q: text, near: text }), known)
    expect(problems).toEqual([])
    expect(readDoctorQuery(new URLSearchParams(doctorQueryString(query)), known).query).toEqual(query)
  })

  test('a thousand filters are read as a hundred', () => {
    const params = new URLSearchParams()
    for (let number = 0; number < 1000; number++) params.append('country', letters(number))
    expect(readDoctorQuery(params, known).query.filters.country).toHaveLength(100)
  })
})

describe('the query string', () => {
  const queries: DoctorQuery[] = [
    defaults,
    { ...defaults, q: 'mal de dos & “genou” à côté', near: 'Saint-Étienne' },
    { ...defaults, position: { lat: -43.604512345678, lon: 0 }, radiusKm: 0.5 },
    { ...defaults, q: 'כאב גב', filters: { ...noFilters(), condition: ['sciatica', 'cellulite'] }, page: 7 },
    { ...defaults, filters: { ...noFilters(), country: ['FR', 'IL'], language: ['he'] }, sort: 'distance' },
  ]

  test.each(queries.map((query) => [doctorQueryString(query), query] as const))(
    '%j leads to the same search',
    (text, query) => {
      expect(read(text)).toEqual({ query, problems: [] })
    },
  )

  test('is empty for everybody', () => {
    expect(doctorQueryString(defaults)).toBe('')
  })
})

function letters(number: number): string {
  const letter = (index: number) => String.fromCharCode(65 + index)
  return letter(Math.floor(number / 26) % 26) + letter(number % 26)
}
