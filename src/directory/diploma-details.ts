import { countryName, formatList, type Locale, type Messages } from '../i18n/index.ts'
import type { Facts } from '../library/facts.ts'
import type { Diploma } from '../library/schemas.ts'

/** Where a diploma is taught (the country where no town is known), by whom and since when, with older names. */
export function diplomaDetails(
  { places, country, firstYear, universities = [] }: Diploma,
  facts: Pick<Facts, 'universities'>,
  locale: Locale,
  t: Messages,
) {
  const where =
    places.length > 0
      ? formatList(
          locale,
          places.map((place) => place[locale]),
        )
      : countryName(locale, country)
  const names = universities.map((id) => withOldNames(id, facts, locale)).join('; ')
  return [
    { label: t.site.diplomaPlaces, value: where },
    ...(names === '' ? [] : [{ label: t.worldFacts.universities.university, value: names }]),
    ...(firstYear === null ? [] : [{ label: t.site.diplomaYears, value: String(firstYear) }]),
  ]
}

function withOldNames(id: string, { universities }: Pick<Facts, 'universities'>, locale: Locale): string {
  const university = universities.get(id)
  if (!university) return id
  const { names, aliases } = university
  return aliases.length === 0 ? names[locale] : `${names[locale]} (${aliases.join(', ')})`
}
