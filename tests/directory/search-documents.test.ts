import { describe, expect, test } from 'vitest'
import { createListingReader } from '../../src/directory/read-listings.ts'
import { readSearchDocuments } from '../../src/directory/read-search-documents.ts'
import { searchDocument } from '../../src/directory/search-document.ts'
import { openDatabase } from '../../src/kernel/database.ts'
import { makeStoryDemonstration } from '../../src/portal/demo/story.ts'
import { join } from 'node:path'
import { now, testFolder } from '../support/context.ts'

describe('reading the documents of everybody at once', () => {
  test('gives what each listing says of itself, and nobody who is not public', () => {
    const file = join(testFolder(), 'portal.db')
    makeStoryDemonstration(file, now)
    const database = openDatabase(file)
    const one = [...createListingReader(database).all(now)].map(searchDocument)
    expect(one.length).toBeGreaterThan(60)
    expect(readSearchDocuments(database, now)).toEqual(one)
    database.sqlite.close()
  })
})
