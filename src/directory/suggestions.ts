import type { z } from 'zod'
import type { Locale, Messages } from '../i18n/index.ts'
import type { SuggestedItem } from './doctor-search.ts'
import { displayName } from './display.ts'
import type { suggestions } from './api/suggestion-schema.ts'

type ApiSuggestion = z.infer<typeof suggestions>['suggestions'][number]

/** Suggestions with their labels and where they lead. */
export function suggestionsForApi(items: SuggestedItem[], locale: Locale, t: Messages): ApiSuggestion[] {
  return items.map((item) => {
    if (item.kind !== 'doctor') return { kind: item.kind, label: item.label, href: hrefOf(item, locale) }
    const label = displayName(item.listing, locale, t.profile).full
    return { kind: 'doctor', label, href: `/${locale}/doctors/${item.listing.slug}/` }
  })
}

function hrefOf(item: Exclude<SuggestedItem, { kind: 'doctor' }>, locale: Locale): string {
  if (item.kind === 'guide') return item.href
  if (item.kind === 'place') return `/${locale}/doctors/?${new URLSearchParams({ near: item.label })}`
  return `/${locale}/doctors/?${new URLSearchParams({ condition: item.id })}`
}
