/** Takes facts that have an order of their own; returns them in it, because the build collects them by their ids. */
export function inOrder<T extends { order: number }>(facts: ReadonlyMap<string, T>): T[] {
  return [...facts.values()].sort((one, other) => one.order - other.order)
}
