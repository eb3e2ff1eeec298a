import type { Locale, Localized } from '../i18n/locales.ts'
import { countryName } from '../i18n/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Facts } from '../library/facts.ts'
import type { Facet } from '../search/document.ts'
import type { ListingPractice } from './listing.ts'

/** Ids of listings and searches in the reader's words. */
export interface Labels {
  of(facet: Facet, id: string, locale: Locale): string
  city(practice: Pick<ListingPractice, 'city' | 'placeId'>, locale: Locale): string
}

export function createLabels(facts: Facts, database: Database): Labels {
  const { conditions, techniques, diplomas, languages } = facts
  // The reader's language first, then the name in the town's own country.
  const townName = database.sqlite
    .prepare<[string, string], string>(
      `SELECT name FROM place_name WHERE place_id = ? AND preferred = 1 AND lang IN (?, 'und') ORDER BY lang = 'und' LIMIT 1`,
    )
    .pluck()
  const named = { condition: conditions, technique: techniques, diploma: diplomas, language: languages }
  return {
    of: (facet, id, locale) => {
      if (facet === 'country') return countryName(locale, id)
      const item: { names: Localized } | undefined = named[facet].get(id)
      return item?.names[locale] ?? id
    },
    city: ({ city, placeId }, locale) => (placeId === null ? city : (townName.get(placeId, locale) ?? city)),
  }
}
