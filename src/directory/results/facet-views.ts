import { formatNumber } from '../../i18n/index.ts'
import type { Facet } from '../../search/document.ts'
import type { DoctorQuery } from '../doctor-query.ts'
import type { DoctorResults } from '../doctor-search.ts'
import type { Words } from './results-page.ts'

export interface FacetView {
  facet: Facet
  legend: string
  options: { value: string; label: string; count: string; checked: boolean }[]
}

const optionsShown: Record<Facet, number> = {
  condition: 8,
  language: 8,
  technique: 6,
  diploma: 5,
  country: 10,
}

/** The filters with exact counts: the most frequent values, and whatever is chosen. */
export function facetViews(results: DoctorResults, query: DoctorQuery, words: Words): FacetView[] {
  return (['language', 'condition', 'technique', 'diploma', 'country'] as const).flatMap((facet) => {
    const chosen = new Set(query.filters[facet])
    const counts = results.disjunctive[facet]
    const frequent = Object.keys(counts)
      .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
      .slice(0, optionsShown[facet])
    // In the order of their counts, chosen or not, so that nothing jumps when one is chosen.
    const ids = [...new Set([...frequent, ...chosen])]
    if (ids.length < 2 && chosen.size === 0) return []
    return [
      {
        facet,
        legend: words.t.directory.facet[facet],
        options: ids.map((id) => optionOf(facet, id, counts[id] ?? 0, chosen, words)),
      },
    ]
  })
}

function optionOf(facet: Facet, id: string, count: number, chosen: Set<string>, { labels, locale }: Words) {
  const label = labels.of(facet, id, locale)
  return { value: id, label, count: formatNumber(locale, count), checked: chosen.has(id) }
}
