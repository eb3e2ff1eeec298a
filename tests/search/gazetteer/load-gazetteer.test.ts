import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fold } from '../../../src/search/fold.ts'
import { loadGazetteer } from '../../../src/search/gazetteer/load-gazetteer.ts'
import { encodePlaces, type PlaceRecord } from '../../../src/search/gazetteer/place-file.ts'
import { placeById, placesByPostalCode, placesNamed } from '../../../src/search/gazetteer/places.ts'
import { emptyDatabase } from './own-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'places-'))
afterAll(() => rmSync(folder, { recursive: true }))

const town = (id: string, name: string, population: number): PlaceRecord => ({
  id,
  country: 'FR',
  lat: 45,
  lon: 3,
  population,
  names: [{ lang: 'und', name, preferred: true }],
  postalCodes: ['12345'],
})

function fileOf(...records: PlaceRecord[]): string {
  const file = join(folder, 'places.tsv.br')
  writeFileSync(file, encodePlaces(records))
  return file
}

describe('loading the gazetteer', () => {
  const db = emptyDatabase()
  const noon = new Date('2026-11-21T12:00:00Z')

  test('fills the tables and says how much', () => {
    const file = fileOf(town('fr-12345', 'Petit-Bourg', 900), town('fr-12346', 'Grand-Bourg', 9000))
    expect(loadGazetteer(db, file, noon)).toEqual({ loaded: true, places: 2, names: 2 })
    expect(placesByPostalCode(db, 'FR', '12345').map(({ id }) => id)).toEqual(['fr-12346', 'fr-12345'])
  })

  test('does nothing the second time', () => {
    const before = db.sqlite.prepare('SELECT total_changes()').pluck().get()
    const file = join(folder, 'places.tsv.br')
    expect(loadGazetteer(db, file, noon)).toEqual({ loaded: false, places: 2, names: 2 })
    expect(db.sqlite.prepare('SELECT total_changes()').pluck().get()).toBe(before)
  })

  test('a changed file replaces everything', () => {
    loadGazetteer(db, fileOf(town('fr-12345', 'Nouveau-Bourg', 950)), noon)
    expect(placeById(db, 'fr-12346')).toBeUndefined()
    expect(placesNamed(db, fold('Petit-Bourg'))).toEqual([])
    expect(placesNamed(db, fold('Nouveau-Bourg'))).toHaveLength(1)
  })

  test('a file that cannot be read keeps what was there', () => {
    const bad = fileOf(town('fr-12345', 'Autre-Bourg', 1), { ...town('fr-9', 'Nulle part', 1), lat: 123 })
    expect(() => loadGazetteer(db, bad, noon)).toThrow(/CHECK/)
    expect(placesNamed(db, fold('Nouveau-Bourg'))).toHaveLength(1)
  })
})
