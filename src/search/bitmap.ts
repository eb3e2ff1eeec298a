/** A set of small whole numbers, one bit each; grows as needed. */
export class Bitmap {
  #words = new Int32Array(0)

  /** The set of these members. */
  static of(members: Iterable<number>): Bitmap {
    const set = new Bitmap()
    for (const member of members) set.add(member)
    return set
  }

  has(member: number): boolean {
    return (((this.#words[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1
  }

  add(member: number): void {
    const at = member >>> 5
    if (at >= this.#words.length) this.#grow(at + 1)
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (member & 31))
  }

  remove(member: number): void {
    const at = member >>> 5
    if (at < this.#words.length) this.#words[at] = (this.#words[at] ?? 0) & ~(1 << (member & 31))
  }

  /** Returns a copy that can be changed without changing this set. */
  copy(): Bitmap {
    const copy = new Bitmap()
    copy.#words = this.#words.slice()
    return copy
  }

  /** Keeps only what is also in the other set. */
  keepOnly(other: Bitmap): this {
    const [mine, theirs] = [this.#words, other.#words]
    const shared = Math.min(mine.length, theirs.length)
    for (let at = 0; at < shared; at++) mine[at] = (mine[at] ?? 0) & (theirs[at] ?? 0)
    mine.fill(0, shared)
    return this
  }

  /** Adds everything of the other set. */
  addAll(other: Bitmap): this {
    if (other.#words.length > this.#words.length) this.#grow(other.#words.length)
    const [mine, theirs] = [this.#words, other.#words]
    for (let at = 0; at < theirs.length; at++) mine[at] = (mine[at] ?? 0) | (theirs[at] ?? 0)
    return this
  }

  count(): number {
    let total = 0
    for (let at = 0; at < this.#words.length; at++) total += bitsIn(this.#words[at] ?? 0)
    return total
  }

  /** How many members both sets have, without making a third. */
  countShared(other: Bitmap): number {
    const [mine, theirs] = [this.#words, other.#words]
    const shared = Math.min(mine.length, theirs.length)
    let total = 0
    for (let at = 0; at < shared; at++) total += bitsIn((mine[at] ?? 0) & (theirs[at] ?? 0))
    return total
  }

  /** The members in rising order. */
  members(): Uint32Array<ArrayBuffer> {
    return this.listInto(new Uint32Array(this.count()))
  }

  /** The same in a buffer that is long enough, to be used before its next use. */
  listInto(buffer: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
    let filled = 0
    for (let at = 0; at < this.#words.length; at++) {
      for (let rest = this.#words[at] ?? 0; rest !== 0; rest &= rest - 1)
        buffer[filled++] = (at << 5) + 31 - Math.clz32(rest & -rest)
    }
    return buffer.subarray(0, filled)
  }

  #grow(length: number): void {
    const grown = new Int32Array(Math.max(length, this.#words.length * 2))
    grown.set(this.#words)
    this.#words = grown
  }
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
