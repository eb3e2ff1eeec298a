/** What is asked of a connection. */
interface Connection {
  prepare: (source: string) => { busy: boolean }
}

/** Lists of changing length make ever new texts: more than this are thrown away, and begun anew. */
const most = 500

/**
 * A connection on which every text is compiled once. Only for whoever sets what rows look like (`raw`, `pluck`) before
 * each use, as the query builder does: the same statement is handed out again.
 */
export function keepStatements<Kept extends Connection>(sqlite: Kept): Kept {
  const kept = new Map<string, ReturnType<Connection['prepare']>>()
  const prepare = (source: string) => {
    const known = kept.get(source)
    if (known && !known.busy) return known
    if (kept.size >= most) kept.clear()
    const made = sqlite.prepare(source)
    kept.set(source, made)
    return made
  }
  return new Proxy(sqlite, {
    get: (target, key) => {
      if (key === 'prepare') return prepare
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
