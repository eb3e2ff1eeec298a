import { getCountries } from 'libphonenumber-js/min'
import { countryName } from '../../../i18n/index.ts'
import { locales } from '../../../i18n/locales.ts'
import type { Database } from '../../../kernel/database.ts'
import { onceFor } from '../../../kernel/once-for.ts'
import type { Facts } from '../../../library/facts.ts'
import { placeFinder, type PlaceFinder } from './read-place.ts'
import { wordBook, type WordBook } from './read-values.ts'

/** What reading a line needs: the words of content/, the towns, and the country that the list is from. */
export interface RowWorld {
  facts: Facts
  country: string
  books: WordBooks
  findPlace: PlaceFinder
}

interface WordBooks {
  languages: WordBook
  techniques: WordBook
  conditions: WordBook
  diplomas: WordBook
  countries: WordBook
}

/** Puts together what the lines of one list are read with. */
export function rowWorld(
  { database, facts }: { database: Database; facts: Facts },
  country: string,
): RowWorld {
  return { facts, country, books: booksOf(facts), findPlace: placeFinder(database) }
}

/** The words of content/, by every name that people write for them. */
export const booksOf = onceFor((facts: Facts): WordBooks => {
  const { languages, techniques, conditions, diplomas } = facts
  return {
    languages: wordBook(languages),
    techniques: wordBook(techniques),
    conditions: wordBook(conditions),
    diplomas: wordBook(diplomas),
    countries: wordBook(countriesOf(facts)),
  }
})

function countriesOf({ countries }: Facts) {
  return new Map(
    getCountries().map((id) => {
      const names = Object.fromEntries(locales.map((locale) => [locale, countryName(locale, id)]))
      return [String(id), { names, synonyms: countries.get(id)?.synonyms }]
    }),
  )
}
