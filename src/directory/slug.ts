import { transliterate } from 'transliteration'
import type { ListingContent } from './listing-content.ts'

/** The address of a person: the name, in Latin letters if they have it so, and the town of the first practice. */
export function slugOf({
  names,
  practices,
}: Pick<ListingContent, 'names'> & { practices: { city: string }[] }) {
  const name = names.find(({ script }) => script === 'Latn') ?? names[0]
  return slugFrom(name?.given ?? '', name?.family ?? '', practices[0]?.city ?? '')
}

/** A readable address made of names and a town: letters a to z, digits and hyphens. */
export function slugFrom(...parts: string[]): string {
  const latin = parts.map((part) => transliterate(part)).join(' ')
  const words = latin.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.join('-').slice(0, 100) || 'doctor'
}

/** The slug itself, or slug-2, slug-3, …: the number behind one that is taken. Asks few times of many of one name. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug
  let [taken, free] = [1, 2]
  while (isTaken(`${slug}-${free}`)) [taken, free] = [free, free * 2]
  while (free - taken > 1) {
    const between = Math.floor((taken + free) / 2)
    if (isTaken(`${slug}-${between}`)) taken = between
    else free = between
  }
  return `${slug}-${free}`
}
