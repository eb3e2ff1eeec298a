/** Returns the same column, or a copy at least as long as asked and a quarter longer than before. */
export function grownNumbers(column: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= column.length) return column
  const grown = new Uint32Array(Math.max(length, grownLength(column.length)))
  grown.set(column)
  return grown
}

/** The same for numbers with a fraction. */
export function grownFloats(column: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  if (length <= column.length) return column
  const grown = new Float64Array(Math.max(length, grownLength(column.length)))
  grown.set(column)
  return grown
}

function grownLength(length: number): number {
  return Math.ceil(length * 1.25)
}
