import { countryName } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locales.ts'
import { onceFor } from '../../kernel/once-for.ts'
import type { Facts } from '../../library/facts.ts'
import type { FormOptions, Option } from './form-options.ts'

/** What a form offers to choose from whoever fills it in, in one language; put together once for all of them. */
export function formLists(facts: Facts, locale: Locale): FormLists {
  return allLists(facts)[locale]
}

/** Sorts choices as readers of a language look for them. */
export function byLabel<Item extends Option>(items: Item[], locale: Locale): Item[] {
  return items.toSorted((a, b) => a.label.localeCompare(b.label, locale))
}

type FormLists = Pick<FormOptions, 'countries' | 'languages' | 'techniques' | 'offers'>

const allLists = onceFor((facts: Facts): Record<Locale, FormLists> => {
  return { en: listsIn(facts, 'en'), fr: listsIn(facts, 'fr'), he: listsIn(facts, 'he') }
})

function listsIn(facts: Facts, locale: Locale): FormLists {
  const named = ([...list]: Iterable<{ id: string; names: Record<Locale, string> }>): Option[] =>
    list.map(({ id, names }) => ({ id, label: names[locale] }))
  const countries = [...facts.countries.keys()].map((id) => ({ id, label: countryName(locale, id) }))
  return {
    countries: byLabel(countries, locale),
    languages: named(facts.languages.values()),
    techniques: named(facts.techniques.values()),
    offers: offersByGroup(facts, locale),
  }
}

function offersByGroup(facts: Facts, locale: Locale): FormOptions['offers'] {
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
