import type { Database } from '../../../kernel/database.ts'
import type { Facts } from '../../../library/facts.ts'
import { fold } from '../../../search/fold.ts'
import { placesByPostalCode, placesNamed } from '../../../search/gazetteer/places.ts'
import { booksOf } from '../line/row-world.ts'
import type { ContentWorld } from './guess-by-content.ts'

/** Puts together what the contents of a column are known by. */
export function contentWorld(
  { database, facts }: { database: Database; facts: Facts },
  country: string,
): ContentWorld {
  const { languages, diplomas } = booksOf(facts)
  return {
    country,
    isTown: (text) => placesNamed(database, fold(text)).some((place) => place.country === country),
    isPostalCode: (text) =>
      /^[\dA-Z -]{3,9}$/.test(text) && placesByPostalCode(database, country, text).length > 0,
    isLanguage: (text) => languages.has(fold(text)),
    isDiploma: (text) => diplomas.has(fold(text)),
  }
}
