import { describe, expect, test } from 'vitest'
import { everybody, noFilters, searchQuery, type DoctorQuery } from '../../../src/directory/doctor-query.ts'
import { loadGazetteer } from '../../../src/search/gazetteer/load-gazetteer.ts'
import { now, openDirectory, testDatabase } from '../../support/context.ts'
import { eloise, list, toulouse } from '../../support/people.ts'

// Offers across the border what France bans, a short way from Strasbourg.
const kehl = { ...toulouse, city: 'Kehl', country: 'DE', postalCode: '77694', lat: 48.57, lon: 7.81 }
const german = {
  ...eloise,
  ref: 'd-de',
  country: 'DE',
  offered: ['localised-fat', 'sciatica'],
  notOffered: [],
  practices: [kehl],
}

function withGerman() {
  const database = testDatabase()
  loadGazetteer(database)
  list(database, german)
  return openDirectory(database).doctors
}

const chosen = (condition: string[], country: string[]) => ({ ...noFilters(), condition, country })
const strasbourg = { lat: 48.58, lon: 7.75 }

/** Searches among doctors of whom one works across the border. The towns of the world take seconds: once a test. */
function searcher() {
  const directory = withGerman()
  return async (query: Partial<DoctorQuery>) => {
    const wanted = searchQuery({ ...everybody, ...query }, 'fr', now)
    const { total, doctors, closeButNot, bans, facets } = await directory.search(wanted)
    return { total, found: doctors.length + closeButNot.length, bans, counted: Object.keys(facets.condition) }
  }
}

describe('what a country bans cannot be searched there', () => {
  const nobody = { total: 0, found: 0, counted: [] }
  const inFrance = { condition: 'localised-fat', country: 'FR' }

  test('by filters', async () => {
    const find = searcher()
    expect(await find({ filters: chosen(['localised-fat'], ['FR']) })).toEqual({
      ...nobody,
      bans: [inFrance],
    })
  })

  test('by words and a town, not even across the border', async () => {
    const find = searcher()
    expect(await find({ q: 'lipolyse Strasbourg' })).toEqual({ ...nobody, bans: [inFrance] })
    expect(await find({ q: 'lipolyse', near: 'Strasbourg', radiusKm: 100 })).toEqual({
      ...nobody,
      bans: [inFrance],
    })
    expect(await find({ q: 'lipolyse France' })).toEqual({ ...nobody, bans: [inFrance] })
  })

  test('by the position of whoever asks, which lies where the nearest town does', async () => {
    const find = searcher()
    expect(await find({ q: 'lipolyse', position: strasbourg })).toEqual({ ...nobody, bans: [inFrance] })
    expect(await find({ q: 'lipolyse', position: { lat: 48.5, lon: 8.1 } })).toMatchObject({
      total: 1,
      bans: [],
    })
  })

  test('and what it does not ban is found as ever', async () => {
    const find = searcher()
    expect(await find({ q: 'sciatique Strasbourg' })).toMatchObject({ total: 1, bans: [] })
    expect(await find({ filters: chosen(['localised-fat'], []) })).toMatchObject({ total: 1, bans: [] })
    expect(await find({ filters: chosen(['localised-fat'], ['FR', 'DE']) })).toMatchObject({
      total: 1,
      bans: [],
    })
    expect(await find({ position: strasbourg })).toMatchObject({ total: 1, bans: [] })
  })
})
