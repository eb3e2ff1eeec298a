import { countryName } from '../../i18n/index.ts'
import { placeLabel } from '../../search/gazetteer/place.ts'
import type { DoctorQuery } from '../doctor-query.ts'
import type { DoctorResults } from '../doctor-search.ts'
import { resultsHref, type Words } from './results-page.ts'

const mostAlternatives = 4

/** "Did you mean": other towns of the same name, and the less likely conditions of an ambiguous word. */
export function alternatives(
  { understanding }: DoctorResults,
  query: DoctorQuery,
  { labels, locale }: Words,
): { label: string; href: string }[] {
  const places = understanding.alternativePlaces.map((place) => ({
    label: `${placeLabel(place.names, locale)}, ${countryName(locale, place.country)}`,
    href: resultsHref({ ...query, page: 1, near: '', position: { lat: place.lat, lon: place.lon } }, locale),
  }))
  const conditions = understanding.conditions.slice(1).map(({ id }) => ({
    label: labels.of('condition', id, locale),
    href: resultsHref({ ...query, page: 1, q: labels.of('condition', id, locale) }, locale),
  }))
  return [...conditions, ...places].slice(0, mostAlternatives)
}
