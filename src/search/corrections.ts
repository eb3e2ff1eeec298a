const longest = 40
const stride = longest + 8

/** How many answers are remembered: one question asks for the same word several times. */
const mostRemembered = 200

export interface NearWord {
  index: number
  /** Slips between the two words: a letter more, less, changed, or two neighbours swapped. */
  edits: number
}

/** A sorted list of words: exact, by beginning, and by near spelling. */
export class SortedWords {
  readonly words: string[]
  // All letters one after the other, and where each word begins: faster to walk than strings.
  readonly #letters: Uint16Array
  readonly #starts: Uint32Array
  // Letters that each word shares with the one before it.
  readonly #shared: Uint8Array
  // Row r, column c: slips between the first r letters of the walked word and the first c of the asked one.
  readonly #cells = new Uint8Array(stride * stride)
  readonly #asked = new Uint16Array(stride)
  readonly #remembered = new Map<string, NearWord[]>()

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)].sort(byCodeUnits)
    this.#starts = startsOf(this.words)
    this.#letters = lettersOf(this.words, this.#starts)
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
  near(asked: string, most: number): readonly NearWord[] {
    const key = `${most}${asked}`
    const known = this.#remembered.get(key)
    if (known) return known
    const found = asked.length > longest ? [] : this.#walk(asked, most)
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear()
    this.#remembered.set(key, found)
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

  /** Goes through the list once; words that begin alike share the rows of their beginning. */
  #walk(asked: string, most: number): NearWord[] {
    const found: NearWord[] = []
    for (let at = 0; at < asked.length; at++) this.#asked[at] = asked.charCodeAt(at)
    let computed = 0
    for (let index = 0; index < this.words.length;) {
      const start = this.#starts[index] ?? 0
      const length = (this.#starts[index + 1] ?? 0) - start
      let depth = Math.min(computed, this.#shared[index] ?? 0)
      let alive = true
      for (; alive && depth < length; depth++) alive = this.#fillRow(asked.length, start, depth, most)
      computed = depth
      if (alive) this.#keepIfNear(found, index++, length, asked.length, most)
      else index = this.#firstWithout(index, depth)
    }
    return found
  }

  /** Fills the row below `depth`; false when every spelling that begins so is already too far. */
  #fillRow(askedLength: number, start: number, depth: number, most: number): boolean {
    const [cells, asked] = [this.#cells, this.#asked]
    const above = depth * stride
    const row = above + stride
    const letter = this.#letters[start + depth] ?? 0
    const before = depth > 0 ? (this.#letters[start + depth - 1] ?? 0) : -1
    const from = Math.max(1, depth + 1 - most)
    const to = Math.min(askedLength, depth + 1 + most)
    let left = from === 1 ? depth + 1 : most + 1
    let best = left
    cells[row + from - 1] = left
    for (let column = from; column <= to; column++) {
      const typed = asked[column - 1] ?? 0
      let slips = (cells[above + column - 1] ?? 0) + (typed === letter ? 0 : 1)
      if (left + 1 < slips) slips = left + 1
      // The last column of the band has no cell above it.
      if (column <= depth + most) slips = Math.min(slips, (cells[above + column] ?? 0) + 1)
      if (typed === before && column > 1 && asked[column - 2] === letter)
        slips = Math.min(slips, (cells[above - stride + column - 2] ?? 0) + 1)
      cells[row + column] = slips
      left = slips
      if (slips < best) best = slips
    }
    return best <= most
  }

  #keepIfNear(found: NearWord[], index: number, length: number, askedLength: number, most: number): void {
    if (Math.abs(length - askedLength) > most) return
    const edits = this.#cells[length * stride + askedLength] ?? 0
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
  if (word.length < 4) return 0
  return word.length < 9 ? 1 : 2
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function startsOf(words: string[]): Uint32Array {
  const starts = new Uint32Array(words.length + 1)
  words.forEach((word, index) => (starts[index + 1] = (starts[index] ?? 0) + word.length))
  return starts
}

function lettersOf(words: string[], starts: Uint32Array): Uint16Array {
  const letters = new Uint16Array(starts[words.length] ?? 0)
  words.forEach((word, index) => {
    const start = starts[index] ?? 0
    for (let at = 0; at < word.length; at++) letters[start + at] = word.charCodeAt(at)
  })
  return letters
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
