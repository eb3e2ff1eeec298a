import type { PublicityRule } from './rules.ts'

/** How a language breaks each rule: one pattern a line, in the notation that `compile` explains. */
export interface Wording {
  /** Names for words that mean the same, used as @name: alternatives with a bar between them. */
  families: Record<string, string>
  rules: Record<PublicityRule, string>
  /** What looks like a breach and is none: nothing that touches such a passage is found. */
  allowed: string
  /** Words that take the sense away when they stand before or just after. */
  negations: string
  /** Words that make a promise or a comparison a mere possibility when they stand before. */
  hedges: string
  /** Words, beside negations and hedges, that no gap passes over. */
  barriers: string
  /** Letters that are glued to the front of a word. */
  prefixes: string
}

/** One place of a pattern: a gap of so many words at most, or a word that has this number in the vocabulary. */
export type Place = { kind: 'gap'; most: number } | { kind: 'word'; id: number; optional: boolean }

export interface Pattern {
  rule: PublicityRule | 'allowed'
  first: number
  rest: readonly Place[]
}

/** The words that patterns name: whole ones, and beginnings, each with the numbers of the places that it fits. */
export interface Vocabulary {
  whole: Map<string, number[]>
  beginnings: Map<string, number[]>
  longestBeginning: number
  size: number
}

const gaps = new Map([
  ['_', 3],
  ['__', 6],
])

/**
 * Reads lines of a wording: words with a space between them, `a|b` either, `stem*` any ending, `@name` a family, `N` any
 * number, `W` any word, `word?` or nothing, `_` and `__` up to three and six other words. Refuses an unknown family.
 */
export function compile(
  lines: string,
  rule: Pattern['rule'],
  families: Wording['families'],
  vocabulary: Vocabulary,
): Pattern[] {
  return linesOf(lines).map((line) => {
    const [first, ...rest] = line.split(/\s+/).map((place) => placeOf(place, families, vocabulary))
    if (first?.kind !== 'word' || first.optional) throw new Error(`a pattern begins with a word: ${line}`)
    return { rule, first: first.id, rest }
  })
}

/** An empty vocabulary, which `compile` and `enter` fill. */
export function emptyVocabulary(): Vocabulary {
  return { whole: new Map(), beginnings: new Map(), longestBeginning: 0, size: 0 }
}

/** Enters alternatives as one place, and returns its number. */
export function enter(alternatives: string, vocabulary: Vocabulary): number {
  const id = vocabulary.size
  vocabulary.size += 1
  for (const word of alternatives.split('|')) {
    const isBeginning = word.endsWith('*')
    const key = isBeginning ? word.slice(0, -1) : word
    const entries = isBeginning ? vocabulary.beginnings : vocabulary.whole
    if (isBeginning) vocabulary.longestBeginning = Math.max(vocabulary.longestBeginning, key.length)
    entries.set(key, [...(entries.get(key) ?? []), id])
  }
  return id
}

function placeOf(place: string, families: Wording['families'], vocabulary: Vocabulary): Place {
  const most = gaps.get(place)
  if (most !== undefined) return { kind: 'gap', most }
  const optional = place.endsWith('?')
  const alternatives = (optional ? place.slice(0, -1) : place).replaceAll(/@(\w+)/g, (_, name: string) => {
    const family = families[name]
    if (family === undefined) throw new Error(`no family of words is called ${name}`)
    return family
  })
  return { kind: 'word', id: enter(alternatives, vocabulary), optional }
}

function linesOf(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
