import type { Localized } from '../i18n/locales.ts'
import type { Facts } from './facts.ts'

/** A condition that the law of a country forbids to treat by mesotherapy, with the rule in words and its source. */
export interface BannedOffer {
  condition: string
  country: string
  rule: Localized
  /** An id of content/sources. */
  source: string
}

/** Everything that the law of some country forbids. */
export function everyBan({ conditions }: Pick<Facts, 'conditions'>): BannedOffer[] {
  return [...conditions.values()].flatMap(({ id, bannedIn = [] }) =>
    bannedIn.map((ban) => ({ condition: id, ...ban })),
  )
}

/**
 * What a practitioner cannot offer: whatever is banned where the licence or any of the practices stands, because an
 * offer is shown with every address.
 */
export function bannedOffersOf(
  facts: Pick<Facts, 'conditions'>,
  person: { country: string; practices: { country: string }[] },
): BannedOffer[] {
  const countries = new Set([person.country, ...person.practices.map(({ country }) => country)])
  return everyBan(facts).filter(({ country }) => countries.has(country))
}
