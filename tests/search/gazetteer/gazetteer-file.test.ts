import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collectPlaces } from '../../../db/gazetteer/places.ts'
import { gazetteerFile } from '../../../src/search/gazetteer/load-gazetteer.ts'
import { decodePlaces, encodePlaces } from '../../../src/search/gazetteer/place-file.ts'

const places = decodePlaces(readFileSync(gazetteerFile))

test('the committed file is at most 3 MB', () => {
  expect(statSync(gazetteerFile).size).toBeLessThanOrEqual(3_000_000)
})

test('every country of the list has its towns', () => {
  const found = Map.groupBy(places, ({ country }) => country)
  for (const country of ['FR', 'IL', 'BE', 'CH', 'IT', 'ES', 'GB', 'US', 'CA', 'BR', 'DE', 'LU', 'NL', 'PT'])
    expect(found.get(country)?.length, country).toBeGreaterThan(100)
})

test('every place has an id of its country, coordinates on the earth and a native name', () => {
  const wrong = places.filter(
    ({ id, country, lat, lon, population, names }) =>
      !/^[a-z]{2}-[0-9][0-9a-b]\d+$/.test(id) ||
      id.slice(0, 2).toUpperCase() !== country ||
      !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && Number.isInteger(population)) ||
      !names.some(({ lang, preferred }) => lang === 'und' && preferred),
  )
  expect(wrong).toEqual([])
})

test('no id is used twice', () => {
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length)
})

test('no place has two preferred names in one language', () => {
  const wrong = places.filter(({ names }) => {
    const languages = names.filter(({ preferred }) => preferred).map(({ lang }) => lang)
    return new Set(languages).size !== languages.length
  })
  expect(wrong).toEqual([])
})

test('every Israeli town of more than 5,000 people has its name in Hebrew, English and French', () => {
  const wrong = places.filter(
    ({ country, population, names }) =>
      country === 'IL' &&
      population > 5000 &&
      !['he', 'en', 'fr'].every((lang) => names.some((name) => name.lang === lang && name.preferred)),
  )
  expect(wrong.map(({ names }) => names)).toEqual([])
})

test('Hebrew names are written without vowel points', () => {
  const pointed = places
    .flatMap(({ names }) => names)
    .filter(({ name }) => /[\u0591-\u05C7\u200E\u200F]/.test(name))
  expect(pointed).toEqual([])
})

test('nine of ten French postal codes lead somewhere', () => {
  const codes = new Set(places.flatMap(({ postalCodes }) => postalCodes))
  expect(codes.size).toBeGreaterThan(6200)
})

test('the committed file is what the sources give', () => {
  const rebuilt = decodePlaces(encodePlaces(collectPlaces(), { quality: 1 }))
  expect(rebuilt).toEqual(places)
})
