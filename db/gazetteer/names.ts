import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fold } from '../../src/search/fold.ts'
import type { PlaceRecord } from '../../src/search/gazetteer/place-file.ts'
import type { PlaceName } from '../../src/search/gazetteer/place.ts'

type Spellings = Record<string, string[]>

const spellings = z.array(z.string().min(1)).min(1)
const hebrewRows = z.array(z.object({ id: z.string(), town: z.string(), he: spellings }))
const otherRows = z.array(
  z.object({ id: z.string(), town: z.string(), names: z.record(z.string(), spellings) }),
)

/** Takes spellings, the shown one first, returns them as native names without those that are searched alike. */
export function nativeNames(native: string[]): PlaceName[] {
  return distinct(native.map((name, index) => ({ lang: 'und', name, preferred: index === 0 })))
}

/** Adds the names chosen by hand; returns the ids in the lists that no place has. */
export function addChosenNames(records: PlaceRecord[]): string[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  const chosen = [...readChosen()]
  for (const [id, names] of chosen) {
    const record = byId.get(id)
    if (record) record.names = withChosen(record.names, names)
  }
  return chosen.map(([id]) => id).filter((id) => !byId.has(id))
}

function withChosen(names: PlaceName[], chosen: Spellings): PlaceName[] {
  const added = Object.entries(chosen).flatMap(([lang, list]) =>
    list.map((name, index) => ({ lang, name, preferred: index === 0 })),
  )
  const native = chosen['und'] ? names.map((name) => ({ ...name, preferred: false })) : names
  return distinct([...added, ...native])
}

/** Of the names of one language that fold alike the first stays; a preferred name comes first. */
function distinct(names: PlaceName[]): PlaceName[] {
  const byKey = new Map(names.toReversed().map((name) => [`${name.lang} ${fold(name.name)}`, name]))
  return names.filter((name) => byKey.get(`${name.lang} ${fold(name.name)}`) === name)
}

function readChosen(): Map<string, Spellings> {
  const chosen = new Map(otherRows.parse(read('other-names.json')).map(({ id, names }) => [id, names]))
  for (const { id, he } of hebrewRows.parse(read('hebrew-names.json')))
    chosen.set(id, { ...chosen.get(id), he })
  return chosen
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))
}
