import type { Locale, Messages } from '../../i18n/index.ts'
import { placeLabel } from '../../search/gazetteer/place.ts'
import { doctorQueryString, type DoctorQuery } from '../doctor-query.ts'
import type { DoctorResults } from '../doctor-search.ts'
import type { Labels } from '../labels.ts'

/** What the parts of the results page need to say things. */
export interface Words {
  locale: Locale
  t: Messages
  labels: Labels
  now: Date
}

/** The address of the results page for a query. */
export function resultsHref(query: DoctorQuery, locale: Locale): string {
  return `/${locale}/doctors/${doctorQueryString(query)}`
}

/** The name of the place that distances are measured from; empty when none is known. */
export function placeName({ understanding }: DoctorResults, locale: Locale): string {
  const place = understanding.place?.place
  return place ? placeLabel(place.names, locale) : ''
}

/** "12 doctors near Toulouse". */
export function resultsTitle(results: DoctorResults, query: DoctorQuery, { t, locale }: Words): string {
  if (results.total === 0) return t.directory.noneTitle
  const place = placeName(results, locale)
  if (place !== '') return t.directory.foundNear(results.total, place)
  return query.position ? t.directory.foundHere(results.total) : t.directory.found(results.total)
}

/** What the search form carries along: the filters that are chosen, without the page. */
export function hiddenFilters(query: DoctorQuery): [name: string, value: string][] {
  const params = new URLSearchParams(
    doctorQueryString({ ...query, q: '', near: '', position: null, page: 1 }),
  )
  return [...params.entries()]
}
