import { Bitmap } from './bitmap.ts'
import type { SearchDocument } from './document.ts'
import { FacetColumns } from './facet-columns.ts'
import { tokens } from './fold.ts'
import { grownFloats, grownNumbers } from './grow.ts'
import { NameIndex, type FoldedName } from './name-index.ts'
import { PointColumns } from './point-columns.ts'
import { dayHash, hashOf, nameKey, neutralOrder, sortName } from './ranking.ts'

/** Row numbers are dense: one as large as this is a mistake of the caller, not a directory. */
const mostDocuments = 20_000_000

/** All documents in columns, addressed by row number. */
export class ReadModel {
  readonly facets = new FacetColumns()
  readonly points = new PointColumns()
  readonly names = new NameIndex()
  /** Those whose term has not passed at the last moment asked about. */
  visible = new Bitmap()
  visibleSize = 0
  sortNames: string[] = []
  nameKeys = new Float64Array(1024)
  /** Today's order among equals. */
  neutral = new Uint32Array(1024)
  /** One more than the largest row number. */
  end = 0
  size = 0

  readonly #held = new Bitmap()
  readonly #notOffered = new Map<string, Bitmap>()
  readonly #refusals = new Map<number, string[]>()
  #until = new Float64Array(1024)
  #hashes = new Uint32Array(1024)
  #day = 0
  // Nothing becomes visible or invisible between these two moments.
  #since = Infinity
  #earliest = -Infinity

  set(document: SearchDocument): void {
    const { id } = document
    if (!Number.isInteger(id) || id < 1 || id > mostDocuments)
      throw new Error(`search: ${id} is no row number`)
    if (!this.#held.has(id)) this.size++
    this.#held.add(id)
    this.end = Math.max(this.end, id + 1)
    this.facets.set(id, document.facets)
    this.points.set(id, document.points)
    const names = document.names.map(({ given, family }) => ({
      given: tokens(given),
      family: tokens(family),
    }))
    this.names.set(id, names)
    this.#setRefusals(id, document.notOffered)
    this.#until = grownFloats(this.#until, this.end)
    this.#until[id] = document.publicUntil
    this.#setOrder(id, names, document.slug)
    this.#since = Infinity
  }

  remove(id: number): void {
    if (!this.#held.has(id)) return
    this.size--
    this.#held.remove(id)
    this.facets.clear(id)
    this.points.set(id, [])
    this.names.clear(id)
    this.#setRefusals(id, [])
    this.#since = Infinity
  }

  /** Brings `visible` to a moment; true when it may have changed. */
  moveTo(at: Date): boolean {
    const now = at.getTime()
    this.#moveToDay(dayHash(at))
    if (now >= this.#since && now < this.#earliest) return false
    this.#since = now
    this.#earliest = Infinity
    this.visible = this.#held.copy()
    for (const id of this.#held.members()) {
      const until = this.#until[id] ?? 0
      if (until <= now) this.visible.remove(id)
      else this.#earliest = Math.min(this.#earliest, until)
    }
    this.visibleSize = this.visible.count()
    return true
  }

  /** The next end of a visible document's term; null when there is none. */
  nextTerm(): number | null {
    return Number.isFinite(this.#earliest) ? this.#earliest : null
  }

  /** Those who say that they do not offer one of these conditions. */
  refusing(conditions: string[]): Bitmap {
    const documents = new Bitmap()
    for (const condition of conditions) {
      const refusing = this.#notOffered.get(condition)
      if (refusing) documents.addAll(refusing)
    }
    return documents
  }

  #moveToDay(day: number): void {
    if (day === this.#day) return
    this.#day = day
    for (const id of this.#held.members()) this.#setNeutral(id)
  }

  #setNeutral(id: number): void {
    this.neutral[id] = neutralOrder(this.#hashes[id] ?? 0, this.#day, this.points.has(id))
  }

  #setOrder(id: number, names: FoldedName[], slug: string): void {
    const name = sortName(names)
    this.sortNames[id] = name
    this.nameKeys = grownFloats(this.nameKeys, this.end)
    this.nameKeys[id] = nameKey(name)
    this.#hashes = grownNumbers(this.#hashes, this.end)
    this.#hashes[id] = hashOf(slug)
    this.neutral = grownNumbers(this.neutral, this.end)
    this.#setNeutral(id)
  }

  #setRefusals(id: number, conditions: string[]): void {
    for (const condition of this.#refusals.get(id) ?? []) this.#notOffered.get(condition)?.remove(id)
    this.#refusals.delete(id)
    if (conditions.length > 0) this.#refusals.set(id, conditions)
    for (const condition of conditions) {
      const documents = this.#notOffered.get(condition) ?? new Bitmap()
      documents.add(id)
      this.#notOffered.set(condition, documents)
    }
  }
}
