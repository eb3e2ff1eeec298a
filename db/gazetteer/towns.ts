import type { PlaceRecord } from '../../src/search/gazetteer/place-file.ts'
import { smallestTown } from './countries.ts'
import type { Town } from './geonames.ts'
import { nativeNames } from './names.ts'

// GeoNames has these towns twice, the other time under the number we keep.
const doubles = new Set([
  '295410', // Binyamina, within Binyamina-Giv'at Ada
  '293207', // Yehud, within Yehud-Monosson
  '12156671', // Yanuh-Jat
  '295380', // Bu'eine Nujeidat
  '386042', // Shibli, within Shibli-Umm al-Ghanam
  '7535657', // Karnei Shomron
])

const transliterated = new Set(['IL', 'PS'])

/** Takes the towns of GeoNames outside France, returns those that are large enough for their country. */
export function foreignTowns(towns: Town[]): PlaceRecord[] {
  return towns
    .filter(
      ({ id, country, population }) => population >= (smallestTown[country] ?? Infinity) && !doubles.has(id),
    )
    .map((town) => ({
      id: `${town.country.toLowerCase()}-${town.id}`,
      country: town.country,
      lat: town.lat,
      lon: town.lon,
      population: town.population,
      names: nativeNames(spellings(town)),
      postalCodes: [],
    }))
}

/** "Laudio / Llodio" and "Halle (Saale)" are also asked for by one half, or without what is in brackets. */
function spellings({ name, asciiName, country }: Town): string[] {
  const shorter = [...name.split('/'), name.replace(/\(.*\)/, '')].map((part) => part.trim())
  // The Latin names of Hebrew and Arabic towns carry signs of transliteration that nobody reads or types.
  const shown = transliterated.has(country) ? asciiName : name
  return [shown, name, asciiName, ...shorter].filter((part) => part !== '')
}
