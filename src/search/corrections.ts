const longest = 40
const stride = longest + 8

export interface NearWord {
  index: number
  /** Slips between the two words: a letter more, less, changed, or two neighbours swapped. */
  edits: number
}

/** A sorted list of words: exact, by beginning, and by near spelling. */
export class SortedWords {
  readonly words: string[]
  // Letters that each word shares with the one before it.
  readonly #shared: Uint8Array
  // Row r, column c: slips between the first r letters of the walked word and the first c of the asked one.
  readonly #cells = new Uint8Array(stride * stride)

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)].sort(byCodeUnits)
    this.#shared = sharedLetters(this.words)
    for (let column = 0; column < stride; column++) this.#cells[column] = column
  }

  has(word: string): boolean {
    return this.words[this.#firstFrom(word)] === word
  }

  /** Returns the first and the last-but-one-past index of the words with this beginning. */
  withPrefix(prefix: string): [from: number, to: number] {
    return [this.#firstFrom(prefix), this.#firstFrom(`${prefix}\uFFFF`)]
  }

  /** Every word at most `most` slips away; none for a word too long to be one. */
  near(asked: string, most: number): NearWord[] {
    const found: NearWord[] = []
    if (asked.length > longest) return found
    let computed = 0
    for (let index = 0; index < this.words.length;) {
      const word = this.words[index] ?? ''
      let depth = Math.min(computed, this.#shared[index] ?? 0)
      let alive = true
      for (; alive && depth < word.length; depth++) alive = this.#fillRow(asked, word, depth, most)
      computed = depth
      if (alive) this.#keepIfNear(found, index++, asked, most)
      else index = this.#firstWithout(index, depth)
    }
    return found
  }

  #firstFrom(word: string): number {
    let [low, high] = [0, this.words.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.words[middle] ?? '') < word) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Fills the row below `depth`; false when every spelling that begins so is already too far. */
  #fillRow(asked: string, word: string, depth: number, most: number): boolean {
    const cells = this.#cells
    const above = depth * stride
    const row = above + stride
    const letter = word.charCodeAt(depth)
    const before = depth > 0 ? word.charCodeAt(depth - 1) : -1
    const from = Math.max(1, depth + 1 - most)
    const to = Math.min(asked.length, depth + 1 + most)
    let best = from === 1 ? depth + 1 : most + 1
    cells[row + from - 1] = best
    for (let column = from; column <= to; column++) {
      const same = asked.charCodeAt(column - 1) === letter
      let slips = (cells[above + column - 1] ?? 0) + (same ? 0 : 1)
      slips = Math.min(slips, (cells[row + column - 1] ?? 0) + 1)
      // The last column of the band has no cell above it.
      if (column <= depth + most) slips = Math.min(slips, (cells[above + column] ?? 0) + 1)
      if (column > 1 && asked.charCodeAt(column - 2) === letter && asked.charCodeAt(column - 1) === before)
        slips = Math.min(slips, (cells[above - stride + column - 2] ?? 0) + 1)
      cells[row + column] = slips
      if (slips < best) best = slips
    }
    return best <= most
  }

  #keepIfNear(found: NearWord[], index: number, asked: string, most: number): void {
    const length = this.words[index]?.length ?? 0
    if (Math.abs(length - asked.length) > most) return
    const edits = this.#cells[length * stride + asked.length] ?? 0
    if (edits <= most) found.push({ index, edits })
  }

  /** The first later word that does not begin with the `depth` letters that were too far. */
  #firstWithout(index: number, depth: number): number {
    let next = index + 1
    while (next < this.words.length && (this.#shared[next] ?? 0) >= depth) next++
    return next
  }
}

/** How many slips a typed word of this length is forgiven. */
export function forgiven(word: string): number {
  if (word.length < 5) return 0
  return word.length < 9 ? 1 : 2
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function sharedLetters(words: string[]): Uint8Array {
  const shared = new Uint8Array(words.length)
  for (let index = 1; index < words.length; index++) {
    const before = words[index - 1] ?? ''
    const word = words[index] ?? ''
    const most = Math.min(before.length, word.length, longest + 4)
    let letters = 0
    while (letters < most && before.charCodeAt(letters) === word.charCodeAt(letters)) letters++
    shared[index] = letters
  }
  return shared
}
