import type { Point } from './document.ts'

const kmPerDegree = 111.19

/** Which documents have a point in each square of one degree: a first, rough answer to "who is near". */
export class PointGrid {
  readonly #squares = new Map<number, number[]>()

  /** A document is entered once for each of its points. */
  add(square: number, document: number): void {
    const documents = this.#squares.get(square)
    if (documents) documents.push(document)
    else this.#squares.set(square, [document])
  }

  remove(square: number, document: number): void {
    const documents = this.#squares.get(square) ?? []
    documents.splice(documents.indexOf(document), 1)
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
        const documents = this.#squares.get(squareOf({ lat: row, lon: column }))
        if (documents) yield documents
      }
    }
  }
}

/** Takes a point, returns the number of its square; columns go round the earth. */
export function squareOf({ lat, lon }: Point): number {
  return (Math.floor(lat) + 90) * 360 + ((((Math.floor(lon) + 180) % 360) + 360) % 360)
}
