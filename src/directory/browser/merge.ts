import type { Suggestion } from './local-matches.ts'

const most = 8

/**
 * Puts what the server says behind what is shown already, without doubles, at most eight. Places come first
 * where a place is asked for, then kinds of which nothing is shown yet.
 */
export function merge(shown: Suggestion[], more: Suggestion[], placesFirst: boolean): Suggestion[] {
  const known = new Set(shown.map(({ kind, label }) => `${kind} ${label}`))
  const kinds = new Set(shown.map(({ kind }) => kind))
  const rank = ({ kind }: Suggestion) => (placesFirst && kind === 'place' ? 0 : kinds.has(kind) ? 2 : 1)
  const fresh = more.filter(({ kind, label }) => !known.has(`${kind} ${label}`))
  return [...shown, ...fresh.toSorted((a, b) => rank(a) - rank(b))].slice(0, most)
}
