import { describe, expect, it } from 'vitest'
import { doctor, engineWith, now, query } from './support.ts'

const toulouse = { lat: 43.6045, lon: 1.444 }
const jerusalem = { lat: 31.769, lon: 35.2163 }

const helene = doctor({
  id: 1,
  names: [
    { given: 'Hélène', family: 'Cohen' },
    { given: 'הלן', family: 'כהן' },
  ],
  facets: { condition: ['acute-low-back-pain'], language: ['fr', 'he'], country: ['FR'] },
  notOffered: ['cellulite'],
})
const moshe = doctor({
  id: 2,
  names: [{ given: 'משה', family: 'כהן' }],
  facets: { condition: ['chronic-spinal-pain'], language: ['he'], country: ['IL'] },
  points: [jerusalem],
})
const auxence = doctor({
  id: 3,
  names: [{ given: 'Auxence', family: 'Vadassart' }],
  facets: { condition: ['cellulite'], language: ['fr'], country: ['FR'] },
  points: [{ lat: 48.8566, lon: 2.3522 }, toulouse],
})
const holder = doctor({
  id: 4,
  names: [{ given: 'Ida', family: 'Cohen' }],
  points: [],
  facets: { country: ['FR'] },
})
const everybody = [helene, moshe, auxence, holder]

function ids(asked: Parameters<typeof query>[0], documents = everybody): number[] {
  return engineWith(documents)
    .search(query(asked))
    .hits.map(({ id }) => id)
}

describe('searching for a name', () => {
  it.each(['Cohen', 'cohen', 'Kohen', 'Koen', 'כהן', 'Cohne'])('finds both scripts for "%s"', (q) => {
    expect(ids({ q })).toEqual(expect.arrayContaining([1, 2, 4]))
  })

  it.each(['Auxence vadaxart', 'vadassart', 'Badasart', 'Auxense Vadassar', 'uxence vadassarrt'])(
    'forgives two slips in "%s"',
    (q) => {
      expect(ids({ q })[0]).toBe(3)
    },
  )

  it('finds names by their beginning', () => {
    expect(ids({ q: 'coh' })).toEqual([1, 4])
  })

  it('puts the whole name before a longer one', () => {
    const longer = doctor({ id: 8, names: [{ given: 'Cécile', family: 'Arnoux-Monnier' }] })
    const whole = doctor({ id: 9, names: [{ given: 'Cécile', family: 'Arnoux' }] })
    expect(ids({ q: 'cecile arnoux' }, [longer, whole])).toEqual([9, 8])
  })

  it('finds a name while it is being typed, also when its beginning is a small word', () => {
    expect(ids({ q: 'auxence va' })).toEqual([3])
    const delmas = doctor({ id: 8, names: [{ given: 'Auxence', family: 'Delmas' }] })
    expect(ids({ q: 'auxence de' }, [auxence, delmas])).toEqual([8])
  })

  it('searches both readings of a word that is a town and a name', () => {
    const paris = doctor({ id: 8, names: [{ given: 'Ada', family: 'Paris' }] })
    const lourdes = doctor({ id: 9, names: [{ given: 'Ida', family: 'Lourdes' }] })
    const inLourdes = doctor({ id: 10, points: [{ lat: 43.09, lon: -0.04 }] })
    expect(ids({ q: 'Paris' }, [paris, auxence])).toEqual([3, 8])
    expect(ids({ q: 'Lourdes' }, [inLourdes, lourdes])).toEqual([9, 10])
    expect(ids({ q: 'Ada Paris' }, [paris, auxence])).toEqual([8])
  })

  it('looks for the rest of a name when one word of it is beyond recognition', () => {
    const answer = engineWith(everybody).search(query({ q: 'auxence vadaxerd' }))
    expect(answer.hits.map(({ id }) => id)).toEqual([3])
    expect(answer.understanding).toMatchObject({ name: { text: 'auxence' }, ignored: ['vadaxerd'] })
  })

  it('lists whoever has practices before a diploma holder without consultations', () => {
    expect(ids({ q: 'cohen' }).indexOf(1)).toBeLessThan(ids({ q: 'cohen' }).indexOf(4))
  })

  it('finds nobody for a name that nobody has', () => {
    expect(engineWith(everybody).search(query({ q: 'zzqqxx' }))).toMatchObject({ total: 0, hits: [] })
  })

  it('leaves a name out rather than finding nobody, and says so', () => {
    const answer = engineWith(everybody).search(query({ q: 'zzqqxx toulouse' }))
    expect(answer).toMatchObject({ total: 2, understanding: { name: null, ignored: ['zzqqxx'] } })
  })
})

describe('searching for a condition and a place', () => {
  it('finds who offers it there', () => {
    expect(ids({ q: 'mal de dos toulouse' })).toEqual([1])
    expect(ids({ q: 'כאבי גב בירושלים', locale: 'he' })).toEqual([2])
  })

  it('counts a doctor at the nearest practice', () => {
    const { hits } = engineWith(everybody).search(
      query({ near: 'Toulouse', filters: { condition: ['cellulite'] } }),
    )
    expect(hits).toEqual([{ id: 3, distanceKm: 0, nearestPoint: 1 }])
  })

  it('honours "not offered", and names those near who say so', () => {
    const answer = engineWith(everybody).search(query({ q: 'cellulite toulouse' }))
    expect(answer.hits.map(({ id }) => id)).toEqual([3])
    expect(answer.closeButNot.map(({ id }) => id)).toEqual([1])
  })

  it('asks for both when a condition is chosen and another is typed', () => {
    expect(ids({ q: 'lumbago', filters: { condition: ['cellulite'] } })).toEqual([])
  })

  it('looks round a position as round a place', () => {
    expect(ids({ position: toulouse }).toSorted()).toEqual([1, 3])
    expect(ids({ position: toulouse, radiusKm: 500 })).toHaveLength(2)
  })
})

describe('counting', () => {
  const answer = engineWith(everybody).search(query({ filters: { language: ['he'] } }))

  it('counts the whole answer, whatever the page', () => {
    expect(engineWith(everybody).search(query({ page: 9 }))).toMatchObject({ total: 4, hits: [] })
    expect(answer.facets.country).toEqual({ FR: 1, IL: 1 })
  })

  it('counts a facet also as if it were not chosen', () => {
    expect(answer.facets.language).toEqual({ fr: 1, he: 2 })
    expect(answer.disjunctive.language).toEqual({ fr: 2, he: 2 })
    expect(answer.disjunctive.country).toEqual({ FR: 1, IL: 1 })
  })
})

describe('time', () => {
  const ending = doctor({ id: 9, publicUntil: now.getTime() + 1000, facets: { language: ['en'] } })
  const engine = engineWith([helene, ending])

  it('never lists or counts a doctor whose term has passed', () => {
    expect(engine.search(query({}))).toMatchObject({ total: 2, facets: { language: { en: 1 } } })
    const after = engine.search(query({ now: new Date(ending.publicUntil) }))
    expect(after).toMatchObject({ total: 1, facets: { language: { fr: 1, he: 1 } } })
    expect(after.facets.language).not.toHaveProperty('en')
  })

  it('knows the next end of a term, and takes no clock for granted', () => {
    expect(engine.nextTerm(now)).toEqual(new Date(ending.publicUntil))
    expect(engine.nextTerm(new Date(ending.publicUntil))).toEqual(new Date(helene.publicUntil))
    expect(engine.search(query({})).total).toBe(2)
    expect(engine.nextTerm(new Date(helene.publicUntil))).toBeNull()
  })
})

describe('order', () => {
  const many = Array.from({ length: 30 }, (_, at) => doctor({ id: at + 1, slug: `slug-${at}` }))
  const orderAt = (time: string) => ids({ now: new Date(time), pageSize: 30 }, many)

  it('stays the same through a day and changes at midnight UTC', () => {
    expect(orderAt('2026-11-21T00:00:00Z')).toEqual(orderAt('2026-11-21T23:59:59Z'))
    expect(orderAt('2026-11-21T23:59:59Z')).not.toEqual(orderAt('2026-11-22T00:00:00Z'))
  })

  it('shows every doctor once over the pages', () => {
    const seen = [1, 2, 3, 4].flatMap((page) => ids({ page, pageSize: 8 }, many))
    expect(seen.toSorted((a, b) => a - b)).toEqual(many.map(({ id }) => id))
  })

  it('goes by distance, then by the rotation', () => {
    const near = doctor({ id: 50, points: [{ lat: 43.61, lon: 1.45 }] })
    const far = doctor({ id: 51, points: [{ lat: 43.7, lon: 1.6 }] })
    expect(ids({ near: 'Toulouse' }, [far, near, helene])).toEqual([1, 50, 51])
  })

  it('goes by family name on request, also of long names', () => {
    const named = ['Bouchardeaux', 'Élie', 'Bouchardeau', 'כהן'].map((family, at) =>
      doctor({ id: at + 1, names: [{ given: 'A', family }] }),
    )
    expect(ids({ sort: 'name' }, named)).toEqual([3, 1, 2, 4])
  })
})

describe('following changes', () => {
  it('replaces, removes and adds documents', () => {
    const engine = engineWith(everybody)
    engine.apply([doctor({ id: 1, names: [{ given: 'Hélène', family: 'Autre' }] }), doctor({ id: 7 })], [2])
    expect(engine.size).toBe(4)
    expect(engine.search(query({ q: 'cohen' })).hits.map(({ id }) => id)).toEqual([4])
    expect(engine.search(query({ q: 'autre' })).total).toBe(1)
    expect(engine.search(query({})).facets.language).toEqual({ fr: 1 })
  })

  it('refuses what is no row number', () => {
    expect(() => engineWith([doctor({ id: 0 })])).toThrow('no row number')
  })
})

describe('a name that nobody near has', () => {
  const farAway = { q: 'Cohen', position: { lat: 44.5, lon: 2.5 } }

  it('leads to the nearest who has it, within the first wider circle', () => {
    const answer = engineWith(everybody).search(query(farAway))
    expect(answer.hits.map(({ id }) => id)).toEqual([1])
    expect(answer.around?.radiusKm).toBe(300)
    expect(answer.understanding.name?.text).toBe('cohen')
  })

  it('is looked for no farther than the distance that was asked for', () => {
    const answer = engineWith(everybody).search(query({ ...farAway, radiusKm: 60 }))
    expect(answer.total).toBe(0)
  })
})

it('puts everybody of a letter on a par when they are very many, the one called just so first', () => {
  const crowd = Array.from({ length: 1200 }, (_, at) =>
    doctor({ id: 10 + at, names: [{ given: 'Ada', family: `B${'aeiou'[at % 5]}rtin` }] }),
  )
  const called = doctor({ id: 9, names: [{ given: 'Ada', family: 'B' }] })
  const answer = engineWith([...crowd, called]).search(query({ q: 'b' }))
  expect(answer.total).toBe(1201)
  expect(answer.hits[0]?.id).toBe(9)
})
