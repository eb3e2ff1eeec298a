import { expect, it } from 'vitest'
import { facets, type Facet, type Point, type SearchDocument } from '../../src/search/document.ts'
import type { SearchQuery } from '../../src/search/engine.ts'
import { doctor, engineWith, now, places, query, terms } from './support.ts'

const random = seeded(20261121)
const values = Object.fromEntries(
  facets.map((facet) => [facet, terms.filter(({ kind }) => kind === facet).map(({ id }) => id)]),
)

it('agrees with counting one by one: 500 random doctors, 200 random questions', () => {
  const documents = Array.from({ length: 500 }, (_, at) => randomDoctor(at + 1))
  const engine = engineWith(documents)
  for (let round = 0; round < 200; round++) {
    const asked = randomQuery()
    const expected = documents.filter((one) => fits(one, asked, null))
    const answer = engine.search(asked)
    expect(answer.total).toBe(expected.length)
    for (const facet of facets) {
      expect(answer.facets[facet]).toEqual(countsOf(expected, facet))
      const open = documents.filter((one) => fits(one, asked, facet))
      expect(answer.disjunctive[facet]).toEqual(countsOf(open, facet))
    }
    const pages = Array.from(
      { length: 26 },
      (_, page) => engine.search({ ...asked, page: page + 1 }).hits,
    ).flat()
    expect(new Set(pages.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)))
    expect(pages).toHaveLength(expected.length)
    if (asked.position) {
      const distances = pages.map(({ distanceKm }) => distanceKm ?? Infinity)
      expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    }
  }
})

function fits(one: SearchDocument, asked: SearchQuery, open: Facet | null): boolean {
  const { position, radiusKm } = asked
  if (one.publicUntil <= asked.now.getTime()) return false
  if (position && !one.points.some((point) => haversine(point, position) <= (radiusKm ?? 30))) return false
  return facets.every((facet) => {
    const chosen = asked.filters[facet]
    return facet === open || chosen.length === 0 || chosen.some((id) => one.facets[facet].includes(id))
  })
}

function countsOf(documents: SearchDocument[], facet: Facet): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of documents) for (const id of one.facets[facet]) counts[id] = (counts[id] ?? 0) + 1
  return counts
}

function randomDoctor(id: number): SearchDocument {
  return doctor({
    id,
    facets: Object.fromEntries(facets.map((facet) => [facet, some(values[facet] ?? [], 0.4)])),
    points: some(places, 0.15).map(({ lat, lon }) => ({
      lat: lat + random() * 0.8,
      lon: lon + random() * 0.8,
    })),
    publicUntil: now.getTime() + Math.floor(random() * 10_000 - 2_000),
  })
}

function randomQuery(): SearchQuery {
  const near = random() < 0.5 ? places[Math.floor(random() * places.length)] : undefined
  return query({
    filters: Object.fromEntries(
      facets.map((facet) => [facet, random() < 0.4 ? some(values[facet] ?? [], 0.4) : []]),
    ),
    position: near ? { lat: near.lat, lon: near.lon } : null,
    radiusKm: random() < 0.5 ? Math.ceil(random() * 300) : null,
    now: new Date(now.getTime() + Math.floor(random() * 4_000)),
  })
}

function some<Value>(list: Value[], share: number): Value[] {
  return list.filter(() => random() < share)
}

function haversine(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const [x, y] = [Math.sin(((b.lat - a.lat) * radians) / 2), Math.sin(((b.lon - a.lon) * radians) / 2)]
  return 12742 * Math.asin(Math.sqrt(x * x + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * y * y))
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
