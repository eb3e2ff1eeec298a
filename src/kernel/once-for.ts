/**
 * Takes how something is worked out from an object, returns the same worked out once for each object and kept as long as
 * that one: a query built once for a connection, a list once for the facts.
 */
export function onceFor<Whose extends WeakKey, Made>(
  workOut: (whose: Whose) => Made,
): (whose: Whose) => Made {
  const known = new WeakMap<Whose, { made: Made }>()
  return (whose) => {
    const found = known.get(whose) ?? { made: workOut(whose) }
    known.set(whose, found)
    return found.made
  }
}
