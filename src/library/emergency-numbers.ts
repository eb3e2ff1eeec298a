import { localeFacts, type Locale } from '../i18n/locales.ts'

const numbers = [
  { country: 'FR', number: '15' },
  { country: 'IL', number: '101' },
  { country: 'BE', number: '112' },
  { country: 'CH', number: '144' },
  { country: 'GB', number: '999' },
] as const

/** Whom to call when every minute counts, by country: the country of the reader's language first. */
export function emergencyNumbers(locale: Locale) {
  const { region } = new Intl.Locale(localeFacts[locale].tag)
  return numbers.toSorted((one, other) => Number(other.country === region) - Number(one.country === region))
}
