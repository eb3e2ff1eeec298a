/** Parts what comes one by one into pieces of `size`; the last may be shorter. */
export function* piecesOf<Item>(items: Iterable<Item>, size: number): Generator<Item[], undefined> {
  let piece: Item[] = []
  for (const item of items) {
    piece.push(item)
    if (piece.length < size) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
  return undefined
}
