import type { FoldedName } from './name-index.ts'

// A key packs [behind 6 bits][no practice 1][metres 25][rotation 21], or metres first, in 53 bits: smaller is earlier.
const rotationSpan = 2 ** 21
const metresSpan = 2 ** 25
const mostBehind = 63

/** How far a name score lies behind a perfect one; quantised, so that distance decides among near equals. */
export function behindOf(score: number): number {
  return Math.min(mostBehind, Math.max(0, Math.round((1 - score) * 50)))
}

/** The order among equals: those with practices first, then as the day's rotation has it. */
export function neutralOrder(documentHash: number, day: number, hasPractice: boolean): number {
  return (hasPractice ? 0 : rotationSpan) + rotationOf(documentHash, day)
}

export function byFit(behind: number, neutral: number, metres: number): number {
  const practice = neutral >= rotationSpan ? 1 : 0
  return ((behind * 2 + practice) * metresSpan + metres) * rotationSpan + (neutral % rotationSpan)
}

export function byDistance(behind: number, neutral: number, metres: number): number {
  return (metres * (mostBehind + 1) + behind) * rotationSpan * 2 + neutral
}

/** A hash that stays with a document; with the day's hash it gives the place in that day's rotation. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

export function dayHash(now: Date): number {
  return hashOf(now.toISOString().slice(0, 10))
}

/** Mixes both hashes so that neighbours of one day are strangers the next; the same for every reader. */
function rotationOf(documentHash: number, day: number): number {
  let mixed = Math.imul(documentHash ^ day, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 11
}

/** The words that `sort=name` sorts by: the family name, then the given name, in Latin letters where there are any. */
export function sortWords(names: FoldedName[]): string[] {
  const folded = names.map(({ given, family }) => [...family, ...given])
  return folded.find(([first = '']) => /^[a-z]/.test(first)) ?? folded[0] ?? []
}

/** The first eight letters as a number that compares as they do. */
export function nameKey(name: string): number {
  let key = 0
  for (let at = 0; at < 8; at++) key = key * 64 + letterRank(name.charCodeAt(at))
  return key
}

// NaN past the end, then space, digits, Latin, and Hebrew letters.
function letterRank(code: number): number {
  if (Number.isNaN(code) || code === 32) return 0
  if (code < 58) return code - 47
  if (code < 123) return code - 86
  return Math.min(63, Math.max(37, code - 0x5d0 + 37))
}
