import { countryName, formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import { everyBan } from '../country-rules.ts'
import type { Facts } from '../facts.ts'
import type { CountryRules } from '../world-schemas.ts'
import { inLanguage, together, type FactBlock, type Sourced } from './fact-block.ts'

/** The rules of every country that was read: who may inject, what is prohibited, who pays. */
export function countryRulesBlock(facts: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.worldFacts.countries
  return {
    form: 'table',
    caption: words.caption(formatDay(locale, readSince(facts))),
    headings: [words.country, words.mayInject, words.prohibited, words.payment],
    rows: inAlphabet(facts, locale).map((rules) => ({
      id: rules.id,
      title: { text: countryName(locale, rules.id) },
      cells: [
        inLanguage(rules.mayInject, locale),
        prohibited(rules, facts, locale) ?? { text: words.noneRead },
        inLanguage(rules.payment, locale),
      ],
    })),
  }
}

/** The register of physicians of each country, and how to look somebody up there. */
export function registersBlock(facts: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.worldFacts.registers
  return {
    form: 'table',
    caption: words.caption,
    headings: [t.worldFacts.countries.country, words.howToCheck, words.address],
    rows: inAlphabet(facts, locale).map(({ id, register: { address, howToCheck } }) => ({
      title: { text: countryName(locale, id), href: `/${locale}/guide/country-rules/#${id}` },
      cells: [
        inLanguage(howToCheck, locale),
        address === null ? { text: words.noAddress } : { text: new URL(address).hostname, href: address },
      ],
    })),
  }
}

function prohibited({ id, warnings }: CountryRules, facts: Facts, locale: Locale): Sourced | undefined {
  const bans = everyBan(facts)
    .filter(({ country }) => country === id)
    .map(({ rule, source }) => ({ text: rule, sources: [source] }))
  const all = [...bans, ...warnings]
  return all.length === 0 ? undefined : together(all.map((statement) => inLanguage(statement, locale)))
}

/** The day on which the first of these rules was read. */
function readSince({ countryRules }: Facts): string {
  return [...countryRules.values()].map(({ readOn }) => readOn).sort()[0] ?? ''
}

function inAlphabet({ countryRules }: Facts, locale: Locale): CountryRules[] {
  const { compare } = new Intl.Collator(locale)
  return [...countryRules.values()].sort((one, other) =>
    compare(countryName(locale, one.id), countryName(locale, other.id)),
  )
}
