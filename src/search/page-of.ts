/** How deep a page may lie for the short way, which looks at every key once. */
const shallow = 100

/**
 * Takes documents with a sort key each, returns those at `start` … `start + size` of the sorted order;
 * `tie` decides among equal keys.
 */
export function pageOf(
  documents: ArrayLike<number>,
  keys: Float64Array,
  range: { start: number; size: number },
  tie: (a: number, b: number) => number,
): number[] {
  const end = Math.min(range.start + range.size, keys.length)
  if (range.start >= end) return []
  const [low, high] =
    end <= shallow ? boundsNearFront(keys, range.start, end) : bounds(keys, range.start, end)
  const inRange: { document: number; key: number }[] = []
  let below = 0
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0
    if (key < low) below++
    else if (key <= high) inRange.push({ document: documents[at] ?? 0, key })
  }
  inRange.sort((a, b) => a.key - b.key || tie(a.document, b.document))
  return inRange.slice(range.start - below, end - below).map(({ document }) => document)
}

/** The first and the last key of the page, when it lies anywhere. */
function bounds(keys: Float64Array, start: number, end: number): [low: number, high: number] {
  const parted = keys.slice()
  const low = keyAt(parted, start)
  return [low, smallestKeys(parted.subarray(start), end - start).at(-1) ?? low]
}

/** Moves smaller keys before place `at` and larger ones behind it, and returns the key that belongs there. */
function keyAt(keys: Float64Array, at: number): number {
  let [from, to] = [0, keys.length - 1]
  while (from < to) {
    const pivot = keys[(from + to) >>> 1] ?? 0
    let [low, high] = [from, to]
    while (low <= high) {
      while ((keys[low] ?? 0) < pivot) low++
      while ((keys[high] ?? 0) > pivot) high--
      if (low > high) break
      const smaller = keys[high] ?? 0
      keys[high--] = keys[low] ?? 0
      keys[low++] = smaller
    }
    if (at <= high) to = high
    else if (at >= low) from = low
    else break
  }
  return keys[at] ?? 0
}

/** The same when it lies among the first: one look at every key. */
function boundsNearFront(keys: Float64Array, start: number, end: number): [low: number, high: number] {
  const smallest = smallestKeys(keys, end)
  return [smallest[start] ?? 0, smallest[end - 1] ?? 0]
}

/** The `count` smallest keys, sorted. */
function smallestKeys(keys: Float64Array, count: number): Float64Array {
  const smallest = new Float64Array(count).fill(Infinity)
  let worst = Infinity
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0
    if (key >= worst) continue
    let slot = count - 1
    for (; slot > 0 && (smallest[slot - 1] ?? 0) > key; slot--) smallest[slot] = smallest[slot - 1] ?? 0
    smallest[slot] = key
    worst = smallest[count - 1] ?? Infinity
  }
  return smallest
}
