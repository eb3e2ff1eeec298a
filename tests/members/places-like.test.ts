import { describe, expect, test } from 'vitest'
import { placesLike } from '../../src/members/places-like.ts'
import { testDatabase } from '../support/context.ts'

function gazetteer() {
  const database = testDatabase()
  database.sqlite.exec(`
    INSERT INTO place VALUES ('fr-31555', 'FR', 43.6, 1.44, 500000), ('es-1', 'ES', 43.1, -2.1, 20000), ('il-1', 'IL', 31.7, 35.2, 900000);
    INSERT INTO place_name VALUES ('toulouse', 'fr-31555', 'und', 'Toulouse', 1, 500000), ('tolosa', 'fr-31555', 'es', 'Tolosa', 1, 500000),
      ('טולוז', 'fr-31555', 'he', 'טולוז', 1, 500000), ('tolosa', 'es-1', 'und', 'Tolosa', 1, 20000),
      ('jerusalem', 'il-1', 'fr', 'Jérusalem', 1, 900000), ('ירושלימ', 'il-1', 'und', 'ירושלים', 1, 900000);
    INSERT INTO postal_code VALUES ('FR', '31000', 'fr-31555', 1);`)
  return database
}

describe('looking for a town', () => {
  test.each([
    ['the beginning of its name', 'Toul', 'Toulouse'],
    ['its name in another language', 'tolosa', 'Toulouse'],
    ['its name in Hebrew letters', 'טולוז', 'Toulouse'],
    ['its postal code', '31 000', 'Toulouse'],
  ])('finds it in its country by %s', (_, text, label) => {
    expect(placesLike(gazetteer(), text, 'FR', 'fr')).toMatchObject([
      { id: 'fr-31555', label, lat: 43.6, lon: 1.44 },
    ])
  })

  test('names it as the reader does, and as its country does for the address', () => {
    expect(placesLike(gazetteer(), 'jerus', 'IL', 'fr')).toMatchObject([
      { label: 'Jérusalem', city: 'ירושלים' },
    ])
    expect(placesLike(gazetteer(), 'toul', 'FR', 'he')).toMatchObject([{ label: 'טולוז', city: 'Toulouse' }])
  })

  test('finds nothing for nothing, for signs, or for a text without end', () => {
    for (const text of ['', '   ', '%', "';--", 'x'.repeat(100_000)])
      expect(placesLike(gazetteer(), text, 'FR', 'fr')).toEqual([])
  })
})
