import { describe, expect, test } from 'vitest'
import { everybody, noFilters, type DoctorQuery, searchQuery } from '../../src/directory/doctor-query.ts'
import type { DoctorSearch } from '../../src/directory/doctor-search.ts'
import { suspendPractitioner } from '../../src/directory/suspend-practitioner.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { connect, now, openDirectory, testDatabase } from '../support/context.ts'
import { add, basile, eloise, list, octavie, toulouse } from '../support/people.ts'

const suspension = { reason: 'asked for papers', by: 'staff-anatole', at: now }

async function find(doctors: DoctorSearch, query: Partial<DoctorQuery> = {}, at = now) {
  return doctors.search(searchQuery({ ...everybody, ...query }, 'fr', at))
}

async function slugs(doctors: DoctorSearch, query: Partial<DoctorQuery> = {}, at = now): Promise<string[]> {
  return (await find(doctors, query, at)).doctors.map(({ listing }) => listing.slug)
}

function withThree() {
  const database = testDatabase()
  for (const person of [eloise, basile, octavie]) list(database, person)
  return { database, ...openDirectory(database) }
}

describe('searching doctors', () => {
  test('finds by name, in either script, misspelt too', async () => {
    const { doctors } = withThree()
    for (const q of ['Vergnac', 'eloise vergnac', 'vergnaq', 'ורניאק'])
      expect([q, await slugs(doctors, { q })]).toEqual([q, ['eloise-vergnac-toulouse']])
  })

  test('finds by what hurts', async () => {
    const { doctors } = withThree()
    expect(await slugs(doctors, { q: 'lumbago' })).toEqual(['eloise-vergnac-toulouse'])
    expect(await slugs(doctors, { q: 'acne' })).toEqual(['basile-tournefeuille-balma'])
  })

  test('measures from the position that is given, nearest first', async () => {
    const { doctors } = withThree()
    const found = await find(doctors, { position: { lat: toulouse.lat, lon: toulouse.lon } })
    expect(found.doctors.map(({ listing }) => listing.slug)).toEqual([
      'eloise-vergnac-toulouse',
      'basile-tournefeuille-balma',
    ])
    expect(found.doctors.map(({ distanceKm }) => Math.round(distanceKm ?? -1))).toEqual([0, 5])
  })

  test('says who near does not offer what was asked', async () => {
    const { doctors } = withThree()
    const found = await find(doctors, { q: 'cellulite', position: { lat: toulouse.lat, lon: toulouse.lon } })
    expect(found.closeButNot.map(({ listing }) => listing.slug)).toEqual(['eloise-vergnac-toulouse'])
  })

  test('counts what the filters would give, exactly', async () => {
    const { doctors } = withThree()
    const { facets, total } = await find(doctors)
    expect(total).toBe(3)
    expect(facets.language).toEqual({ fr: 3, he: 2 })
    expect(facets.condition).toMatchObject({ 'tennis-elbow': 1, acne: 1 })
    const filtered = await find(doctors, { filters: { ...noFilters(), language: ['he'] } })
    expect(filtered.total).toBe(2)
  })

  test('never finds somebody who was never published', async () => {
    const { database, doctors } = withThree()
    add(database, { ...eloise, ref: 'd-other' })
    expect((await find(doctors)).total).toBe(3)
  })
})

describe('after the click is acknowledged', () => {
  test('a doctor whom another process suspended is gone from the next search', async () => {
    const { database, doctors, profileAt } = withThree()
    expect(await slugs(doctors, { q: 'lumbago' })).toEqual(['eloise-vergnac-toulouse'])
    const other = connect(database.file)
    suspendPractitioner(other, { slug: 'eloise-vergnac-toulouse', ...suspension })
    expect(await slugs(doctors, { q: 'lumbago' })).toEqual([])
    expect((await find(doctors)).total).toBe(2)
    expect((await find(doctors)).facets.condition['acute-low-back-pain']).toBeUndefined()
    expect(profileAt('eloise-vergnac-toulouse', now)).toEqual({ kind: 'gone' })
  })

  test('whatever caches are told has moved, for another process too', async () => {
    const { database, doctors } = withThree()
    const before = doctors.publicState(now).epoch
    suspendPractitioner(connect(database.file), { slug: 'eloise-vergnac-toulouse', ...suspension })
    expect(doctors.publicState(now).epoch).not.toBe(before)
  })

  test('a suspension that is lifted brings the doctor back', async () => {
    const { database, doctors } = withThree()
    const other = connect(database.file)
    suspendPractitioner(other, { slug: 'eloise-vergnac-toulouse', ...suspension })
    expect((await find(doctors)).total).toBe(2)
    other.sqlite.exec(`UPDATE suspension SET lifted_at = '${now.toISOString()}', lifted_by = 'staff-berthe'`)
    expect((await find(doctors)).total).toBe(3)
  })

  test('a doctor published by another process is found, with what was written', async () => {
    const { database, doctors } = withThree()
    const other = connect(database.file)
    list(other, {
      ...basile,
      ref: 'd-new',
      names: [{ script: 'Latn', given: 'Zénobie', family: 'Quercyon' }],
    })
    expect(await slugs(doctors, { q: 'quercyon' })).toEqual(['zenobie-quercyon-balma'])
  })

  test('a changed phone number is the one that is shown', async () => {
    const { database, doctors } = withThree()
    expect((await find(doctors, { q: 'vergnac' })).doctors[0]?.listing.practices[0]?.phones).toEqual([
      '+33536490108',
    ])
    connect(database.file).sqlite.exec(`UPDATE practice_phone SET number = '+33536490199'`)
    expect((await find(doctors, { q: 'vergnac' })).doctors[0]?.listing.practices[0]?.phones).toEqual([
      '+33536490199',
    ])
  })

  test('a doctor who no longer offers something is no longer found by it', async () => {
    const { database, doctors } = withThree()
    connect(database.file).sqlite.exec(`DELETE FROM offer WHERE condition_id = 'acute-low-back-pain'`)
    expect(await slugs(doctors, { q: 'lumbago' })).toEqual([])
  })

  test('an erased person is gone', async () => {
    const { database, doctors } = withThree()
    connect(database.file).sqlite.exec('DELETE FROM practitioner WHERE id = 1')
    expect((await find(doctors)).total).toBe(2)
  })
})

describe('the end of a term', () => {
  test('hides the doctor without any change, in list, totals and facets', async () => {
    const database = testDatabase()
    list(database, eloise, { confirmedAt: addDays(now, -100) })
    list(database, basile)
    const { doctors } = openDirectory(database)
    const end = addDays(now, 5)
    const justBefore = new Date(end.getTime() - 1)
    expect(await slugs(doctors, {}, justBefore)).toHaveLength(2)
    const found = await find(doctors, {}, end)
    expect(found.doctors.map(({ listing }) => listing.slug)).toEqual(['basile-tournefeuille-balma'])
    expect(found.total).toBe(1)
    expect(found.facets.condition['tennis-elbow']).toBeUndefined()
  })

  test('is told to caches, and then the next one', async () => {
    const database = testDatabase()
    list(database, eloise, { confirmedAt: addDays(now, -100) })
    list(database, basile, { confirmedAt: addDays(now, -90) })
    const { doctors } = openDirectory(database)
    expect(doctors.publicState(now).until).toEqual(addDays(now, 5))
    expect(doctors.publicState(addDays(now, 5)).until).toEqual(addDays(now, 15))
    expect(doctors.publicState(addDays(now, 15)).until).toBeNull()
  })

  test('is no obstacle to a doctor who confirms again', async () => {
    const database = testDatabase()
    list(database, eloise, { confirmedAt: addDays(now, -100) })
    const { doctors } = openDirectory(database)
    const end = addDays(now, 5)
    expect((await find(doctors, {}, end)).total).toBe(0)
    const dates = [0, 90, 105].map((days) => addDays(end, days).toISOString())
    database.sqlite
      .prepare(
        'INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at) VALUES (1, ?, ?, ?)',
      )
      .run(...dates)
    expect((await find(doctors, {}, end)).total).toBe(1)
  })
})

describe('a long list', () => {
  test('agrees with the view: totals, pages without a gap and without anybody twice', async () => {
    const database = testDatabase()
    for (let number = 1; number <= 45; number++) list(database, { ...eloise, ref: `d-${number}` })
    const { doctors } = openDirectory(database)
    const inView = database.sqlite
      .prepare('SELECT count(*) FROM public_practitioner WHERE public_until > ?')
      .pluck()
      .get(now.toISOString())
    const pages = await Promise.all([1, 2, 3, 4].map((page) => find(doctors, { page })))
    expect(pages.map(({ total }) => total)).toEqual([inView, inView, inView, inView])
    expect(pages.map((page) => page.doctors.length)).toEqual([20, 20, 5, 0])
    expect(new Set(pages.flatMap((page) => page.doctors.map(({ listing }) => listing.id))).size).toBe(45)
  })
})
