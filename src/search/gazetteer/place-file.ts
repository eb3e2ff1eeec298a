import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import type { Place, PlaceName } from './place.ts'

/** A place as the committed file holds it: one line of tab-separated fields, names preferred first. */
export interface PlaceRecord extends Place {
  postalCodes: string[]
}

/** Takes places, returns the bytes of the file; the same places always give the same bytes. */
export function encodePlaces(records: PlaceRecord[], { quality } = { quality: 11 }): Buffer {
  const lines = records.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(encodeLine)
  const bytes = Buffer.from(lines.join('\n'))
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return brotliCompressSync(bytes, { params })
}

/** Takes the bytes of the file, returns its places; throws with the line number when one is not a place. */
export function decodePlaces(bytes: Buffer): PlaceRecord[] {
  const lines = brotliDecompressSync(bytes).toString('utf8').split('\n')
  return lines.map((line, index) => {
    const record = decodeLine(line)
    if (!record) throw new Error(`gazetteer: line ${index + 1} is not a place: ${line.slice(0, 80)}`)
    return record
  })
}

function encodeLine({ id, lat, lon, population, names, postalCodes }: PlaceRecord): string {
  return [id, lat, lon, population, encodeNames(names), postalCodes.join(' ')].join('\t')
}

/** `und=Bruxelles;fr=Bruxelles;he=בריסל|…`: the first of each language is its preferred name. */
function encodeNames(names: PlaceName[]): string {
  const byLanguage = Map.groupBy(names, ({ lang }) => lang)
  return [...byLanguage].map(([lang, spellings]) => `${lang}=${encodeSpellings(spellings)}`).join(';')
}

function encodeSpellings(spellings: PlaceName[]): string {
  const ordered = spellings.toSorted((a, b) => Number(b.preferred) - Number(a.preferred))
  const wrong = ordered.find(({ name }) => /[\t\n;=|]/.test(name))
  if (wrong) throw new Error(`gazetteer: this name cannot be written down: ${wrong.name}`)
  return ordered.map(({ name }) => name).join('|')
}

function decodeLine(line: string): PlaceRecord | undefined {
  const [id, lat, lon, population, names, codes] = line.split('\t')
  if (id === undefined || names === undefined || codes === undefined) return undefined
  return {
    id,
    country: id.slice(0, 2).toUpperCase(),
    lat: Number(lat),
    lon: Number(lon),
    population: Number(population),
    names: decodeNames(names),
    postalCodes: codes === '' ? [] : codes.split(' '),
  }
}

function decodeNames(text: string): PlaceName[] {
  return text.split(';').flatMap((group) => {
    const [lang = '', spellings = ''] = group.split('=')
    return spellings.split('|').map((name, index) => ({ lang, name, preferred: index === 0 }))
  })
}
