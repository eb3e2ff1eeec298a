import { describe, expect, test } from 'vitest'
import { fold } from '../../../src/search/fold.ts'
import {
  allPlaceNames,
  nearestPlace,
  placeById,
  placeLabel,
  placesByPostalCode,
  placesNamed,
  placesWithPrefix,
  townsAround,
} from '../../../src/search/gazetteer/places.ts'
import { databaseOfTowns } from './own-database.ts'

const db = databaseOfTowns()

const firstNamed = (name: string) => placesNamed(db, fold(name))[0]

describe('finding a town by its name', () => {
  test.each(['Jerusalem', 'Jérusalem', 'ירושלים', 'JERUSALEM'])('%s is Jerusalem', (name) => {
    expect(firstNamed(name)?.id).toBe('il-281184')
  })

  test.each(['Bruxelles', 'Brussels', 'Brussel', 'בריסל'])('%s is Brussels', (name) => {
    expect(firstNamed(name)?.id).toBe('be-2800866')
  })

  test.each([
    ['Petach Tikva', 'Petah Tikva'],
    ['פתח תקוה', 'Petah Tikva'],
    ['תל אביב-יפו', 'Tel Aviv'],
    ['Tel-Aviv', 'Tel Aviv'],
    ['Anvers', 'Antwerp'],
    ['Luik', 'Liège'],
    ['Genf', 'Geneva'],
    ['Londres', 'London'],
    ['Milano', 'Milan'],
    ['München', 'Munich'],
    ['Duesseldorf', 'Düsseldorf'],
    ['St Etienne', 'Saint-Étienne'],
    ['Saint Louis', 'St. Louis'],
    ['Paris 15e', 'Paris'],
  ])('%s is %s', (name, label) => {
    expect(placeLabel(firstNamed(name)?.names ?? [], 'en')).toBe(label)
  })

  test('Toulouse has the code of its commune and lies where it lies', () => {
    const toulouse = firstNamed('Toulouse')
    expect(toulouse).toMatchObject({ id: 'fr-31555', country: 'FR' })
    expect(toulouse?.lat).toBeCloseTo(43.6, 1)
    expect(toulouse?.lon).toBeCloseTo(1.44, 1)
  })

  test('the most populous town of a name comes first, and every town of the name is there', () => {
    const populations = placesNamed(db, 'paris').map(({ population }) => population)
    expect(populations.length).toBeGreaterThan(3)
    expect(populations).toEqual(populations.toSorted((a, b) => b - a))
  })

  test('a district does not hide its town', () => {
    expect(placesNamed(db, 'lyon 02').map(({ id }) => id)).toEqual([])
    expect(placesNamed(db, fold('Old City'))).toEqual([])
    expect(firstNamed('Lyon 2e')?.id).toBe('fr-69123')
  })

  test('an unknown name finds nothing', () => {
    expect(placesNamed(db, 'nowhere at all')).toEqual([])
  })
})

describe('showing a town', () => {
  test('in the reader’s language', () => {
    const names = placeById(db, 'il-281184')?.names ?? []
    expect(placeLabel(names, 'he')).toBe('ירושלים')
    expect(placeLabel(names, 'fr')).toBe('Jérusalem')
    expect(placeLabel(names, 'en')).toBe('Jerusalem')
  })

  test('under its own name where the language has none', () => {
    expect(placeLabel(placeById(db, 'fr-31557')?.names ?? [], 'he')).toBe('Tournefeuille')
  })

  test('an id that no town has gives nothing', () => {
    expect(placeById(db, 'fr-00000')).toBeUndefined()
  })
})

describe('finding a town by its postal code', () => {
  test.each([
    ['31000', 'fr-31555'],
    ['75015', 'fr-75056'],
    ['69003', 'fr-69123'],
    ['13016', 'fr-13055'],
    ['97400', 'fr-97411'],
  ])('%s leads to %s', (code, id) => {
    expect(placesByPostalCode(db, 'FR', code)[0]?.id).toBe(id)
    expect(placesByPostalCode(db, null, code)[0]?.id).toBe(id)
  })

  test('several communes of one code come with the most populous first', () => {
    const populations = placesByPostalCode(db, 'FR', '01500').map(({ population }) => population)
    expect(populations.length).toBeGreaterThan(1)
    expect(populations).toEqual(populations.toSorted((a, b) => b - a))
  })

  test('a code of another country finds nothing', () => {
    expect(placesByPostalCode(db, 'IT', '31000')).toEqual([])
  })
})

describe('completing a town', () => {
  test('the most populous towns come first, each once', () => {
    const ids = placesWithPrefix(db, 'toul', 5).map(({ id }) => id)
    expect(ids.slice(0, 2)).toEqual(['fr-31555', 'fr-83137'])
    expect(new Set(ids).size).toBe(5)
  })

  test('works in Hebrew', () => {
    expect(placesWithPrefix(db, fold('ירוש'), 3)[0]?.id).toBe('il-281184')
  })

  test('nothing typed completes to nothing', () => {
    expect(placesWithPrefix(db, '', 5)).toEqual([])
  })
})

describe('towns near a point', () => {
  const toulouse = { lat: 43.6043, lon: 1.4437 }

  test('the most populous come first, and none is farther than asked', () => {
    const around = townsAround(db, toulouse, 15, 5)
    expect(around[0]?.id).toBe('fr-31555')
    expect(around).toHaveLength(5)
    expect(around.every(({ lat }) => Math.abs(lat - toulouse.lat) < 0.14)).toBe(true)
  })

  test('the nearest town is found, and none in the middle of an ocean', () => {
    expect(nearestPlace(db, { lat: 43.61, lon: 1.45 })?.id).toBe('fr-31555')
    expect(nearestPlace(db, { lat: -40, lon: -20 })).toBeUndefined()
  })
})

test('the vocabulary of towns has every folded name once, with the largest population', () => {
  const names = [...allPlaceNames(db)]
  expect(new Set(names.map(({ folded }) => folded)).size).toBe(names.length)
  expect(names.find(({ folded }) => folded === 'toulouse')?.population).toBeGreaterThan(400_000)
})
