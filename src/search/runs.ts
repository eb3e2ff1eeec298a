import { numbersIn, type Columns } from './columns.ts'
import { grownNumbers } from './grow.ts'

/** Which stretch of a shared column belongs to each document. */
export class Runs {
  #first = new Uint32Array(1024)
  #count = new Uint32Array(1024)
  #room = new Uint32Array(1024)
  /** How long the shared column must be. */
  used = 0

  /** Gives a document a stretch of this length, and returns where it begins. */
  set(document: number, length: number): number {
    this.#first = grownNumbers(this.#first, document + 1)
    this.#count = grownNumbers(this.#count, document + 1)
    this.#room = grownNumbers(this.#room, document + 1)
    // A stretch is used again where it fits; a longer one goes to the end.
    if (length > (this.#room[document] ?? 0)) {
      this.#first[document] = this.used
      this.#room[document] = length
      this.used += length
    }
    this.#count[document] = length
    return this.start(document)
  }

  start(document: number): number {
    return this.#first[document] ?? 0
  }

  end(document: number): number {
    return (this.#first[document] ?? 0) + (this.#count[document] ?? 0)
  }

  save(columns: Columns, name: string, end: number): void {
    columns.set(`${name}.first`, this.#first.subarray(0, end))
    columns.set(`${name}.count`, this.#count.subarray(0, end))
    columns.set(`${name}.room`, this.#room.subarray(0, end))
    columns.set(`${name}.used`, Uint32Array.of(this.used))
  }

  load(columns: Columns, name: string): void {
    this.#first = numbersIn(columns, `${name}.first`)
    this.#count = numbersIn(columns, `${name}.count`)
    this.#room = numbersIn(columns, `${name}.room`)
    this.used = numbersIn(columns, `${name}.used`)[0] ?? 0
  }
}
