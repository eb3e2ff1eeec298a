import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import { fold } from '../search/fold.ts'
import type { Place } from '../search/gazetteer/place.ts'
import { placeLabel, placesByPostalCode, placesWithPrefix } from '../search/gazetteer/places.ts'

/** A town to choose. */
export interface PlaceChoice {
  id: string
  country: string
  /** Its name in the language of the reader. */
  label: string
  /** Its name in its own country: what stands in an address. */
  city: string
  lat: number
  lon: number
}

const most = 12
/** Many names begin alike in many countries. */
const looked = 300

/** Towns of a country that a text may mean: the beginning of a name in any language, or a postal code. */
export function placesLike(database: Database, text: string, country: string, locale: Locale): PlaceChoice[] {
  const typed = text.slice(0, 100)
  const found = /\d/.test(typed)
    ? placesByPostalCode(database, country, typed)
    : placesWithPrefix(database, fold(typed), looked).filter((place) => place.country === country)
  return found.slice(0, most).map((place) => choiceOf(place, locale))
}

function choiceOf({ id, country, lat, lon, names }: Place, locale: Locale): PlaceChoice {
  const native = names.find(({ lang, preferred }) => lang === 'und' && preferred)
  const label = placeLabel(names, locale)
  return { id, country, label, city: native?.name ?? label, lat, lon }
}
