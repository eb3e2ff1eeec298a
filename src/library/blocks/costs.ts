import { countryName, localeFacts, type Locale, type Messages } from '../../i18n/index.ts'
import { keepSpans } from '../../i18n/isolated.ts'
import type { Facts } from '../facts.ts'
import type { Cost } from '../world-schemas.ts'
import { inLanguage, type FactBlock } from './fact-block.ts'

/** The amounts that are named, with the country, the year and who names them. */
export function costsBlock({ costs }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.worldFacts.costs
  const sorted = [...costs.values()].sort(
    (one, other) => one.country.localeCompare(other.country) || one.lowest - other.lowest,
  )
  return {
    form: 'table',
    caption: words.caption,
    headings: [words.amount, words.what, words.saidBy, words.year],
    rows: sorted.map((cost) => ({
      id: cost.id,
      title: { text: t.design.labelled(countryName(locale, cost.country), amount(cost, locale)) },
      cells: [
        inLanguage(cost.what, locale),
        { text: words.who[cost.saidBy] },
        { text: cost.year ?? words.noYear },
      ],
    })),
  }
}

function amount({ currency, lowest, highest }: Cost, locale: Locale): string {
  const { tag } = localeFacts[locale]
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency, maximumFractionDigits: 0 })
  return lowest === highest ? money.format(lowest) : keepSpans(locale, money.formatRange(lowest, highest))
}
