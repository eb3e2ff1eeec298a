import { isHebrew } from './fold.ts'
import type { NameIndex } from './name-index.ts'
import { soundsOf } from './phonetics.ts'
import { otherSpellings } from './same-names.ts'

/** How freely a typed word may differ from a name; each step allows what the ones before it do. */
export const tiers = ['exact', 'sound', 'one-slip', 'two-slips', 'beside-another'] as const

export type Tier = (typeof tiers)[number]

/**
 * Takes one typed word, returns the name words it may stand for, each with a score of at most 1.
 * `unfinished` words (the last one typed, an initial) also stand for everything they begin.
 */
export function candidates(
  index: NameIndex,
  word: string,
  tier: Tier,
  unfinished: boolean,
): Map<string, number> {
  const found = new Map<string, number>()
  const propose = (candidate: string, score: number) => {
    if ((found.get(candidate) ?? 0) < score) found.set(candidate, score)
  }
  if (index.has(word)) propose(word, 1)
  if (unfinished || tier !== 'exact') proposeLonger(index, word, propose)
  if (tier !== 'exact') proposeSameName(index, word, propose)
  const most = slips(word, tier)
  if (most > 0) proposeNear(index, word, most, propose)
  return found
}

type Propose = (candidate: string, score: number) => void

function proposeLonger(index: NameIndex, word: string, propose: Propose): void {
  for (const candidate of index.beginningWith(word)) {
    if (candidate !== word) propose(candidate, 0.8 + (0.12 * word.length) / candidate.length)
  }
}

function proposeSameName(index: NameIndex, word: string, propose: Propose): void {
  for (const spelling of otherSpellings(word)) if (index.has(spelling)) propose(spelling, 0.94)
  soundsOf(word).forEach((sound, rank) => {
    for (const candidate of index.soundingLike(sound)) propose(candidate, soundScore(word, candidate, rank))
  })
}

/** The first key is the likeliest reading; names that differ in Hebrew letters differ, however they sound. */
function soundScore(word: string, candidate: string, rank: number): number {
  const [hebrew, otherHebrew] = [isHebrew(word), isHebrew(candidate)]
  if (hebrew && otherHebrew) return 0.5
  if (!hebrew && !otherHebrew) return 0.68 - 0.02 * rank
  return crossScore(hebrew ? word : candidate, hebrew ? candidate : word) - 0.02 * rank
}

/** Vav and yod tell a little about the vowels that Latin letters write. */
function crossScore(hebrew: string, latin: string): number {
  const vav = hebrew.includes('ו') === /[ouvw]/.test(latin)
  const yod = !hebrew.includes('י') || /[iyeja]/.test(latin)
  return 0.86 - (vav ? 0 : 0.1) - (yod ? 0 : 0.1)
}

function proposeNear(index: NameIndex, word: string, most: number, propose: Propose): void {
  for (const near of index.near(word, most)) {
    if (near.edits > 0) propose(near.word, slipScore(word, near.edits))
  }
}

/** How many slips are forgiven, by the length of the word; in the last tier another word speaks for the name. */
function slips(word: string, tier: Tier): number {
  const { length } = word
  if (tier === 'one-slip') return length < 4 ? 0 : length < 8 ? 1 : 2
  if (tier === 'two-slips') return length < 4 ? 0 : length < 5 ? 1 : 2
  if (tier === 'beside-another') return length < 3 ? 0 : length < 4 ? 1 : 2
  return 0
}

/** A slip in a short word says more against it than a slip in a long one. */
function slipScore(word: string, edits: number): number {
  return 1 - edits * (0.1 + 0.4 / word.length)
}
