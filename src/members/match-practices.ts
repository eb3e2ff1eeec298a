import type { ProfilePractice } from './profile-content.ts'

/** A practice before and after; null where it is new or removed. Numbers count from 0. */
export interface PracticePair {
  before: { at: number; practice: ProfilePractice } | null
  after: { at: number; practice: ProfilePractice } | null
}

/**
 * Says which practice of the new profile is which of the old one, those of the new one first and in its order. One at
 * the same place is the same; of the others, one at the same number; what is left is new, or removed.
 */
export function matchPractices(
  before: readonly ProfilePractice[],
  after: readonly ProfilePractice[],
): PracticePair[] {
  const left = new Map(before.map((practice, at) => [at, practice]))
  const found = after.map((practice) => takeFrom(left, (old) => placeOf(old) === placeOf(practice)))
  const pairs = after.map((practice, at) => ({
    before: found[at] ?? takeFrom(left, (_, oldAt) => oldAt === at),
    after: { at, practice },
  }))
  return [...pairs, ...[...left].map(([at, practice]) => ({ before: { at, practice }, after: null }))]
}

/** What makes a practice this one and no other: its name, its address and its point. */
export function placeOf({ name, street, postalCode, city, country, lat, lon }: ProfilePractice): string {
  return JSON.stringify([name, street, postalCode, city, country, lat, lon])
}

function takeFrom(
  left: Map<number, ProfilePractice>,
  isWanted: (practice: ProfilePractice, at: number) => boolean,
): PracticePair['before'] {
  const [at, practice] = [...left].find(([number, item]) => isWanted(item, number)) ?? []
  if (at === undefined || practice === undefined) return null
  left.delete(at)
  return { at, practice }
}
