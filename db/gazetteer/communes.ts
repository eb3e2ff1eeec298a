import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import type { PlaceRecord } from '../../src/search/gazetteer/place-file.ts'
import { fold } from '../../src/search/fold.ts'
import type { Town } from './geonames.ts'
import { nativeNames } from './names.ts'

const communeRow = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  /** Of an arrondissement: the city. */
  commune: z.string().optional(),
  /** Of a merged commune: the one it became part of. */
  chefLieu: z.string().optional(),
  codesPostaux: z.array(z.string()).default([]),
  population: z.number().default(0),
})

type Commune = z.infer<typeof communeRow>
type Point = Pick<Town, 'lat' | 'lon'>

/** Takes the French towns of GeoNames, returns every commune, and the merged ones that are still a town. */
export function frenchCommunes(towns: Town[]): PlaceRecord[] {
  const communes = readCommunes()
  const townsOf = Map.groupBy(towns, ({ commune }) => commune)
  const districtsOf = Map.groupBy(communes, ({ commune }) => commune)
  const coordinates = readCoordinates()
  return communes.flatMap((commune) => {
    const town = townCalled(commune.nom, townsOf.get(commune.chefLieu ?? commune.code) ?? [])
    if (commune.type === 'commune-actuelle')
      return currentCommune(
        commune,
        coordinates.get(commune.code) ?? town,
        districtsOf.get(commune.code) ?? [],
      )
    return commune.chefLieu === commune.code || !commune.chefLieu || !town ? [] : mergedCommune(commune, town)
  })
}

function currentCommune(commune: Commune, point: Point | undefined, districts: Commune[]): PlaceRecord[] {
  if (!point) return []
  const spellings = [commune.nom, ...districts.flatMap(({ nom }) => districtSpellings(nom))]
  return [record(commune, point, commune.population, spellings, [...new Set(commune.codesPostaux)])]
}

function mergedCommune(commune: Commune, town: Town): PlaceRecord[] {
  return [record(commune, town, town.population, [commune.nom], [])]
}

function record(
  { code }: Commune,
  { lat, lon }: Point,
  population: number,
  spellings: string[],
  postalCodes: string[],
): PlaceRecord {
  const id = `fr-${code.toLowerCase()}`
  return { id, country: 'FR', lat, lon, population, names: nativeNames(spellings), postalCodes }
}

/** "Paris 15e Arrondissement" is also asked for as "Paris 15e" and "Paris 15". */
function districtSpellings(name: string): string[] {
  const short = name.replace(/ Arrondissement$/, '')
  return [name, short, short.replace(/er?$/, '')]
}

function townCalled(name: string, towns: Town[]): Town | undefined {
  const folded = fold(name)
  return towns.find((town) => fold(town.name) === folded)
}

function readCommunes(): Commune[] {
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json')
  return z.array(communeRow).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Where the communes lie that GeoNames has not under their name, or has far from where they are. */
function readCoordinates(): Map<string, Point> {
  const lines = readFileSync(join(import.meta.dirname, 'commune-coordinates.tsv'), 'utf8')
    .trim()
    .split('\n')
  return new Map(
    lines.slice(1).map((line) => {
      const [code = '', lat, lon] = line.split('\t')
      return [code, { lat: Number(lat), lon: Number(lon) }]
    }),
  )
}
