import { join } from 'node:path'
import { createDoctorSearch } from '../../directory/doctor-search.ts'
import { createListingReader } from '../../directory/read-listings.ts'
import { searchFileOf } from '../../directory/stored-engine.ts'
import { closeDatabase, openDatabase } from '../../kernel/database.ts'
import { projectRoot } from '../../kernel/root.ts'
import { loadFacts } from '../../library/facts.ts'
import { searchTerms } from '../../library/search-terms.ts'
import { createEmbeddedEngine } from '../../search/embedded-engine.ts'
import { placeBook } from '../../search/place-book.ts'

/** Builds the search of a new demonstration and keeps it beside the database, so that the first start is as quick as any. */
export function storeSearch(file: string, now: Date): void {
  const database = openDatabase(file)
  try {
    const facts = loadFacts(join(projectRoot, 'content'))
    const engine = createEmbeddedEngine({ terms: searchTerms(facts), places: placeBook(database) })
    const listings = createListingReader(database)
    createDoctorSearch(database, engine, listings, now, null, searchFileOf(database)).store(now)
  } finally {
    closeDatabase(database)
  }
}
