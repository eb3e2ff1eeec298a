import type { Bitmap } from './bitmap.ts'
import { candidates, type Tier } from './name-candidates.ts'
import type { NameIndex } from './name-index.ts'

export interface NameMatches {
  documents: number[]
  /** Mean score of the words less a little for each that is not said; only for `documents`. */
  scoreOf(document: number): number
  /** The best mean, with nothing taken off. */
  best: number
}

/** Those with one of the names that a typed word may stand for, and how well it does. */
interface Scored {
  documents: readonly number[]
  score: number
}

/** "Cécile Arnoux" means Cécile Arnoux before Cécile Arnoux-Monnier. */
const unsaidWord = 0.02

/** Finds who has all the typed words in a name, and how well they fit. */
export class NameMatcher {
  readonly #index: NameIndex
  // How many words of the present query a document has matched, counted on from `#base`.
  #reached = new Uint32Array(1024)
  #base = 0
  #sum = new Float32Array(1024)
  #best = new Float32Array(1024)

  constructor(index: NameIndex) {
    this.#index = index
  }

  match(words: string[], tier: Tier, allowed: Bitmap, size: number): NameMatches {
    this.#begin(size, words.length)
    let documents: number[] = []
    this.#cheapestFirst(words, tier).forEach((scored, round) => {
      documents = round === 0 ? this.#start(scored, allowed) : this.#narrow(documents, scored, round)
    })
    const mean = (document: number) => (this.#sum[document] ?? 0) / words.length
    let best = 0
    for (const document of documents) best = Math.max(best, mean(document))
    const scoreOf = (document: number) =>
      mean(document) - unsaidWord * this.#index.unsaid(document, words.length)
    return { documents, scoreOf, best }
  }

  #cheapestFirst(words: string[], tier: Tier): Scored[][] {
    const choices = words.map((word, at) => {
      const scores = candidates(this.#index, word, tier, at === words.length - 1 || word.length === 1)
      const scored: Scored[] = []
      let cost = 0
      for (const [candidate, score] of scores) {
        const documents = this.#index.documentsOf(candidate)
        cost += documents.length
        scored.push({ documents, score })
      }
      return { scored, cost }
    })
    return choices.sort((a, b) => a.cost - b.cost).map(({ scored }) => scored)
  }

  #start(scored: Scored[], allowed: Bitmap): number[] {
    const documents: number[] = []
    for (const { documents: having, score } of scored) {
      for (const document of having) {
        if (this.#reached[document] === this.#base + 1) {
          if (score > (this.#sum[document] ?? 0)) this.#sum[document] = score
        } else if (allowed.has(document)) {
          this.#reached[document] = this.#base + 1
          this.#sum[document] = score
          documents.push(document)
        }
      }
    }
    return documents
  }

  #narrow(documents: number[], scored: Scored[], round: number): number[] {
    const [before, after] = [this.#base + round, this.#base + round + 1]
    for (const { documents: having, score } of scored) {
      for (const document of having) {
        const reached = this.#reached[document]
        if (reached === before || (reached === after && score > (this.#best[document] ?? 0))) {
          this.#reached[document] = after
          this.#best[document] = score
        }
      }
    }
    const kept = documents.filter((document) => this.#reached[document] === after)
    for (const document of kept)
      this.#sum[document] = (this.#sum[document] ?? 0) + (this.#best[document] ?? 0)
    return kept
  }

  #begin(size: number, words: number): void {
    if (size > this.#reached.length) {
      this.#reached = new Uint32Array(size * 2)
      this.#sum = new Float32Array(size * 2)
      this.#best = new Float32Array(size * 2)
      this.#base = 0
    }
    // Far above every count of earlier queries, so that nothing needs to be cleared; cleared before it overflows.
    if (this.#base > 4_000_000_000) {
      this.#reached.fill(0)
      this.#base = 0
    }
    this.#base += words + 1
  }
}
