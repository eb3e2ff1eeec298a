import type { Locale } from '../../i18n/locales.ts'

/** One spelling of a place; `und` is the name in its own country, whatever language that is. */
export interface PlaceName {
  lang: string
  name: string
  preferred: boolean
}

/** A town. France has the commune's code in the id (`fr-31555`), other countries a GeoNames number. */
export interface Place {
  id: string
  country: string
  lat: number
  lon: number
  population: number
  names: PlaceName[]
}

/** Takes the names of one place, returns the one to show in a language, or else the native one. */
export function placeLabel(names: readonly PlaceName[], locale: Locale): string {
  const preferred = (lang: string) => names.find((name) => name.lang === lang && name.preferred)
  const shown = preferred(locale) ?? preferred('und') ?? names[0]
  if (!shown) throw new Error('gazetteer: a place without a name')
  return shown.name
}
