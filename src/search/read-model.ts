import { Bitmap } from './bitmap.ts'
import { floatsIn, loadLists, numbersIn, saveLists, type Columns } from './columns.ts'
import type { SearchDocument } from './document.ts'
import { FacetColumns } from './facet-columns.ts'
import { tokens } from './fold.ts'
import { grownFloats, grownNumbers } from './grow.ts'
import { NameIndex } from './name-index.ts'
import { PointColumns } from './point-columns.ts'
import { dayHash, hashOf, nameKey, neutralOrder, sortWords } from './ranking.ts'

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
  nameKeys = new Float64Array(1024)
  /** Today's order among equals. */
  neutral = new Uint32Array(1024)
  /** One more than the largest row number. */
  end = 0
  size = 0

  #held = new Bitmap()
  readonly #notOffered = new Map<string, Bitmap>()
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
    this.names.set(id, names, sortWords(names))
    this.#setRefusals(id, document.notOffered)
    this.#until = grownFloats(this.#until, this.end)
    this.#until[id] = document.publicUntil
    this.#setOrder(id, document.slug)
    this.#since = Infinity
  }

  remove(id: number): void {
    if (!this.#held.has(id)) return
    this.size--
    this.#held.remove(id)
    this.facets.clear(id)
    this.points.set(id, [])
    this.names.clear(id)
    this.nameKeys[id] = 0
    this.#hashes[id] = 0
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

  /** Everything as columns, for `load`; they are the model's own: to be used before its next change. */
  save(): Columns {
    const { end } = this
    const columns: Columns = new Map()
    columns.set('held', this.#held.members())
    columns.set('until', this.#until.subarray(0, end))
    columns.set('hashes', this.#hashes.subarray(0, end))
    columns.set('nameKeys', this.nameKeys.subarray(0, end))
    const refusing = [...this.#notOffered].map(([id, documents]) => [id, documents.members()] as const)
    saveLists(columns, 'notOffered', new Map(refusing))
    for (const part of [this.facets, this.points, this.names]) part.save(columns, end)
    return columns
  }

  /** Fills an empty model with what `save` returned; the columns are the model's own from then on. */
  load(columns: Columns): void {
    const held = numbersIn(columns, 'held')
    this.#held = Bitmap.of(held)
    this.size = held.length
    this.end = (held.at(-1) ?? -1) + 1
    this.#until = floatsIn(columns, 'until')
    this.#hashes = numbersIn(columns, 'hashes')
    this.nameKeys = floatsIn(columns, 'nameKeys')
    this.neutral = new Uint32Array(this.end)
    for (const [id, documents] of loadLists(columns, 'notOffered'))
      this.#notOffered.set(id, Bitmap.of(documents))
    for (const part of [this.facets, this.points, this.names]) part.load(columns, this.end)
  }

  #moveToDay(day: number): void {
    if (day === this.#day) return
    this.#day = day
    for (const id of this.#held.members()) this.#setNeutral(id)
  }

  #setNeutral(id: number): void {
    this.neutral[id] = neutralOrder(this.#hashes[id] ?? 0, this.#day, this.points.has(id))
  }

  #setOrder(id: number, slug: string): void {
    this.nameKeys = grownFloats(this.nameKeys, this.end)
    this.nameKeys[id] = nameKey(this.names.sortName(id))
    this.#hashes = grownNumbers(this.#hashes, this.end)
    this.#hashes[id] = hashOf(slug)
    this.neutral = grownNumbers(this.neutral, this.end)
    this.#setNeutral(id)
  }

  #setRefusals(id: number, conditions: string[]): void {
    for (const documents of this.#notOffered.values()) documents.remove(id)
    for (const condition of conditions) {
      const documents = this.#notOffered.get(condition) ?? new Bitmap()
      documents.add(id)
      this.#notOffered.set(condition, documents)
    }
  }
}
