/** Returns the same column, or a copy at least as long as asked and twice as long as before. */
export function grownNumbers(column: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= column.length) return column
  const grown = new Uint32Array(Math.max(length, column.length * 2))
  grown.set(column)
  return grown
}

/** The same for numbers with a fraction. */
export function grownFloats(column: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (length <= column.length) return column
  const grown = new Float64Array(Math.max(length, column.length * 2))
  grown.set(column)
  return grown
}
