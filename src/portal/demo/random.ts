/** Repeatable chance: the same seed gives the same people on every machine. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** True in `share` of the cases (0 to 1). */
  chance(share: number): boolean
  /** One of the items; throws when there is none. */
  pick<Item>(items: readonly Item[]): Item
  /** `count` different items. */
  some<Item>(items: readonly Item[], count: number): Item[]
}

/** A generator of 32 bits of state (Mulberry32, public domain algorithm by Tommy Ettinger). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('random: nothing to pick from')
    return item
  }
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items]
    return Array.from({ length: Math.min(count, items.length) }, () =>
      left.splice(below(left.length), 1),
    ).flat()
  }
  return { below, pick, some, chance: (share) => next() < share }
}
