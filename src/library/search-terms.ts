import { locales } from '../i18n/locales.ts'
import type { Locale, Localized } from '../i18n/locales.ts'
import type { Term, TermKind } from '../search/vocabulary.ts'
import type { Facts } from './facts.ts'

/** Takes the facts, returns all that people may search for besides names and places, with every word for it. */
export function searchTerms(facts: Facts): Term[] {
  return [
    ...[...facts.conditions.values()].map((condition) => {
      return { ...term('condition', condition), commonness: condition.commonness, group: condition.group }
    }),
    ...[...facts.techniques.values()].map((technique) => term('technique', technique)),
    ...[...facts.diplomas.values()].map((diploma) => term('diploma', diploma)),
    ...[...facts.languages.values()].map((language) => term('language', language)),
    ...[...facts.countries.values()].map((country) =>
      term('country', { ...country, names: countryNames(country.id) }),
    ),
  ]
}

interface Word {
  id: string
  names: Localized
  synonyms: Record<Locale, string[]>
}

function term(kind: TermKind, { id, names, synonyms }: Word): Term {
  const labels = locales.flatMap((locale) => [
    { locale, text: names[locale], preferred: true },
    ...synonyms[locale].map((text) => ({ locale, text, preferred: false })),
  ])
  return { kind, id, labels }
}

function countryNames(country: string): Localized {
  const name = (locale: Locale) => new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country
  return { en: name('en'), fr: name('fr'), he: name('he') }
}
