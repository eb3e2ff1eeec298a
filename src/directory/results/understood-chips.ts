import { facets } from '../../search/document.ts'
import { tokens } from '../../search/fold.ts'
import { legible } from '../../search/legible.ts'
import type { DoctorQuery } from '../doctor-query.ts'
import type { DoctorResults } from '../doctor-search.ts'
import { placeName, type Words } from './results-page.ts'

/** Something understood or chosen, and the search without it. */
export interface ChipView {
  label: string
  without: DoctorQuery
}

/** What was understood and what was chosen, each with the same search without it. */
export function understoodChips(results: DoctorResults, query: DoctorQuery, words: Words): ChipView[] {
  return [
    ...textChips(results, query, words),
    ...placeChip(results, query, words),
    ...filterChips(query, words),
  ]
}

function textChips({ understanding }: DoctorResults, query: DoctorQuery, words: Words): ChipView[] {
  const { t, labels, locale } = words
  const entities = [
    ...groupByWords(understanding.conditions, (id) => labels.of('condition', id, locale)),
    ...groupByWords(understanding.techniques, (id) => labels.of('technique', id, locale)),
    ...groupByWords(understanding.diplomas, (id) => labels.of('diploma', id, locale)),
    ...groupByWords(understanding.languages, (id) => labels.of('language', id, locale)),
    ...groupByWords(understanding.countries, (id) => labels.of('country', id, locale)),
  ]
  const name = understanding.name
  const all = name
    ? [...entities, { from: name.text, label: t.directory.nameChip(legible(name.text)) }]
    : entities
  return all.map(({ from, label }) => ({ label, without: withoutWords(query, from) }))
}

// Several conditions for the same words are one reading: the first is named, all are searched.
function groupByWords(
  understood: { id: string; from: string }[],
  labelOf: (id: string) => string,
): { from: string; label: string }[] {
  const groups = Map.groupBy(understood, ({ from }) => from)
  return [...groups].map(([from, items]) => {
    const [first, ...others] = items.map(({ id }) => labelOf(id))
    return { from, label: others.length > 0 ? `${first} +${others.length}` : (first ?? from) }
  })
}

function placeChip(results: DoctorResults, query: DoctorQuery, { t, locale }: Words): ChipView[] {
  if (!results.around) return []
  const radius = results.around.radiusKm
  const place = placeName(results, locale)
  const label = place === '' ? t.directory.hereChip(radius) : t.directory.placeChip(place, radius)
  const from = results.understanding.place?.from ?? ''
  return [{ label, without: { ...withoutWords(query, from), position: null, radiusKm: null } }]
}

function filterChips(query: DoctorQuery, { labels, locale }: Words): ChipView[] {
  return facets.flatMap((facet) =>
    query.filters[facet].map((id) => {
      const rest = query.filters[facet].filter((other) => other !== id)
      const without = { ...query, page: 1, filters: { ...query.filters, [facet]: rest } }
      return { label: labels.of(facet, id, locale), without }
    }),
  )
}

/** Takes folded words out of what was typed, in whichever field they stand; both fields when nothing else fits. */
export function withoutWords(query: DoctorQuery, from: string): DoctorQuery {
  const q = removeWords(query.q, from)
  const near = q === query.q ? removeWords(query.near, from) : query.near
  return { ...query, page: 1, q, near }
}

function removeWords(text: string, from: string): string {
  const wanted = new Set(from.split(' '))
  const kept = text.split(/[\s,;]+/).filter((word) => !tokens(word).every((part) => wanted.has(part)))
  return kept.join(' ')
}
