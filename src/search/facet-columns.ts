import { Bitmap } from './bitmap.ts'
import { numbersIn, wordsIn, type Columns } from './columns.ts'
import { byFacet, facets, type ByFacet, type Facet } from './document.ts'
import type { FacetCounts } from './engine.ts'
import { grownNumbers } from './grow.ts'
import { Runs } from './runs.ts'

/** Above this share of all documents it is cheaper to count documents by value than values by document. */
const densely = 0.4

/** Which documents have which facet values: a set for each value, a list for each document. */
export class FacetColumns {
  readonly #numbers: ByFacet<Map<string, number>> = byFacet(() => new Map())
  readonly #values: { facet: Facet; id: string; documents: Bitmap }[] = []
  readonly #runs = new Runs()
  #lists = new Uint32Array(1024)

  set(document: number, values: ByFacet<string[]>): void {
    this.clear(document)
    const numbers: number[] = []
    for (const facet of facets) {
      for (const id of values[facet]) {
        const number = this.#number(facet, id)
        if (!numbers.includes(number)) numbers.push(number)
      }
    }
    let at = this.#runs.set(document, numbers.length)
    this.#lists = grownNumbers(this.#lists, this.#runs.used)
    for (const number of numbers) this.#lists[at++] = number
    this.#enter(document)
  }

  clear(document: number): void {
    for (let at = this.#runs.start(document); at < this.#runs.end(document); at++)
      this.#values[this.#lists[at] ?? 0]?.documents.remove(document)
    this.#runs.set(document, 0)
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

  save(columns: Columns, end: number): void {
    for (const facet of facets) {
      columns.set(`facets.${facet}`, [...this.#numbers[facet].keys()])
      columns.set(`facets.${facet}.numbers`, Uint32Array.from(this.#numbers[facet].values()))
    }
    columns.set('facets.lists', this.#lists.subarray(0, this.#runs.used))
    this.#runs.save(columns, 'facets', end)
  }

  load(columns: Columns, end: number): void {
    for (const facet of facets) {
      const numbers = numbersIn(columns, `facets.${facet}.numbers`)
      wordsIn(columns, `facets.${facet}`).forEach((id, index) => {
        const number = numbers[index] ?? 0
        this.#numbers[facet].set(id, number)
        this.#values[number] = { facet, id, documents: new Bitmap() }
      })
    }
    this.#lists = numbersIn(columns, 'facets.lists')
    this.#runs.load(columns, 'facets')
    for (let document = 0; document < end; document++) this.#enter(document)
  }

  #countByValue(documents: Bitmap): number[] {
    return this.#values.map((value) => documents.countShared(value.documents))
  }

  #countByDocument(members: Uint32Array): Uint32Array {
    const [runs, lists] = [this.#runs, this.#lists]
    const totals = new Uint32Array(this.#values.length)
    for (let index = 0; index < members.length; index++) {
      const document = members[index] ?? 0
      const end = runs.end(document)
      for (let at = runs.start(document); at < end; at++) {
        const value = lists[at] ?? 0
        totals[value] = (totals[value] ?? 0) + 1
      }
    }
    return totals
  }

  #enter(document: number): void {
    const end = this.#runs.end(document)
    for (let at = this.#runs.start(document); at < end; at++)
      this.#values[this.#lists[at] ?? 0]?.documents.add(document)
  }

  #number(facet: Facet, id: string): number {
    const known = this.#numbers[facet].get(id)
    if (known !== undefined) return known
    const number = this.#values.push({ facet, id, documents: new Bitmap() }) - 1
    this.#numbers[facet].set(id, number)
    return number
  }
}
