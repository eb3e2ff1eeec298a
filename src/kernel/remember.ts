/**
 * The same function of texts, which keeps what it gave the last `most` times at the most, and then begins anew: lists
 * repeat themselves. The texts are of one line each.
 */
export function remember<Texts extends string[], Value>(
  most: number,
  workOut: (...texts: Texts) => Value,
): (...texts: Texts) => Value {
  const known = new Map<string, { value: Value }>()
  return (...texts) => {
    const key = texts.join('\n')
    const found = known.get(key)
    if (found) return found.value
    const value = workOut(...texts)
    if (known.size >= most) known.clear()
    known.set(key, { value })
    return value
  }
}
