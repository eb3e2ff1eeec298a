import { locales, type Locale } from '../../../src/i18n/locales.ts'
import { isSoak } from '../../support/soak.ts'

// Every page in one of the languages, the next one in the next; in the long run every page in all of them.
const isTurnOf = (index: number, lang: Locale) => isSoak || index % locales.length === locales.indexOf(lang)

/** The addresses that are looked at in this language. */
export function inTurn(paths: readonly string[], lang: Locale): string[] {
  return paths.filter((_path, index) => isTurnOf(index, lang))
}

/** The kinds of pages, each in the language whose turn it is. */
export function kindsInTurn<Entry extends readonly [kind: string, lang: Locale, path: string]>(
  entries: readonly Entry[],
): Entry[] {
  const kinds = [...new Set(entries.map(([kind]) => kind))]
  return entries.filter(([kind, lang]) => isTurnOf(kinds.indexOf(kind), lang))
}
