import { formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import { keepSpans } from '../../i18n/isolated.ts'
import type { Product, ProductUse } from '../care-schemas.ts'
import type { Facts } from '../facts.ts'
import { together, type FactBlock, type FactRow } from './fact-block.ts'
import { inOrder } from './in-order.ts'
import {
  againstUse,
  brands,
  inCountries,
  licence,
  nameList,
  noticesAndRules,
  productTitle,
  sourced,
} from './product-cells.ts'

/** Every product, for physicians: what it is named for, its brands, its licence, what authorities said. No doses. */
export function productsBlock(facts: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.careFacts.products
  return {
    form: 'table',
    caption: words.caption(formatDay(locale, oldestReading(facts.products))),
    headings: [words.product, words.use, words.names, words.licence, words.notices],
    rows: byClass(facts, locale).map((product) => ({
      ...productTitle(product, locale, t),
      cells: [
        sourced(product.use, locale),
        brands([product], locale, t),
        licence(product, locale, t),
        noticesAndRules(product, locale, t),
      ],
    })),
  }
}

/** The few products that a patient is likely to meet, with the one thing to know of each. */
export function patientProductsBlock(facts: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.careFacts.products
  return {
    form: 'table',
    caption: words.patientsCaption,
    headings: [words.product, words.whatToKnow],
    rows: byClass(facts, locale).flatMap((product) =>
      product.forPatients
        ? [{ ...productTitle(product, locale, t), cells: [sourced(product.forPatients, locale)] }]
        : [],
    ),
  }
}

/** The classes that sources name, with their products and what a country says of them. */
export function productClassesBlock(facts: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.careFacts.classes
  const productsOf = (id: string) => byClass(facts, locale).filter((product) => product.class === id)
  return {
    form: 'table',
    caption: words.caption,
    headings: [words.class, words.products, words.note],
    rows: inOrder(facts.productClasses).map(({ id, names, note, countries = [] }) => ({
      id: `class-${id}`,
      title: { text: names[locale] },
      cells: [
        { text: nameList(productsOf(id), locale) },
        together([sourced(note, locale), ...inCountries(countries, locale, t)]),
      ],
      warning: againstUse.includes(id),
    })),
  }
}

/** What one published list used which products for, with its brands, and what authorities have said since. */
export function productUsesBlock(facts: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.careFacts.uses
  return {
    form: 'table',
    caption: words.caption,
    headings: [words.use, words.products, words.brands, words.notices],
    rows: inOrder(facts.productUses).map((use) => useRow(use, facts, locale, t)),
  }
}

function byClass({ products, productClasses }: Facts, locale: Locale): Product[] {
  const place = (product: Product) => productClasses.get(product.class)?.order ?? 0
  return [...products.values()].sort(
    (one, other) => place(one) - place(other) || one.names[locale].localeCompare(other.names[locale], locale),
  )
}

function oldestReading(products: Facts['products']): string {
  const days = [...products.values()].map(({ licence: { asOf } }) => asOf)
  return days.sort()[0] ?? ''
}

function useRow(use: ProductUse, facts: Facts, locale: Locale, t: Messages): FactRow {
  const products = use.products.flatMap((id) => facts.products.get(id) ?? [])
  const notices = products.flatMap((product) =>
    product.notices.map(({ by, year, text, sources }) => ({
      text: t.design.labelled(keepSpans(locale, `${product.names[locale]}, ${by} ${year}`), text[locale]),
      sources,
    })),
  )
  return {
    id: `use-${use.id}`,
    title: { text: use.names[locale] },
    cells: [
      { text: nameList(products, locale), sources: use.sources },
      brands(products, locale, t, use.sources),
      notices.length > 0 ? together(notices) : { text: t.careFacts.products.none },
    ],
  }
}
