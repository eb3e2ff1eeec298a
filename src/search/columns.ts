/** A read model as plain columns, by name: what is kept in a file between two starts. */
export type Column = Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | string[]
export type Columns = Map<string, Column>

/** Takes columns and a name, returns that column of whole numbers; throws when there is none. */
export function numbersIn(columns: Columns, name: string): Uint32Array<ArrayBuffer> {
  const column = columns.get(name)
  if (column instanceof Uint32Array) return column
  throw new Error(`search: no numbers ${name}`)
}

/** The same of a column of numbers with a fraction. */
export function floatsIn(columns: Columns, name: string): Float64Array<ArrayBuffer> {
  const column = columns.get(name)
  if (column instanceof Float64Array) return column
  throw new Error(`search: no floats ${name}`)
}

/** The same of a column of words. */
export function wordsIn(columns: Columns, name: string): string[] {
  const column = columns.get(name)
  if (Array.isArray(column)) return column
  throw new Error(`search: no words ${name}`)
}

/** Keeps a table from words to lists of numbers as three columns. */
export function saveLists(
  columns: Columns,
  name: string,
  lists: ReadonlyMap<string, Iterable<number>>,
): void {
  const members = [...lists.values()].map((list) => [...list])
  columns.set(`${name}.keys`, [...lists.keys()])
  columns.set(
    `${name}.counts`,
    Uint32Array.from(members, ({ length }) => length),
  )
  columns.set(`${name}.members`, Uint32Array.from(members.flat()))
}

/** Returns what `saveLists` kept. */
export function loadLists(columns: Columns, name: string): Map<string, number[]> {
  const counts = numbersIn(columns, `${name}.counts`)
  const members = numbersIn(columns, `${name}.members`)
  let at = 0
  const lists = wordsIn(columns, `${name}.keys`).map((key, index): [string, number[]] => {
    const start = at
    at += counts[index] ?? 0
    return [key, [...members.subarray(start, at)]]
  })
  return new Map(lists)
}
