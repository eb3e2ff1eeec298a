import { Bitmap } from './bitmap.ts'
import type { Point } from './document.ts'
import { squaredChord, vectorOf, type Vector } from './geo.ts'
import { tiers, type Tier } from './name-candidates.ts'
import { NameMatcher, type NameMatches } from './name-match.ts'
import { fitOf } from './ranking.ts'
import type { ReadModel } from './read-model.ts'
import type { Reading } from './readings.ts'

/** With so many answers nobody needs the freer ones. */
const enough = 10

/** A mean word score at which the freer answers would be noise. */
const convincing = 0.9

/** A mean word score without any slip. */
const exact = 0.99

/** Answers so much worse than the best one are noise. */
const farBehind = 0.3

export interface Area {
  point: Point
  centre: Vector
  radiusKm: number
  /** The place was typed, so that its word may belong to a name instead; a position cannot. */
  typed: boolean
}

export interface Found {
  /** Who fits a reading, before the chosen filters. */
  documents: Bitmap
  /** How well those fit who were found by name: 0 is best. */
  fit: Map<number, number>
  /** The doubt in the reading by which all others were found. */
  doubt: number
}

/** How well a found document fits: 0 is best. */
export function fitIn({ fit, doubt }: Found, document: number, hasPractice: boolean): number {
  const byName = fit.size > 0 ? fit.get(document) : undefined
  return byName ?? fitOf(1 - doubt, hasPractice)
}

export function areaOf(point: Point, radiusKm: number, typed: boolean): Area {
  return { point, centre: vectorOf(point), radiusKm, typed }
}

/** Finds the documents of each reading and how well they fit. */
export class Finder {
  readonly #model: ReadModel
  readonly #matcher: NameMatcher

  constructor(model: ReadModel) {
    this.#model = model
    this.#matcher = new NameMatcher(model.names)
  }

  /** `chosen` are the documents that pass the chosen filters: only those count as answers. */
  find(readings: Reading[], area: Area | null, chosen: Bitmap | null): Found {
    const found: Found = { documents: new Bitmap(), fit: new Map(), doubt: 0 }
    let best = 0
    for (const reading of readings) {
      const allowed = this.#allowed(reading, area)
      if (reading.names.length === 0) {
        found.documents.addAll(allowed)
        found.doubt = reading.doubt
        best = 1 - reading.doubt
      } else
        best = Math.max(best, this.#addNamed(found, reading, this.#match(reading, allowed, chosen), best))
    }
    return found
  }

  /** The documents a reading allows, whatever their names. */
  #allowed(reading: Reading, area: Area | null): Bitmap {
    const allowed = this.#model.visible.copy()
    for (const { facet, ids } of reading.filters) allowed.keepOnly(this.#model.facets.anyOf(facet, ids))
    if (area && (reading.atPlace || !area.typed))
      this.#model.points.keepWithin(allowed, area.centre, squaredChord(area.radiusKm))
    return allowed
  }

  #match(reading: Reading, allowed: Bitmap, chosen: Bitmap | null): NameMatches {
    let matches: NameMatches = { documents: [], scoreOf: () => 0, best: 0 }
    for (const tier of reading.forgiving ? tiers : tiers.slice(0, 1)) {
      matches = this.#matcher.match(reading.names, tier, allowed, this.#model.end)
      if (isEnough(countChosen(matches, chosen), matches.best, tier)) break
    }
    return matches
  }

  /**
   * Adds who fits well enough, and returns the best score; a further reading with slips only where it fits
   * better than an earlier one.
   */
  #addNamed(found: Found, { doubt }: Reading, matches: NameMatches, bestSoFar: number): number {
    const { documents, fit } = found
    for (const document of matches.documents) {
      const score = matches.scoreOf(document)
      if (score < matches.best - farBehind || (score < exact && score - doubt <= bestSoFar)) continue
      const hasPractice = this.#model.points.has(document)
      const before = documents.has(document) ? fitIn(found, document, hasPractice) : Infinity
      documents.add(document)
      fit.set(document, Math.min(before, fitOf(score - doubt, hasPractice)))
    }
    return matches.best - doubt
  }
}

function countChosen({ documents }: NameMatches, chosen: Bitmap | null): number {
  if (!chosen) return documents.length
  let count = 0
  for (const document of documents) if (chosen.has(document)) count++
  return count
}

function isEnough(answers: number, best: number, tier: Tier): boolean {
  return tier === 0 ? answers >= enough : answers > 0 && best >= convincing
}
