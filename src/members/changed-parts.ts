import type { ListingContent } from '../directory/listing-content.ts'
import type { ProfileContent } from './profile-content.ts'

/** The parts of a profile that differ, to be written; what is the same is not touched. */
export function changedParts(before: ProfileContent, after: ProfileContent): Partial<ListingContent> {
  const { country: _, ...parts } = after
  const changed = Object.entries(parts).filter(
    ([part, value]) =>
      canonical(value) !== canonical(Object.entries(before).find(([name]) => name === part)?.[1]),
  )
  return Object.fromEntries(changed)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
