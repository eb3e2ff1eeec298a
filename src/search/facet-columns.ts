import { Bitmap } from './bitmap.ts'
import { byFacet, facets, type ByFacet, type Facet } from './document.ts'
import type { FacetCounts } from './engine.ts'
import { grownNumbers } from './grow.ts'

/** Above this share of all documents it is cheaper to count bits by value than values by document. */
const densely = 0.35

/** Which documents have which facet values: a bitmap for each value, a mask for each document. */
export class FacetColumns {
  readonly #numbers: ByFacet<Map<string, number>> = byFacet(() => new Map())
  readonly #values: { facet: Facet; id: string; documents: Bitmap }[] = []
  #masks = new Uint32Array(1024)
  // Words of 32 values in a document's mask.
  #width = 4

  set(document: number, values: ByFacet<string[]>): void {
    this.clear(document)
    for (const facet of facets) {
      for (const id of values[facet]) this.#add(document, this.#number(facet, id))
    }
  }

  clear(document: number): void {
    for (const value of this.#numbersOf(document)) this.#values[value]?.documents.remove(document)
    this.#masks.fill(0, document * this.#width, (document + 1) * this.#width)
  }

  /** The documents that have any of these values. */
  anyOf(facet: Facet, ids: string[]): Bitmap {
    const documents = new Bitmap()
    for (const id of ids) {
      const value = this.#values[this.#numbers[facet].get(id) ?? -1]
      if (value) documents.addAll(value.documents)
    }
    return documents
  }

  /** Exact counts of every value over these documents, given both ways; values that none has are left out. */
  count(documents: Bitmap, members: Uint32Array, all: number): FacetCounts {
    const isDense = members.length > all * densely
    const totals = isDense ? this.#countByValue(documents) : this.#countByDocument(members)
    const counts: FacetCounts = byFacet(() => ({}))
    this.#values.forEach(({ facet, id }, number) => {
      const total = totals[number] ?? 0
      if (total > 0) counts[facet][id] = total
    })
    return counts
  }

  /** Exact counts of one facet's values. */
  countOf(facet: Facet, documents: Bitmap): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const value of this.#values) {
      const total = value.facet === facet ? documents.countShared(value.documents) : 0
      if (total > 0) counts[value.id] = total
    }
    return counts
  }

  #countByValue(documents: Bitmap): number[] {
    return this.#values.map((value) => documents.countShared(value.documents))
  }

  #countByDocument(members: Uint32Array): Uint32Array {
    const totals = new Uint32Array(this.#width * 32)
    for (let at = 0; at < members.length; at++) {
      const start = (members[at] ?? 0) * this.#width
      for (let word = 0; word < this.#width; word++) {
        for (let rest = this.#masks[start + word] ?? 0; rest !== 0; rest &= rest - 1) {
          const value = (word << 5) + 31 - Math.clz32(rest & -rest)
          totals[value] = (totals[value] ?? 0) + 1
        }
      }
    }
    return totals
  }

  #add(document: number, value: number): void {
    this.#values[value]?.documents.add(document)
    this.#masks = grownNumbers(this.#masks, (document + 1) * this.#width)
    const at = document * this.#width + (value >>> 5)
    this.#masks[at] = (this.#masks[at] ?? 0) | (1 << (value & 31))
  }

  #number(facet: Facet, id: string): number {
    const known = this.#numbers[facet].get(id)
    if (known !== undefined) return known
    const number = this.#values.push({ facet, id, documents: new Bitmap() }) - 1
    this.#numbers[facet].set(id, number)
    if (number >= this.#width * 32) this.#widen()
    return number
  }

  #widen(): void {
    const rows = Math.floor(this.#masks.length / this.#width)
    const wider = new Uint32Array(rows * (this.#width + 1))
    for (let row = 0; row < rows; row++)
      wider.set(this.#masks.subarray(row * this.#width, (row + 1) * this.#width), row * (this.#width + 1))
    this.#masks = wider
    this.#width++
  }

  #numbersOf(document: number): number[] {
    const numbers: number[] = []
    for (let word = 0; word < this.#width; word++) {
      for (let rest = this.#masks[document * this.#width + word] ?? 0; rest !== 0; rest &= rest - 1)
        numbers.push((word << 5) + 31 - Math.clz32(rest & -rest))
    }
    return numbers
  }
}
