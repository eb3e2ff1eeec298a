import { transliterate } from 'transliteration'

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
