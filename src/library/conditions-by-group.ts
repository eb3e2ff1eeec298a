import type { Locale } from '../i18n/locales.ts'
import type { Facts } from './facts.ts'

/** The conditions of each group that has any, in the alphabet of the language; groups as their order says. */
export function conditionsByGroup(facts: Facts, locale: Locale) {
  const { compare } = new Intl.Collator(locale)
  const all = [...facts.conditions.values()].sort((a, b) => compare(a.names[locale], b.names[locale]))
  const byGroup = Map.groupBy(all, ({ group }) => group)
  const groups = [...facts.groups.values()].sort((a, b) => a.order - b.order)
  return groups.flatMap(({ id, names }) => {
    const conditions = byGroup.get(id) ?? []
    return conditions.length > 0 ? [{ id, name: names[locale], conditions }] : []
  })
}
