import { Bitmap } from './bitmap.ts'
import type { Point } from './document.ts'
import { squaredChord, vectorOf, type Vector } from './geo.ts'
import { grownFloats, grownNumbers } from './grow.ts'
import { PointGrid } from './point-grid.ts'

export interface Nearest {
  squared: number
  /** Which of the document's points. */
  point: number
}

/** Where the practices of all documents are: a run of vectors for each document. */
export class PointColumns {
  #vectors = new Float64Array(3072)
  #first = new Uint32Array(1024)
  #count = new Uint32Array(1024)
  #used = 0
  readonly #grid = new PointGrid()

  set(document: number, points: Point[]): void {
    this.#first = grownNumbers(this.#first, document + 1)
    this.#count = grownNumbers(this.#count, document + 1)
    // A run is used again where it fits; a longer one goes to the end.
    if (points.length > (this.#count[document] ?? 0)) {
      this.#first[document] = this.#used
      this.#used += points.length
      this.#vectors = grownFloats(this.#vectors, this.#used * 3)
    }
    this.#count[document] = points.length
    const start = this.#first[document] ?? 0
    points.forEach((point, index) => this.#write(start + index, vectorOf(point)))
    this.#grid.set(document, points)
  }

  has(document: number): boolean {
    return (this.#count[document] ?? 0) > 0
  }

  /** The document's point that is nearest to the centre; null when it has none. */
  nearest(document: number, centre: Vector): Nearest | null {
    const count = this.#count[document] ?? 0
    const first = this.#first[document] ?? 0
    let best: Nearest | null = null
    for (let point = 0; point < count; point++) {
      const squared = this.#squared(first + point, centre)
      if (best === null || squared < best.squared) best = { squared, point }
    }
    return best
  }

  /** The same distance without the point: `Infinity` when the document has none. */
  squaredToNearest(document: number, centre: Vector): number {
    const first = this.#first[document] ?? 0
    const end = first + (this.#count[document] ?? 0)
    let best = Infinity
    for (let at = first; at < end; at++) best = Math.min(best, this.#squared(at, centre))
    return best
  }

  /** The documents with a point within the radius. */
  within(point: Point, centre: Vector, radiusKm: number): Bitmap {
    const limit = squaredChord(radiusKm)
    const within = new Bitmap()
    for (const documents of this.#grid.around(point, radiusKm)) {
      for (const document of documents)
        if (this.squaredToNearest(document, centre) <= limit) within.add(document)
    }
    return within
  }

  #squared(at: number, centre: Vector): number {
    const x = (this.#vectors[at * 3] ?? 0) - centre.x
    const y = (this.#vectors[at * 3 + 1] ?? 0) - centre.y
    const z = (this.#vectors[at * 3 + 2] ?? 0) - centre.z
    return x * x + y * y + z * z
  }

  #write(at: number, { x, y, z }: Vector): void {
    this.#vectors[at * 3] = x
    this.#vectors[at * 3 + 1] = y
    this.#vectors[at * 3 + 2] = z
  }
}
