import { countryName, formatList, type Locale, type Messages } from '../i18n/index.ts'
import type { Diploma } from '../library/schemas.ts'

/** Where a diploma is taught and since when; the country where no town is known. */
export function diplomaDetails({ places, country, firstYear }: Diploma, locale: Locale, t: Messages) {
  const where =
    places.length > 0
      ? formatList(
          locale,
          places.map((place) => place[locale]),
        )
      : countryName(locale, country)
  const taught = { label: t.site.diplomaPlaces, value: where }
  return firstYear === null ? [taught] : [taught, { label: t.site.diplomaYears, value: String(firstYear) }]
}
