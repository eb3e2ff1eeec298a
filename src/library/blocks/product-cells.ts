import { countryName, formatList, type Locale, type Messages } from '../../i18n/index.ts'
import { keepSpans } from '../../i18n/isolated.ts'
import type { Product } from '../care-schemas.ts'
import { together, type FactRow, type Sourced } from './fact-block.ts'

/** Classes whose products are not to be injected. */
export const againstUse = ['excluded', 'prohibited']

/** The first cell of a product's row, with its anchor; what is not used stands out. */
export function productTitle(
  product: Product,
  locale: Locale,
  t: Messages,
): Pick<FactRow, 'id' | 'title' | 'warning'> {
  const doubt = product.termsInDoubt.includes(locale) ? ` ${t.careFacts.products.toConfirm}` : ''
  return {
    id: `product-${product.id}`,
    title: { text: product.names[locale] + doubt },
    warning: againstUse.includes(product.class),
  }
}

/** The brand names that sources printed for some products; with `by`, only those that one of these sources printed. */
export function brands(
  products: readonly Product[],
  locale: Locale,
  t: Messages,
  by?: readonly string[],
): Sourced {
  const printed = products
    .flatMap((product) => product.brands)
    .filter(({ sources }) => by === undefined || sources.some((id) => by.includes(id)))
  if (printed.length === 0) return { text: t.careFacts.notSaid }
  return {
    text: formatList(
      locale,
      printed.map(({ name }) => name),
    ),
    sources: [...new Set(printed.flatMap(({ sources }) => sources))],
  }
}

/** What the licence says, and which label was read. */
export function licence(
  { licence: { text, sources, labelYear } }: Product,
  locale: Locale,
  t: Messages,
): Sourced {
  const words = t.careFacts.products
  return { text: labelYear === null ? text[locale] : `${text[locale]} ${words.label(labelYear)}`, sources }
}

/** What authorities said of a product, and what a country rules. */
export function noticesAndRules({ notices, countries = [] }: Product, locale: Locale, t: Messages): Sourced {
  const said = notices.map(({ by, year, text, sources }) => ({
    text: t.design.labelled(keepSpans(locale, `${by} ${year}`), text[locale]),
    sources,
  }))
  const all = [...said, ...inCountries(countries, locale, t)]
  return all.length > 0 ? together(all) : { text: t.careFacts.products.none }
}

/** What is said of some countries, each with its name. */
export function inCountries(
  countries: NonNullable<Product['countries']>,
  locale: Locale,
  t: Messages,
): Sourced[] {
  return countries.map(({ country, text, sources }) => ({
    text: t.design.labelled(countryName(locale, country), text[locale]),
    sources,
  }))
}

/** The products by name: "lidocaine and procaine". */
export function nameList(products: readonly Product[], locale: Locale): string {
  return formatList(
    locale,
    products.map(({ names }) => names[locale]),
  )
}

/** A statement in one language. */
export function sourced({ text, sources }: Product['use'], locale: Locale): Sourced {
  return { text: text[locale], sources }
}
