import type { Bitmap } from './bitmap.ts'
import type { SearchQuery } from './engine.ts'
import type { Area, Found } from './finder.ts'
import { metresOfSquaredChord } from './geo.ts'
import { pageOf } from './page-of.ts'
import { byDistance, byFit } from './ranking.ts'
import type { ReadModel } from './read-model.ts'

export interface Order {
  sort: SearchQuery['sort']
  start: number
  size: number
}

/** Puts an answer in order and takes one page of it. Its buffers are used again by each search. */
export class Pager {
  readonly #model: ReadModel
  #members = new Uint32Array(1024)
  #keyBuffer = new Float64Array(1024)

  constructor(model: ReadModel) {
    this.#model = model
  }

  /** The members of a set; to be used before the next call. */
  list(documents: Bitmap): Uint32Array {
    if (this.#members.length < this.#model.end) this.#members = new Uint32Array(this.#model.end * 2)
    return documents.listInto(this.#members)
  }

  /** The ids of one page, in order. */
  page(members: Uint32Array, found: Found, area: Area | null, order: Order): number[] {
    const keys = this.#keys(members, found, area, order.sort)
    const names = new Map<number, string>()
    const nameOf = (id: number): string => {
      const name = names.get(id) ?? this.#model.names.sortName(id)
      names.set(id, name)
      return name
    }
    const byName = order.sort === 'name'
    const tie = (a: number, b: number) => (byName ? compare(nameOf(a), nameOf(b)) : 0) || a - b
    return pageOf(members, keys, order, tie)
  }

  /** A sort key for each member. */
  #keys(members: Uint32Array, found: Found, area: Area | null, sort: SearchQuery['sort']): Float64Array {
    if (this.#keyBuffer.length < members.length) this.#keyBuffer = new Float64Array(members.length * 2)
    const keys = this.#keyBuffer.subarray(0, members.length)
    const { nameKeys, neutral } = this.#model
    if (sort === 'name') copyAt(members, nameKeys, keys)
    else if (!found.byName && !area) copyAt(members, neutral, keys)
    else this.#rankingKeys(members, found, area, sort === 'distance' && area ? byDistance : byFit, keys)
    return keys
  }

  #rankingKeys(
    members: Uint32Array,
    { behind }: Found,
    area: Area | null,
    pack: typeof byFit,
    keys: Float64Array,
  ): void {
    const { neutral, points } = this.#model
    for (let at = 0; at < members.length; at++) {
      const id = members[at] ?? 0
      const metres = area ? metresOfSquaredChord(points.squaredToNearest(id, area.centre)) : 0
      keys[at] = pack(behind[id] ?? 0, neutral[id] ?? 0, metres)
    }
  }
}

/** Copies the values that the members have in a column. */
function copyAt(members: Uint32Array, column: Uint32Array | Float64Array, into: Float64Array): void {
  for (let at = 0; at < members.length; at++) into[at] = column[members[at] ?? 0] ?? 0
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
