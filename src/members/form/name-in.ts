import type { Locale } from '../../i18n/locales.ts'

/** The name as a page in this language shows it, without a title; empty when there is none. */
export function nameIn(
  names: readonly { script: string; given: string; family: string }[],
  locale: Locale,
): string {
  const wanted = locale === 'he' ? 'Hebr' : 'Latn'
  const shown = names.find(({ script }) => script === wanted) ?? names[0]
  return shown ? `${shown.given} ${shown.family}` : ''
}
