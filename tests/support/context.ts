import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDoctorSearch, type DoctorSearch } from '../../src/directory/doctor-search.ts'
import { createProfileReader, type ProfileReader } from '../../src/directory/profile/profile.ts'
import { createListingReader, type ListingReader } from '../../src/directory/read-listings.ts'
import { foundSociety } from '../../src/directory/society.ts'
import { syncWords, wordIds } from '../../src/directory/sync-words.ts'
import { closeDatabase, openDatabase, type Database } from '../../src/kernel/database.ts'
import { migrate } from '../../src/kernel/migrate.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { loadFacts } from '../../src/library/facts.ts'
import { searchTerms } from '../../src/library/search-terms.ts'
import { createEmbeddedEngine } from '../../src/search/embedded-engine.ts'
import { placeBook } from '../../src/search/place-book.ts'
import { temporaryFolder } from './temporary.ts'

/** The instant of every test. */
export const now = new Date('2026-11-21T09:00:00.000Z')

export const facts = loadFacts(join(projectRoot, 'content'))

/** A new folder that is removed when the test ends. */
export function testFolder(): string {
  const { path, remove } = temporaryFolder()
  onTestFinished(remove)
  return path
}

/** Opens a connection that is closed when the test ends. */
export function connect(file: string): Database {
  const database = openDatabase(file)
  onTestFinished(() => closeDatabase(database))
  return database
}

/** A database of a demonstration society with real migrations and the words of content/, and nobody in it. */
export function testDatabase(): Database {
  const file = join(testFolder(), 'portal.db')
  writeFileSync(file, emptyDirectory())
  return connect(file)
}

let template: Buffer | undefined

// Migrated once a process; every test gets its own copy.
function emptyDirectory(): Buffer {
  if (template) return template
  const database = connect(join(testFolder(), 'portal.db'))
  migrate(database)
  syncWords(database, wordIds(facts))
  foundSociety(database, { name: 'Test society', country: 'FR', kind: 'demonstration' }, now)
  return (template = database.sqlite.serialize())
}

export interface TestDirectory {
  listings: ListingReader
  profileAt: ProfileReader
  doctors: DoctorSearch
}

/** The readers of a running site on this database, with the real engine, which is opened when it is asked for. */
export function openDirectory(database: Database, at = now): TestDirectory {
  const listings = createListingReader(database)
  let doctors: DoctorSearch | undefined
  return {
    listings,
    profileAt: createProfileReader(database, listings),
    get doctors() {
      return (doctors ??= openSearch(database, listings, at))
    },
  }
}

// Its words take a quarter of a second.
function openSearch(database: Database, listings: ListingReader, at: Date): DoctorSearch {
  const engine = createEmbeddedEngine({ terms: searchTerms(facts), places: placeBook(database) })
  return createDoctorSearch(database, engine, listings, at)
}
