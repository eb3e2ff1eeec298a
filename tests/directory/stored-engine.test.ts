import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everybody, noFilters, searchQuery } from '../../src/directory/doctor-query.ts'
import { createDoctorSearch, type DoctorSearch } from '../../src/directory/doctor-search.ts'
import { createListingReader } from '../../src/directory/read-listings.ts'
import { createStoredEngine, forgetSearchFile } from '../../src/directory/stored-engine.ts'
import { addDays } from '../../src/kernel/clock.ts'
import type { Database } from '../../src/kernel/database.ts'
import { searchTerms } from '../../src/library/search-terms.ts'
import { EmbeddedEngine } from '../../src/search/embedded-engine.ts'
import { createVocabulary } from '../../src/search/vocabulary.ts'
import { book } from '../search/support.ts'
import { connect, facts, now, testDatabase, testFolder } from '../support/context.ts'
import { copyDemonstration } from '../support/demonstration.ts'
import { basile, diploma, eloise, list, octavie } from '../support/people.ts'

const vocabulary = createVocabulary(searchTerms(facts), book)

const suspend = `INSERT INTO suspension VALUES (NULL, 1, '${now.toISOString()}', 'x', 'y', NULL, NULL)`

describe('a start from the file of the last one', () => {
  test('answers like a start that reads everybody', async () => {
    const file = join(testFolder(), 'portal.db')
    copyDemonstration(file)
    const database = connect(file)
    const built = start(database)
    built.store(now)
    expect(isBelieved(database)).toBe(true)
    const loaded = start(database)
    for (const asked of questions) expect(await ask(loaded, asked)).toEqual(await ask(built, asked))
    expect(loaded.publicState(now)).toEqual(built.publicState(now))
  }, 30_000)

  test('knows what was written since: suspended, changed, new, erased', async () => {
    const database = stored()
    database.sqlite.exec(suspend)
    database.sqlite.exec(`UPDATE practitioner_name SET family = 'Quercyon' WHERE practitioner_id = 2`)
    database.sqlite.exec('DELETE FROM practitioner WHERE id = 3')
    list(database, { ...eloise, ref: 'd-new' })
    expect(isBelieved(database)).toBe(true)
    // The number of the one who was erased is given anew.
    expect(await found(start(database))).toEqual([2, 3])
    expect((await ask(start(database), { q: 'lanternier' })).total).toBe(0)
    expect((await ask(start(database), { q: 'quercyon' })).total).toBe(1)
    expect((await ask(start(database), { q: 'tournefeuille' })).total).toBe(0)
  })

  test('knows what time has ended since, which nobody writes down', async () => {
    const database = testDatabase()
    const second = { ...diploma, diplomaId: 'du-mesotherapie-bordeaux', issuer: 'Bordeaux' }
    const until = (issuer: string) => addDays(now, issuer === 'Bordeaux' ? 5 : 355)
    list(
      database,
      { ...eloise, credentials: [...eloise.credentials, second] },
      {
        checkOf: ({ issuer }) => ({
          source: issuer,
          method: 'register',
          checkedAt: addDays(now, -10),
          nextCheckOn: until(issuer),
        }),
      },
    )
    const running = start(database)
    running.store(now)
    const [both, one] = [{ 'diu-mesotherapie': 1, 'du-mesotherapie-bordeaux': 1 }, { 'diu-mesotherapie': 1 }]
    const later = addDays(now, 10)
    expect((await ask(start(database), {})).facets.diploma).toEqual(both)
    expect((await ask(start(database, later), {}, later)).facets.diploma).toEqual(one)
    expect((await ask(running, {}, later)).facets.diploma).toEqual(one)
  })

  test('is worth a file again only after many changes', () => {
    const database = stored()
    const before = readFileSync(fileOf(database))
    const loaded = start(database)
    database.sqlite.exec(suspend)
    loaded.store(now)
    expect(readFileSync(fileOf(database)).equals(before)).toBe(true)
    const confirmed = `UPDATE practitioner SET country = 'BE' WHERE id = 2; UPDATE practitioner SET country = 'FR' WHERE id = 2;`
    database.sqlite.exec(confirmed.repeat(300))
    loaded.store(now)
    expect(readFileSync(fileOf(database)).equals(before)).toBe(false)
    expect(isBelieved(database)).toBe(true)
  })
})

describe('whoever leaves is not kept for the next start', () => {
  test('by a search that has not yet heard of it', () => {
    const database = stored()
    const running = start(database)
    database.sqlite.exec('DELETE FROM practitioner WHERE id = 3')
    forgetSearchFile(database)
    running.store(now)
    expect(readFileSync(fileOf(database)).includes('lanternier')).toBe(false)
  })

  test('by one that is just writing its file', () => {
    const database = stored()
    const kept = createStoredEngine(database, emptyEngine(), fileOf(database))
    const known = kept.load(now)
    database.sqlite.exec('DELETE FROM practitioner WHERE id = 3')
    forgetSearchFile(database)
    expect(known && kept.save(known)).toBe(false)
    expect(
      readdirSync(dirname(fileOf(database))).filter((name) => name.startsWith('search-snapshot')),
    ).toEqual([])
  })
})

describe('a file is not believed, and the answers are right all the same', () => {
  const spoiled: [how: string, spoil: (database: Database) => void][] = [
    [
      'that is another database’s',
      (database) => writeFileSync(fileOf(database), readFileSync(fileOf(stored()))),
    ],
    [
      'that is cut off',
      (database) => writeFileSync(fileOf(database), readFileSync(fileOf(database)).subarray(0, -64)),
    ],
    ['that is empty', (database) => writeFileSync(fileOf(database), '')],
    ['that is something else', (database) => writeFileSync(fileOf(database), 'x'.repeat(4096))],
    [
      'that was kept while other rules were in force',
      ({ sqlite }) => sqlite.exec('CREATE VIEW rule AS SELECT 1 AS x'),
    ],
    [
      'when the change log does not reach back to it',
      (database) => {
        database.sqlite.exec(`${suspend}; UPDATE practitioner SET country = 'BE' WHERE id = 2`)
        database.sqlite.exec('DELETE FROM change_log WHERE seq <= (SELECT max(seq) - 1 FROM change_log)')
      },
    ],
    ['when the change log is gone', ({ sqlite }) => sqlite.exec('DELETE FROM change_log')],
  ]

  test.each(spoiled)('%s', async (_how, spoil) => {
    const database = stored()
    spoil(database)
    expect(isBelieved(database)).toBe(false)
    const { sqlite } = database
    const listed = sqlite.prepare<[string], number>(
      'SELECT id FROM public_practitioner WHERE public_until > ?',
    )
    expect(await found(start(database))).toEqual(listed.pluck().all(now.toISOString()))
  })

  test('that is newer than a database from a backup, even when that has moved on since', async () => {
    const database = stored()
    const backup = database.sqlite.serialize()
    list(database, { ...eloise, ref: 'd-new' })
    const newer = start(database)
    newer.sync(now)
    const restored = restore(backup)
    createStoredEngine(database, emptyEngine(), fileOf(restored)).save({
      seq: 0,
      at: now.toISOString(),
    })
    expect(isBelieved(restored)).toBe(false)
    restored.sqlite.exec(`UPDATE practitioner SET country = 'BE' WHERE id = 2`.repeat(1))
    restored.sqlite.exec(suspend)
    expect(isBelieved(restored)).toBe(false)
    expect(await found(start(restored))).toEqual([2, 3])
  })

  test('from a later moment than the clock shows', () => {
    const database = stored()
    expect(isBelieved(database, addDays(now, -1))).toBe(false)
  })
})

test('without a file nothing is kept', () => {
  const database = testDatabase()
  createDoctorSearch(database, emptyEngine(), createListingReader(database), now).store(now)
  expect(existsSync(fileOf(database))).toBe(false)
})

/** Éloïse, Basile and Octavie are persons 1 to 3, and the search was kept. */
function stored(): Database {
  const database = testDatabase()
  for (const person of [eloise, basile, octavie]) list(database, person)
  start(database).store(now)
  return database
}

function restore(backup: Buffer): Database {
  const file = join(testFolder(), 'portal.db')
  writeFileSync(file, backup)
  return connect(file)
}

function fileOf({ file }: Database): string {
  return join(dirname(file), 'search-snapshot')
}

function emptyEngine(): EmbeddedEngine {
  return new EmbeddedEngine(vocabulary)
}

/** What a new process on this database has. */
function start(database: Database, at = now): DoctorSearch {
  const listings = createListingReader(database)
  return createDoctorSearch(database, emptyEngine(), listings, at, null, fileOf(database))
}

function isBelieved(database: Database, at = now): boolean {
  return createStoredEngine(database, emptyEngine(), fileOf(database)).load(at) !== null
}

type Asked = Partial<Parameters<typeof searchQuery>[0]>

const questions: Asked[] = [
  {},
  { page: 3 },
  { sort: 'name' },
  { q: 'cohen' },
  { q: 'kohn' },
  { q: 'כהן' },
  { q: 'dr martin lyon' },
  { q: 'mal de dos toulouse' },
  { near: 'paris', radiusKm: 80 },
  { q: 'cellulite', position: { lat: 43.6, lon: 1.44 } },
  { filters: { ...noFilters(), language: ['he'], condition: ['migraine'] } },
]

async function ask(doctors: DoctorSearch, asked: Asked, at = now) {
  return doctors.search(searchQuery({ ...everybody, ...asked }, 'fr', at))
}

async function found(doctors: DoctorSearch): Promise<number[]> {
  return (await ask(doctors, {})).doctors.map(({ listing }) => listing.id).toSorted((a, b) => a - b)
}
