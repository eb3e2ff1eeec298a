import { countryName, type Locale, type Messages } from '../../i18n/index.ts'
import { locales } from '../../i18n/locales.ts'
import type { Database } from '../../kernel/database.ts'
import type { Facts } from '../../library/facts.ts'
import { mapTowns } from '../../directory/map-towns.ts'
import { placeById } from '../../search/gazetteer/places.ts'
import type { FieldProblem } from '../field-problem.ts'
import { textWarnings } from './text-warnings.ts'
import { townOptions } from './towns.ts'
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
  const { facts, locale } = site
  const named = ([...list]: Iterable<{ id: string; names: Record<Locale, string> }>): Option[] =>
    list.map(({ id, names }) => ({ id, label: names[locale] }))
  const countries = [...new Set([draft.country, ...facts.countries.keys()])]
  return {
    countries: byLabel(
      countries.filter(Boolean).map((id) => ({ id, label: countryName(locale, id) })),
      locale,
    ),
    languages: named(facts.languages.values()),
    techniques: named(facts.techniques.values()),
    offers: offersByGroup(site),
    towns: Object.fromEntries(draft.practices.map((practice, index) => [index, unclearTown(site, practice)])),
    maps: Object.fromEntries(draft.practices.flatMap((practice, index) => mapOf(site, practice, index))),
  }
}

function offersByGroup({ facts, locale }: FormSite): FormOptions['offers'] {
  const groups = [...facts.groups.values()].toSorted((a, b) => a.order - b.order)
  return groups.map(({ id, names }) => {
    const own = [...facts.conditions.values()].filter(({ group }) => group === id)
    const offers = own.map(({ id: condition, names: label, bannedIn = [] }) => ({
      id: condition,
      label: label[locale],
      bans: bannedIn.map(({ country, rule }) => ({ country, rule: rule[locale] })),
    }))
    return { label: names[locale], offers: byLabel(offers, locale) }
  })
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

function byLabel<Item extends Option>(items: Item[], locale: Locale): Item[] {
  return items.toSorted((a, b) => a.label.localeCompare(b.label, locale))
}
