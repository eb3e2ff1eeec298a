import { countryName, type Locale, type Messages } from '../../i18n/index.ts'
import { locales } from '../../i18n/locales.ts'
import type { Database } from '../../kernel/database.ts'
import type { Facts } from '../../library/facts.ts'
import { mapTowns } from '../../directory/map-towns.ts'
import { placeById } from '../../search/gazetteer/places.ts'
import type { FieldProblem } from '../field-problem.ts'
import { textWarnings } from './text-warnings.ts'
import { townOptions } from './towns.ts'
import { byLabel, formLists } from './form-lists.ts'
import type { FormOptions, FormWorld, Option } from './form-options.ts'
import { pinOf } from './pin.ts'
import type { PracticeDraft, ProfileDraft } from './profile-draft.ts'

export interface FormSite {
  database: Database
  facts: Facts
  locale: Locale
  t: Messages
}

const mapRadiusKm = 6

/** Everything that the fields of a draft need: words, choices, errors and warnings. */
export function formWorld(site: FormSite, draft: ProfileDraft, errors: Record<string, string>): FormWorld {
  const { locale, t } = site
  const warned = locales.map((language) => [language, textWarnings(draft.texts[language], language, site)])
  return {
    words: t.memberForm,
    locale,
    options: formOptions(site, draft),
    errors,
    errorWord: t.design.form.error,
    warnings: Object.fromEntries(warned),
  }
}

/** Why a field cannot be taken, in the words of a form: those of the profile, and a town that is not clear. */
export type FieldReason = FieldProblem['reason'] | 'choose-town' | 'no-town' | 'agreed'

export interface FieldSentence {
  field: string
  reason: FieldReason
}

function formOptions(site: FormSite, draft: ProfileDraft): FormOptions {
  const lists = formLists(site.facts, site.locale)
  return {
    ...lists,
    countries: withCountry(lists.countries, draft.country, site.locale),
    towns: Object.fromEntries(draft.practices.map((practice, index) => [index, unclearTown(site, practice)])),
    maps: Object.fromEntries(draft.practices.flatMap((practice, index) => mapOf(site, practice, index))),
  }
}

// An imported licence may be of a country that is not on the list.
function withCountry(countries: Option[], country: string, locale: Locale): Option[] {
  if (country === '' || countries.some(({ id }) => id === country)) return countries
  return byLabel([...countries, { id: country, label: countryName(locale, country) }], locale)
}

function unclearTown({ database, locale }: FormSite, { city, country, lat, lon }: PracticeDraft) {
  return city.trim() === '' || pinOf(lat, lon) ? [] : townOptions(database, city, country, locale)
}

function mapOf({ database, locale }: FormSite, { placeId, lat, lon }: PracticeDraft, index: number) {
  const pin = pinOf(lat, lon)
  const centre = (placeId === '' ? undefined : placeById(database, placeId)) ?? pin
  if (!centre) return []
  const { lat: middleLat, lon: middleLon } = centre
  const middle = { lat: middleLat, lon: middleLon }
  return [[index, { centre: middle, towns: mapTowns(database, middle, mapRadiusKm, locale) }] as const]
}
