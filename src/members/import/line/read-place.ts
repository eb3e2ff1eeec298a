import type { Database } from '../../../kernel/database.ts'
import { remember } from '../../../kernel/remember.ts'
import { fold } from '../../../search/fold.ts'
import { placesByPostalCode, placesNamed, type Place } from '../../../search/gazetteer/places.ts'

/** A town that was found, and how it is called in its own country. */
export interface FoundPlace {
  placeId: string
  country: string
  city: string
  lat: number
  lon: number
}

export type PlaceFinder = (city: string, postalCode: string, country: string) => FoundPlace | null

/** Finds towns by name and postcode. */
export function placeFinder(database: Database): PlaceFinder {
  return remember(20_000, (city, postalCode, country) => find(database, city, postalCode, country))
}

/** Parts "31000 Toulouse" and "Toulouse 31000" into postcode and town; a text without a number is a town. */
export function partTown(text: string): { city: string; postalCode: string } {
  const match =
    /^(?:[A-Z]{1,2}-)?(\d{4,7})[\s,-]+(\P{N}+)$/u.exec(text) ?? /^(\P{N}+?)[\s,-]+(\d{4,7})$/u.exec(text)
  const [, one = '', two = ''] = match ?? []
  if (!match) return { city: text, postalCode: '' }
  return /\d/.test(one) ? { postalCode: one, city: two.trim() } : { city: one.trim(), postalCode: two }
}

/** Parts "3 rue des Tilleuls, 31000 Toulouse" into street and town; null when no town stands at its end. */
export function partAddress(text: string): { street: string; city: string; postalCode: string } | null {
  const match =
    /^(.+?)[\s,\n-]+((?:[A-Z]{1,2}-)?\d{4,7}[ ,-]+\P{N}+)$/su.exec(text) ??
    /^(.+)[,\n]\s*(\P{N}+?)$/su.exec(text)
  const [, street, town] = match ?? []
  return street === undefined || town === undefined
    ? null
    : { street: street.trim(), ...partTown(town.trim()) }
}

function find(database: Database, city: string, postalCode: string, country: string): FoundPlace | null {
  const coded = postalCode === '' ? [] : placesByPostalCode(database, country, postalCode)
  if (city === '') return coded.length === 1 ? found(coded[0]) : null
  const names = spellings(city)
  const isNamed = (place: Place, fits: (name: string) => boolean) =>
    place.names.some(({ name }) => fits(fold(name)))
  // "Bourg-en-Bresse Nord" is in the town that its postcode says.
  const both =
    coded.find((place) => isNamed(place, (name) => names.includes(name))) ??
    coded.find((place) => isNamed(place, (name) => names.some((said) => said.startsWith(`${name} `))))
  if (both) return found(both)
  const named = names
    .flatMap((name) => placesNamed(database, name))
    .filter((place) => place.country === country)
  // The most populous of that name; a postcode that is of another town far away is a reason to ask.
  return found(named[0] ?? (coded.length === 1 ? coded[0] : undefined))
}

// "Paris 16e", "Lyon cedex 03", "St-Étienne (42)", "Villeneuve s/Lot".
function spellings(city: string): string[] {
  const whole = fold(city.replace(/\s*\b(?:s\s*)?\/\s*/, ' sur '))
  const bare = fold(
    city
      .replace(/\bcedex\b.*$/i, '')
      .replace(/\(.*?\)/g, '')
      .replace(/\b\d+\s*(?:e|er|eme|ème|arr\S*)?\b.*$/i, ''),
  )
  return [...new Set([whole, bare])].filter((name) => name !== '')
}

function found(place: Place | undefined): FoundPlace | null {
  if (!place) return null
  const { id: placeId, country, lat, lon, names } = place
  const native = names.find(({ lang, preferred }) => lang === 'und' && preferred) ?? names[0]
  return { placeId, country, city: native?.name ?? '', lat, lon }
}
