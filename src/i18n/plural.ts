import { localeFacts, type Locale } from './locales.ts'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Picks the form that a number takes in a language; `#` stands for the number. */
export function plural(locale: Locale, count: number, forms: Forms): string {
  const { tag } = localeFacts[locale]
  const rule = new Intl.PluralRules(tag).select(count)
  return (forms[rule] ?? forms.other).replace('#', new Intl.NumberFormat(tag).format(count))
}
