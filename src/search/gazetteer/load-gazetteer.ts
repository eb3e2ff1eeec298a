import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { eq } from 'drizzle-orm'
import { write, type Database } from '../../kernel/database.ts'
import { fold } from '../fold.ts'
import { decodePlaces, type PlaceRecord } from './place-file.ts'
import { place, placeName, placeSource, postalCode } from './tables.ts'

/** The towns that come with the program; `npm run gazetteer` makes the file. */
export const gazetteerFile = join(import.meta.dirname, '../../../db/gazetteer/places.tsv.br')

export interface GazetteerCount {
  /** False when the database already held this file. */
  loaded: boolean
  places: number
  names: number
}

/** Fills the tables of places from a file, all or nothing, unless they already hold it; returns the counts. */
export function loadGazetteer(db: Database, file = gazetteerFile, now = new Date()): GazetteerCount {
  const bytes = readFileSync(file)
  const source = { file: basename(file), hash: hashOf(bytes) }
  const before = db.orm.select().from(placeSource).where(eq(placeSource.file, source.file)).get()
  if (before?.hash === source.hash) return { loaded: false, places: before.places, names: before.names }
  const records = decodePlaces(bytes)
  return write(db, () => {
    clear(db)
    insertPlaces(db, records)
    const names = insertNames(db, records)
    insertPostalCodes(db, records)
    const count = { places: records.length, names }
    db.orm
      .insert(placeSource)
      .values({ ...source, ...count, loadedAt: now.toISOString() })
      .run()
    return { loaded: true, ...count }
  })
}

// The folded probe is part of the hash: when folding changes, the names must be folded again.
function hashOf(bytes: Buffer): string {
  const probe = fold("L'Haÿ-les-Roses Œting Weißenburg Giv‘at Sh'muel פתח־תקווה ת״א")
  return createHash('sha256').update(bytes).update(probe).digest('hex')
}

function clear({ orm }: Database): void {
  for (const table of [postalCode, placeName, place, placeSource]) orm.delete(table).run()
}

function insertPlaces({ sqlite }: Database, records: PlaceRecord[]): void {
  const insert = sqlite.prepare(
    'INSERT INTO place (id, country, lat, lon, population) VALUES (?, ?, ?, ?, ?)',
  )
  for (const { id, country, lat, lon, population } of records) insert.run(id, country, lat, lon, population)
}

function insertNames({ sqlite }: Database, records: PlaceRecord[]): number {
  const rows = records.flatMap(({ id, population, names }) =>
    names.map((name) => ({ ...name, id, population, folded: fold(name.name) })),
  )
  // In the order of the primary key, so that the table is written front to back.
  rows.sort((a, b) => (a.folded < b.folded ? -1 : Number(a.folded > b.folded)))
  const columns = 'folded, place_id, lang, name, preferred, population'
  const insert = sqlite.prepare(`INSERT INTO place_name (${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
  for (const { folded, id, lang, name, preferred, population } of rows)
    insert.run(folded, id, lang, name, Number(preferred), population)
  return rows.length
}

function insertPostalCodes({ sqlite }: Database, records: PlaceRecord[]): void {
  const insert = sqlite.prepare('INSERT INTO postal_code (country, code, place_id, rank) VALUES (?, ?, ?, ?)')
  const ranks = new Map<string, number>()
  for (const { country, id, postalCodes } of records.toSorted((a, b) => b.population - a.population))
    for (const code of postalCodes) {
      const rank = (ranks.get(country + code) ?? 0) + 1
      ranks.set(country + code, rank)
      insert.run(country, code, id, rank)
    }
}
