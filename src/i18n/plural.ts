import { localeFacts, type Locale } from './locales.ts'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Picks the form that a number takes in a language; `#` stands for the number. */
export function plural(locale: Locale, count: number, forms: Forms): string {
  const { rules, number } = grammar[locale]
  return (forms[rules.select(count)] ?? forms.other).replace('#', number.format(count))
}

const grammar = { en: grammarOf('en'), fr: grammarOf('fr'), he: grammarOf('he') }

function grammarOf(locale: Locale) {
  const { tag } = localeFacts[locale]
  return { rules: new Intl.PluralRules(tag), number: new Intl.NumberFormat(tag) }
}
