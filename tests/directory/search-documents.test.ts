import { describe, expect, test } from 'vitest'
import { prepareGiveConsent } from '../../src/directory/consent.ts'
import { createListingReader } from '../../src/directory/read-listings.ts'
import { readSearchDocuments } from '../../src/directory/read-search-documents.ts'
import { searchDocument } from '../../src/directory/search-document.ts'
import { publishedFields } from '../../src/directory/tables.ts'
import { openDatabase, type Database } from '../../src/kernel/database.ts'
import { join } from 'node:path'
import { now, testFolder } from '../support/context.ts'
import { copyDemonstration } from '../support/demonstration.ts'

describe('reading the documents of everybody at once', () => {
  test('gives what each listing says of itself, and nobody who is not public', () => {
    const file = join(testFolder(), 'portal.db')
    copyDemonstration(file)
    const database = openDatabase(file)
    withholdLanguagesAndStreet(database)
    const listings = createListingReader(database)
    const one = [...listings.all(now)].map(searchDocument)
    expect(one.filter(({ facets }) => facets.language.length === 0)).toHaveLength(1)
    expect(one.length).toBeGreaterThan(60)
    expect([...readSearchDocuments(database, listings, now)]).toEqual(one)
    database.sqlite.close()
  }, 30_000)
})

/** Somebody consents anew, to less than before. */
function withholdLanguagesAndStreet(database: Database): void {
  const person =
    database.sqlite.prepare<[], number>('SELECT min(id) FROM public_practitioner').pluck().get() ?? 0
  const shown = publishedFields.filter((field) => !['languages', 'street'].includes(field))
  prepareGiveConsent(database)(person, now, shown)
}
