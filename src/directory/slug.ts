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

/** The slug itself, or the first of slug-2, slug-3, … that is not taken. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug
  for (let number = 2; ; number++) if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`
}
