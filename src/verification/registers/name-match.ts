import { tokens } from '../../search/fold.ts'

export interface PersonName {
  given: string
  family: string
}

/** How a claimed name stands to the one in a register; `similar` is for a person to look at. */
export type NameMatch = 'same' | 'similar' | 'different'

/** Small words that one register writes and another leaves out. */
const particles = new Set([
  'de',
  'du',
  'des',
  'd',
  'le',
  'la',
  'les',
  'van',
  'von',
  'der',
  'den',
  'ben',
  'el',
  'al',
  'epouse',
  'ep',
  'nee',
])

/**
 * Compares a claimed name with a registered one. Accents, case, hyphens and particles make no difference; one given
 * name of several, one part of a double or married name, an initial or one slip make it similar.
 */
export function matchNames(claimed: PersonName, registered: PersonName): NameMatch {
  const given = compare(tokens(claimed.given), tokens(registered.given), true)
  const family = compareFamilies(claimed.family, registered.family)
  if (given === 'different' || family === 'different') return 'different'
  return given === 'same' && family === 'same' ? 'same' : 'similar'
}

// "LE GALL" is also written "LEGALL": the particles count before they are left out.
function compareFamilies(claimed: string, registered: string): NameMatch {
  const whole = compare(words(claimed), words(registered), false)
  return whole === 'same' ? whole : compare(essential(claimed), essential(registered), false)
}

function compare(claimed: string[], registered: string[], mayBeInitials: boolean): NameMatch {
  if (claimed.join('') === registered.join('')) return 'same'
  const [short, long] = claimed.length <= registered.length ? [claimed, registered] : [registered, claimed]
  const isLike = (a: string, b: string) => a === b || isOneSlip(a, b) || (mayBeInitials && isInitial(a, b))
  return short.length > 0 && short.every((word) => long.some((other) => isLike(word, other)))
    ? 'similar'
    : 'different'
}

function essential(name: string): string[] {
  const all = words(name)
  const kept = all.filter((word) => !particles.has(word))
  return kept.length > 0 ? kept : all
}

const abbreviations: Record<string, string> = { st: 'saint', ste: 'sainte' }

function words(name: string): string[] {
  return tokens(name).map((word) => abbreviations[word] ?? word)
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** One letter more, less, other or exchanged with its neighbour, in words of four letters and more. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}
