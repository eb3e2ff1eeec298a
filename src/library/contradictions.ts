import type { Locale } from '../i18n/locales.ts'
import type { Contradiction, ContradictionKind } from './contradiction-schema.ts'
import type { Facts } from './facts.ts'

/** One page with all of them would be too heavy for a phone: the pages of the guide that hold the parts of the register. */
export const registerPages = {
  products: 'contradictions',
  session: 'contradictions',
  effect: 'contradictions',
  harm: 'contradictions',
  rules: 'contradictions-rules',
} as const satisfies Record<ContradictionKind, string>

/** Where an entry of the register stands, without the language. */
export function contradictionPath(entry: Pick<Contradiction, 'id' | 'kind'>): string {
  return `/guide/${registerPages[entry.kind]}/#${contradictionAnchor(entry)}`
}

/** The anchor of an entry on its page of the register: `c7`. */
export function contradictionAnchor({ id }: Pick<Contradiction, 'id'>): string {
  return `c${Number(id.slice(1))}`
}

/** The entries that a page of the guide or a condition is concerned by, as links to the register. */
export function disagreements(facts: Facts, locale: Locale, on: { page: string } | { condition: string }) {
  return [...facts.contradictions.values()]
    .filter(({ pages, conditions }) =>
      'page' in on ? pages.includes(on.page) : conditions.includes(on.condition),
    )
    .map((entry) => ({
      label: entry.title[locale],
      href: `/${locale}${contradictionPath(entry)}`,
    }))
}

/** Every place of the register and of the claims that names sources: the file with its field, and the ids. */
export function contradictionCitations({
  contradictions,
  claims,
}: Facts): [where: string, sources: string[]][] {
  const ofClaims = [...claims.values()].flatMap(({ id, claim, known }) =>
    [claim, known].map(({ sources }): [string, string[]] => [`claims.json, ${id}`, sources]),
  )
  const ofEntries = [...contradictions.values()].flatMap(({ id, said, evidence, weDo }) =>
    [...said, evidence, weDo].map(({ sources }): [string, string[]] => [
      `contradictions/${id}.json, sources`,
      sources,
    ]),
  )
  return [...ofEntries, ...ofClaims]
}
