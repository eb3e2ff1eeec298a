import { Bitmap } from './bitmap.ts'
import { floatsIn, numbersIn, type Columns } from './columns.ts'
import type { Point } from './document.ts'
import { squaredChord, vectorOf, type Vector } from './geo.ts'
import { grownFloats, grownNumbers } from './grow.ts'
import { PointGrid, squareOf } from './point-grid.ts'
import { Runs } from './runs.ts'

export interface Nearest {
  squared: number
  /** Which of the document's points. */
  point: number
}

/** Where the practices of all documents are: a run of vectors for each document. */
export class PointColumns {
  readonly #runs = new Runs()
  readonly #grid = new PointGrid()
  #vectors = new Float64Array(3072)
  #squares = new Uint32Array(1024)

  set(document: number, points: Point[]): void {
    this.#forget(document)
    const start = this.#runs.set(document, points.length)
    this.#vectors = grownFloats(this.#vectors, this.#runs.used * 3)
    this.#squares = grownNumbers(this.#squares, this.#runs.used)
    points.forEach((point, index) => {
      this.#write(start + index, vectorOf(point))
      this.#squares[start + index] = squareOf(point)
    })
    this.#enter(document)
  }

  save(columns: Columns, end: number): void {
    columns.set('points.vectors', this.#vectors.subarray(0, this.#runs.used * 3))
    columns.set('points.squares', this.#squares.subarray(0, this.#runs.used))
    this.#runs.save(columns, 'points', end)
  }

  load(columns: Columns, end: number): void {
    this.#vectors = floatsIn(columns, 'points.vectors')
    this.#squares = numbersIn(columns, 'points.squares')
    this.#runs.load(columns, 'points')
    for (let document = 0; document < end; document++) this.#enter(document)
  }

  has(document: number): boolean {
    return this.#runs.end(document) > this.#runs.start(document)
  }

  /** The document's point that is nearest to the centre; null when it has none. */
  nearest(document: number, centre: Vector): Nearest | null {
    const [start, end] = [this.#runs.start(document), this.#runs.end(document)]
    let best: Nearest | null = null
    for (let at = start; at < end; at++) {
      const squared = this.#squared(at, centre)
      if (best === null || squared < best.squared) best = { squared, point: at - start }
    }
    return best
  }

  /** The same distance without the point: `Infinity` when the document has none. */
  squaredToNearest(document: number, centre: Vector): number {
    const end = this.#runs.end(document)
    let best = Infinity
    for (let at = this.#runs.start(document); at < end; at++) best = Math.min(best, this.#squared(at, centre))
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

  #enter(document: number): void {
    for (let at = this.#runs.start(document); at < this.#runs.end(document); at++)
      this.#grid.add(this.#squares[at] ?? 0, document)
  }

  // Where somebody was is not kept in the columns.
  #forget(document: number): void {
    const [start, end] = [this.#runs.start(document), this.#runs.end(document)]
    for (let at = start; at < end; at++) this.#grid.remove(this.#squares[at] ?? 0, document)
    this.#squares.fill(0, start, end)
    this.#vectors.fill(0, start * 3, end * 3)
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
