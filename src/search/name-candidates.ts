import { isHebrew } from './fold.ts'
import type { NameIndex } from './name-index.ts'
import { soundsOf } from './phonetics.ts'
import { otherSpellings } from './same-names.ts'

/** How freely a typed word may differ from a name: 0 exactly or its beginning, 1 sound or one slip, 2 two slips. */
export type Tier = 0 | 1 | 2

export const tiers: readonly Tier[] = [0, 1, 2]

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
  if (unfinished || tier > 0) proposeLonger(index, word, propose)
  if (tier > 0) {
    proposeSameName(index, word, propose)
    proposeNear(index, word, tier, propose)
  }
  return found
}

type Propose = (candidate: string, score: number) => void

function proposeLonger(index: NameIndex, word: string, propose: Propose): void {
  const { words } = index.spellings
  const [from, to] = index.spellings.withPrefix(word)
  for (let at = from; at < to; at++) {
    const candidate = words[at] ?? ''
    if (candidate !== word) propose(candidate, 0.8 + (0.12 * word.length) / candidate.length)
  }
}

function proposeSameName(index: NameIndex, word: string, propose: Propose): void {
  for (const spelling of otherSpellings(word)) if (index.has(spelling)) propose(spelling, 0.94)
  soundsOf(word).forEach((sound, rank) => {
    for (const candidate of index.soundingLike(sound)) propose(candidate, soundScore(word, candidate, rank))
  })
}

/** The first key is the likeliest reading; a short key is shared by many names. */
function soundScore(word: string, candidate: string, rank: number): number {
  const base = isHebrew(word) === isHebrew(candidate) ? 0.68 : 0.8
  return base - 0.02 * Math.min(rank, 4)
}

function proposeNear(index: NameIndex, word: string, tier: Tier, propose: Propose): void {
  const most = slips(word, tier)
  if (most === 0) return
  const { words } = index.spellings
  for (const near of index.spellings.near(word, most)) {
    if (near.edits > 0) propose(words[near.index] ?? '', slipScore(word, near.edits))
  }
}

function slips(word: string, tier: Tier): number {
  if (word.length < 4) return 0
  if (tier === 2) return word.length < 5 ? 1 : 2
  return word.length < 8 ? 1 : 2
}

/** A slip in a short word says more against it than a slip in a long one. */
function slipScore(word: string, edits: number): number {
  return 1 - edits * (0.1 + 0.4 / word.length)
}
