import { z } from 'zod'
import { byFacet } from '../document.ts'
import type { FacetCounts, SearchAnswer, SearchHit } from '../engine.ts'
import { kmBetween } from '../gazetteer/box.ts'
import { dayHash, hashOf, neutralOrder } from '../ranking.ts'
import type { Understanding } from '../understanding.ts'
import type { Circle } from './filters.ts'
import { isCutHere, mostCloseButNot, type Asked, type Questions } from './questions.ts'

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
    slug: z.string(),
  }),
)

const found = z.object({
  hits,
  totalHits: z.int().min(0),
  facetDistribution: z.record(z.string(), z.record(z.string(), z.int())).optional(),
})

const reply = z.object({ results: z.array(z.unknown()) })

type Found = z.infer<typeof found>

type Hit = z.infer<typeof hits>[number]

/**
 * Takes what the server answered to the questions, returns its proposal: null when it found nobody of that name, or
 * when too many are equally near to cut the page. Throws when the answer has another shape.
 */
export function readReply(
  raw: unknown,
  questions: Questions,
  asked: Asked,
  understanding: Understanding,
): Proposal | null {
  const { query, around } = asked
  const results = reply.parse(raw).results.values()
  const next = () => results.next().value
  const { seq } = mark.parse(next()).hits[0]
  const attempts = questions.attempts.map(({ attempt, open }) => ({
    enough: attempt.enough,
    main: found.parse(next()),
    open: open.map(({ facet }) => ({ facet, counts: countsOf(found.parse(next()))[facet] })),
  }))
  const refusing = questions.closeButNot ? found.parse(next()) : null
  const counted = attempts.find(({ main, enough }) => main.totalHits >= enough)
  if (!counted) return null
  const { main, open } = counted
  const hits = pageOf(main, asked)
  const closeButNot = refusing && around ? nearest(refusing, around, query.now, 0, mostCloseButNot) : []
  if (hits === null || closeButNot === null) return null
  const counts = countsOf(main)
  const disjunctive = { ...counts, ...Object.fromEntries(open.map((one) => [one.facet, one.counts])) }
  const { totalHits: total } = main
  return { seq, answer: { understanding, around, total, hits, facets: counts, disjunctive, closeButNot } }
}

function countsOf({ facetDistribution = {} }: Found): FacetCounts {
  return byFacet((facet) => facetDistribution[facet] ?? {})
}

/** Equally near doctors are in the order of the day, wherever the server would have cut the page. */
function pageOf(main: Found, asked: Asked): SearchHit[] | null {
  const { query, around } = asked
  if (!around || !isCutHere(asked)) return main.hits.map((hit) => hitOf(hit, around))
  return nearest(main, around, query.now, (query.page - 1) * query.pageSize, query.pageSize)
}

/** A stretch of the hits from the nearest on; null when those equally near as the last go on beyond what was fetched. */
function nearest(
  { hits, totalHits }: Found,
  around: Circle,
  now: Date,
  start: number,
  size: number,
): SearchHit[] | null {
  const day = dayHash(now)
  const ordered = hits
    .map((hit) => ({ hit: hitOf(hit, around), turn: neutralOrder(hashOf(hit.slug), day, true) }))
    .toSorted((a, b) => kmOf(a.hit) - kmOf(b.hit) || a.turn - b.turn || a.hit.id - b.hit.id)
    .map(({ hit }) => hit)
  const [last, fetched] = [ordered[start + size - 1], ordered.at(-1)]
  const isCut = last !== undefined && fetched !== undefined && kmOf(last) === kmOf(fetched)
  return isCut && totalHits > hits.length ? null : ordered.slice(start, start + size)
}

function kmOf({ distanceKm }: SearchHit): number {
  return distanceKm ?? Infinity
}

function hitOf({ doctor, points }: Hit, around: Circle | null): SearchHit {
  const distances = around ? points.map((point) => kmBetween(around.centre, point)) : []
  if (distances.length === 0) return { id: doctor, distanceKm: null, nearestPoint: null }
  const distanceKm = Math.min(...distances)
  return { id: doctor, distanceKm, nearestPoint: distances.indexOf(distanceKm) }
}
