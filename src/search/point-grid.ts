import type { Point } from './document.ts'

const kmPerDegree = 111.19

/** Which documents have a point in each square of one degree: a first, rough answer to "who is near". */
export class PointGrid {
  readonly #squares = new Map<number, number[]>()
  readonly #squaresOf: (number[] | undefined)[] = []

  set(document: number, points: Point[]): void {
    for (const square of this.#squaresOf[document] ?? []) {
      const documents = this.#squares.get(square) ?? []
      documents.splice(documents.indexOf(document), 1)
    }
    const squares: number[] = []
    for (const { lat, lon } of points) {
      const square = squareOf(Math.floor(lat), Math.floor(lon))
      if (!squares.includes(square)) squares.push(square)
    }
    this.#squaresOf[document] = squares
    for (const square of squares) {
      const documents = this.#squares.get(square)
      if (documents) documents.push(document)
      else this.#squares.set(square, [document])
    }
  }

  /** The documents of every square that the circle touches, and of some beside it. */
  *around({ lat, lon }: Point, radiusKm: number): Generator<readonly number[]> {
    const tall = radiusKm / kmPerDegree
    // A circle that comes near a pole, or goes far round the earth, touches too many squares to list.
    const edge = Math.abs(lat) + tall
    if (edge > 80 || tall > 10) return yield* this.#squares.values()
    const wide = tall / Math.cos((edge * Math.PI) / 180)
    for (let row = Math.floor(lat - tall); row <= lat + tall; row++) {
      for (let column = Math.floor(lon - wide); column <= lon + wide; column++) {
        const documents = this.#squares.get(squareOf(row, column))
        if (documents) yield documents
      }
    }
  }
}

/** A number for a square; columns go round the earth. */
function squareOf(row: number, column: number): number {
  return (row + 90) * 360 + ((((column + 180) % 360) + 360) % 360)
}
