import { z } from 'zod'
import { byFacet, type Point } from '../document.ts'
import type { FacetCounts, SearchAnswer, SearchHit } from '../engine.ts'
import { kmBetween } from '../gazetteer/box.ts'
import type { Understanding } from '../understanding.ts'
import type { Circle } from './filters.ts'
import type { Questions } from './questions.ts'

/** What the server found, and the number of the last change that its index held. */
export interface Proposal {
  answer: SearchAnswer
  seq: number
}

const mark = z.object({ hits: z.tuple([z.object({ seq: z.int().min(0) })]) })

const hits = z.array(
  z.object({
    doctor: z.int().min(1),
    points: z.array(z.object({ lat: z.number(), lon: z.number() })),
  }),
)

const found = z.object({
  hits,
  totalHits: z.int().min(0),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.int())).optional(),
})

const reply = z.object({ results: z.array(z.unknown()) })

type Found = z.infer<typeof found>

/**
 * Takes what the server answered to the questions, returns its proposal: null when it found nobody of that name.
 * Throws when the answer has another shape.
 */
export function readReply(
  raw: unknown,
  questions: Questions,
  understanding: Understanding,
  around: Circle | null,
): Proposal | null {
  const results = reply.parse(raw).results.values()
  const next = () => results.next().value
  const { seq } = mark.parse(next()).hits[0]
  const attempts = questions.attempts.map(({ attempt, open }) => ({
    enough: attempt.enough,
    main: found.parse(next()),
    open: open.map(({ facet }) => ({ facet, counts: countsOf(found.parse(next()))[facet] })),
  }))
  const closeButNot = questions.closeButNot ? found.parse(next()).hits : []
  const counted = attempts.find(({ main, enough }) => main.totalHits >= enough)
  if (!counted) return null
  const { main, open } = counted
  const counts = countsOf(main)
  const answer = {
    understanding,
    around,
    total: main.totalHits,
    hits: main.hits.map((hit) => hitOf(hit, around)),
    facets: counts,
    disjunctive: { ...counts, ...Object.fromEntries(open.map((one) => [one.facet, one.counts])) },
    closeButNot: closeButNot.map((hit) => hitOf(hit, around)),
  }
  return { answer, seq }
}

function countsOf({ facetDistribution = {} }: Found): FacetCounts {
  return byFacet((facet) => facetDistribution[facet] ?? {})
}

function hitOf({ doctor, points }: Found['hits'][number], around: Circle | null): SearchHit {
  const distances = around ? points.map((point: Point) => kmBetween(around.centre, point)) : []
  if (distances.length === 0) return { id: doctor, distanceKm: null, nearestPoint: null }
  const distanceKm = Math.min(...distances)
  return { id: doctor, distanceKm, nearestPoint: distances.indexOf(distanceKm) }
}
