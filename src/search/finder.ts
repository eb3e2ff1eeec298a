import { Bitmap } from './bitmap.ts'
import type { Point } from './document.ts'
import { vectorOf, type Vector } from './geo.ts'
import { tiers, type Tier } from './name-candidates.ts'
import { NameMatcher, type NameMatches } from './name-match.ts'
import { behindOf } from './ranking.ts'
import type { ReadModel } from './read-model.ts'
import type { Reading } from './readings.ts'

/** With so many answers nobody needs the freer ones. */
const enough = 10

/** A mean word score at which the freer answers would be noise. */
const convincing = 0.9

/** After two slips in each word, a mean score above this is not doubted further. */
const likely = 0.7

/** A mean word score without any slip. */
const exact = 0.99

/** The same of a document, whose name may be longer than what was typed. */
const withoutSlip = 0.9

/** Answers so much worse than the best one are noise. */
const farBehind = 0.3

/** One or two letters that begin the names of so many say nothing about which of them is meant. */
const mostLetters = 2
const many = 1000
const begunScore = 0.8

export interface Area {
  point: Point
  centre: Vector
  radiusKm: number
  /** Who has a practice within it. */
  near: Bitmap
  /** The place was typed, so that its word may belong to a name instead; a position cannot. */
  typed: boolean
}

export interface Found {
  /** Who fits a reading, before the chosen filters. */
  documents: Bitmap
  /** How far each of them is behind a perfect fit. */
  behind: Uint8Array
  /** Whether some were found by name; all others fit alike. */
  byName: boolean
}

/** Finds the documents of each reading and how well they fit. */
export class Finder {
  readonly #model: ReadModel
  readonly #matcher: NameMatcher
  // Used again by each search.
  #behind = new Uint8Array(1024)

  constructor(model: ReadModel) {
    this.#model = model
    this.#matcher = new NameMatcher(model.names)
  }

  /** The circle round a point, with who is in it. */
  area(point: Point, radiusKm: number, typed: boolean): Area {
    const centre = vectorOf(point)
    return { point, centre, radiusKm, typed, near: this.#model.points.within(point, centre, radiusKm) }
  }

  /** `chosen` are the documents that pass the chosen filters: only those count as answers. */
  find(readings: Reading[], area: Area | null, chosen: Bitmap | null): Found {
    if (this.#behind.length < this.#model.end) this.#behind = new Uint8Array(this.#model.end * 2)
    const found: Found = { documents: new Bitmap(), behind: this.#behind, byName: false }
    let best = 0
    for (const reading of readings) {
      const allowed = this.#allowed(reading, area)
      const begun = readings.length === 1 ? this.#begun(reading, allowed) : null
      if (begun) return this.#allAlike(begun, reading)
      if (reading.names.length === 0) {
        found.documents.addAll(allowed)
        found.behind.fill(behindOf(1 - reading.doubt))
        best = 1 - reading.doubt
      } else {
        const matches = this.#match(reading, allowed, chosen)
        this.#addNamed(found, reading, matches, best)
        best = Math.max(best, matches.best - reading.doubt)
      }
    }
    return found
  }

  /** The documents a reading allows, whatever their names. */
  #allowed(reading: Reading, area: Area | null): Bitmap {
    const allowed = this.#model.visible.copy()
    for (const { facet, ids } of reading.filters) allowed.keepOnly(this.#model.facets.anyOf(facet, ids))
    if (area && (reading.atPlace || !area.typed)) allowed.keepOnly(area.near)
    return allowed
  }

  /** Everybody with a name that begins with a letter or two, where they are many; null for anything else. */
  #begun({ names: [word = '', ...more] }: Reading, allowed: Bitmap): Bitmap | null {
    if (word === '' || word.length > mostLetters || more.length > 0) return null
    const { names } = this.#model
    const begun = new Bitmap()
    for (const name of names.beginningWith(word))
      for (const document of names.documentsOf(name)) begun.add(document)
    return begun.keepOnly(allowed).count() < many ? null : begun
  }

  /** All fit alike, after those who are called just so. */
  #allAlike(documents: Bitmap, { names: [word = ''] }: Reading): Found {
    const called = this.#model.names.documentsOf(word)
    this.#behind.fill(behindOf(begunScore))
    for (const document of called) this.#behind[document] = 0
    return { documents, behind: this.#behind, byName: called.length > 0 }
  }

  #match(reading: Reading, allowed: Bitmap, chosen: Bitmap | null): NameMatches {
    let matches: NameMatches = { documents: [], scoreOf: () => 0, best: 0 }
    for (const tier of tiersFor(reading)) {
      matches = this.#matcher.match(reading.names, tier, allowed, this.#model.end)
      if (isEnough(countChosen(matches, chosen), matches.best, tier)) break
    }
    return matches
  }

  /** Adds who fits well enough; a further reading with slips only where it fits better than an earlier one. */
  #addNamed(found: Found, { doubt }: Reading, matches: NameMatches, bestSoFar: number): void {
    const { documents, behind } = found
    found.byName = true
    for (const document of matches.documents) {
      const score = matches.scoreOf(document)
      if (score < matches.best - farBehind || (score < withoutSlip && score - doubt <= bestSoFar)) continue
      const before = documents.has(document) ? (behind[document] ?? 0) : Infinity
      documents.add(document)
      behind[document] = Math.min(before, behindOf(score - doubt))
    }
  }
}

function tiersFor({ forgiving, names }: Reading): readonly Tier[] {
  if (!forgiving) return ['exact']
  return names.length > 1 ? tiers : tiers.filter((tier) => tier !== 'beside-another')
}

function countChosen({ documents }: NameMatches, chosen: Bitmap | null): number {
  if (!chosen) return documents.length
  let count = 0
  for (const document of documents) if (chosen.has(document)) count++
  return count
}

function isEnough(answers: number, best: number, tier: Tier): boolean {
  if (tier === 'exact') return answers >= enough
  if (tier === 'sound') return answers > 0 && best >= exact
  return answers > 0 && best >= (tier === 'two-slips' ? likely : convincing)
}
