import type { Locale, Localized } from '../i18n/locales.ts'
import { countryName } from '../i18n/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Facts } from '../library/facts.ts'
import type { Facet } from '../search/document.ts'
import { placeById, placeLabel } from '../search/gazetteer/places.ts'
import type { ListingPractice } from './listing.ts'

/** Ids of listings and searches in the reader's words. */
export interface Labels {
  of(facet: Facet, id: string, locale: Locale): string
  city(practice: Pick<ListingPractice, 'city' | 'placeId'>, locale: Locale): string
}

export function createLabels(facts: Facts, database: Database): Labels {
  const { conditions, techniques, diplomas, languages } = facts
  const named = { condition: conditions, technique: techniques, diploma: diplomas, language: languages }
  return {
    of: (facet, id, locale) => {
      if (facet === 'country') return countryName(locale, id)
      const item: { names: Localized } | undefined = named[facet].get(id)
      return item?.names[locale] ?? id
    },
    city: ({ city, placeId }, locale) => {
      const place = placeId === null ? undefined : placeById(database, placeId)
      return place ? placeLabel(place.names, locale) : city
    },
  }
}
