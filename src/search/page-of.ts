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
  const smallest = end <= shallow ? smallestKeys(keys, end) : keys.slice().sort()
  const [low, high] = [smallest[range.start] ?? 0, smallest[end - 1] ?? 0]
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
