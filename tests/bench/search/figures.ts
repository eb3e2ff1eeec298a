import { z } from 'zod'
import { locales } from '../../../src/i18n/locales.ts'

const times = z.object({ p50: z.number(), p95: z.number(), p99: z.number() })
/** As it came, and each question's fastest pass: what it costs when the machine does nothing else. */
const both = z.object({ wall: times, quiet: times })
const kind = both.extend({
  kind: z.string(),
  questions: z.number(),
  /** Share of those meant among the first ten, or null. */
  recall: z.number().nullable(),
})

/** What a measured process tells of one way to search; milliseconds, but for the seconds that building took. */
export const figuresShape = z.object({
  name: z.string(),
  buildSeconds: z.number(),
  megabytes: z.number(),
  kinds: z.array(kind),
  /** Over all questions made of words. */
  words: times,
  wordsQuiet: times,
  /** Over all kinds, filters and pages without words too; null for what only finds texts. */
  all: both.nullable(),
  visible: z.number(),
  gone: z.number(),
  /** Questions that were asked in time, of how many. */
  asked: z.number(),
  questions: z.number(),
})
/** What a started site tells: seconds to the first answer, and all the memory that its process then takes. */
export const startShape = z.object({ seconds: z.number(), megabytes: z.number() })

/** How many of the towns typed in one writing were understood, and those that were not. */
export const placesShape = z.array(
  z.object({ locale: z.enum(locales), writing: z.string(), share: z.number(), missed: z.array(z.string()) }),
)

/** What a page of results costs over HTTP, and what the same bytes cost from a bare server. */
export interface HttpFigures {
  path: string
  site: Times
  bare: Times
}

export type Figures = z.infer<typeof figuresShape>
export type Start = z.infer<typeof startShape>
export type PlaceFigures = z.infer<typeof placesShape>[number]
export type KindFigures = z.infer<typeof kind>
export type Times = z.infer<typeof times>

/** Takes milliseconds in any order, returns their percentiles. */
export function timesOf(milliseconds: number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** The mean and the lowest recall of the kinds that have one. */
export function recallOf(kinds: KindFigures[]): { mean: number; worst: number; worstKind: string } {
  const known = kinds.flatMap(({ kind, recall }) => (recall === null ? [] : [{ kind, recall }]))
  const worst = known.toSorted((a, b) => a.recall - b.recall)[0]
  const sum = known.reduce((total, { recall }) => total + recall, 0)
  return { mean: sum / Math.max(1, known.length), worst: worst?.recall ?? 0, worstKind: worst?.kind ?? '' }
}

/** What this process keeps in its heap and its buffers once everything unused is thrown away. */
export function megabytesKept(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}
