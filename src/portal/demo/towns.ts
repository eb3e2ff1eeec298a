import { readFileSync } from 'node:fs'
import { gazetteerFile } from '../../search/gazetteer/load-gazetteer.ts'
import { decodePlaces } from '../../search/gazetteer/place-file.ts'
import { placeLabel } from '../../search/gazetteer/place.ts'
import type { Random } from './random.ts'

export interface Town {
  id: string
  name: string
  country: string
  postalCode: string | null
  lat: number
  lon: number
}

/** How many of a hundred invented doctors practise in each country. */
const shares: [country: string, share: number][] = [
  ['FR', 55],
  ['IL', 12],
  ['BE', 8],
  ['CH', 5],
  ['IT', 5],
  ['ES', 4],
  ['GB', 4],
  ['CA', 3],
  ['US', 2],
  ['BR', 2],
]

/** Picks real towns, large ones more often; in the country that is given, or as the shares say. */
export function townSampler(random: Random): (country?: string) => Town {
  const countries = shares.flatMap(([country, share]) => Array<string>(share).fill(country))
  const byCountry = Map.groupBy(decodePlaces(readFileSync(gazetteerFile)), ({ country }) => country)
  const ladders = new Map(shares.map(([country]) => [country, ladderOf(byCountry.get(country) ?? [])]))
  return (country = random.pick(countries)) => {
    const { steps, towns } = ladders.get(country) ?? { steps: [], towns: [] }
    const town = towns[firstAbove(steps, random.below(steps.at(-1) ?? 0))]
    if (!town) throw new Error(`gazetteer: no town in ${country}`)
    return town
  }
}

type PlaceRecord = ReturnType<typeof decodePlaces>[number]

/** Running sums of population: a number below the last step falls on a town as often as people live there. */
function ladderOf(places: PlaceRecord[]): { steps: number[]; towns: Town[] } {
  let sum = 0
  const steps = places.map(({ population }) => (sum += Math.max(population, 200)))
  return { steps, towns: places.map(townOf) }
}

function townOf({ id, names, country, postalCodes, lat, lon }: PlaceRecord): Town {
  return { id, name: placeLabel(names, 'fr'), country, postalCode: postalCodes[0] ?? null, lat, lon }
}

function firstAbove(steps: number[], value: number): number {
  let [low, high] = [0, steps.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((steps[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
