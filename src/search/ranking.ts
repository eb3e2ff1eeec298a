import type { FoldedName } from './name-index.ts'

// A key packs [fit 7 bits][metres 25 bits][rotation 21 bits], or metres before fit, in 53 bits: smaller is earlier.
const rotationSpan = 2 ** 21
const metresSpan = 2 ** 25
const fitSpan = 2 ** 7

/** How well a document answers: 0 is best; quantised, so that distance decides among equals. */
export function fitOf(score: number, hasPractice: boolean): number {
  const behind = Math.min(63, Math.max(0, Math.round((1 - score) * 50)))
  return behind * 2 + (hasPractice ? 0 : 1)
}

export function byFit(fit: number, metres: number, rotation: number): number {
  return (Math.min(fit, fitSpan - 1) * metresSpan + bounded(metres)) * rotationSpan + rotation
}

export function byDistance(fit: number, metres: number, rotation: number): number {
  return (bounded(metres) * fitSpan + Math.min(fit, fitSpan - 1)) * rotationSpan + rotation
}

function bounded(metres: number): number {
  return Math.min(metres, metresSpan - 1)
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
export function rotationOf(documentHash: number, day: number): number {
  let mixed = Math.imul(documentHash ^ day, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 11
}

/** What `sort=name` sorts by: the family name, then the given name, in Latin letters where there are any. */
export function sortName(names: FoldedName[]): string {
  const folded = names.map(({ given, family }) => [...family, ...given].join(' '))
  return folded.find((name) => /^[a-z]/.test(name)) ?? folded[0] ?? ''
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
