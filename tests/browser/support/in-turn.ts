import { locales, type Locale } from '../../../src/i18n/locales.ts'
import { isSoak } from '../../support/soak.ts'

/** Each page in one of the languages, and in the long run in all of them: the pages that are looked at in this one. */
export function inTurn(paths: readonly string[], lang: Locale): string[] {
  return paths.filter((_path, index) => isSoak || index % locales.length === locales.indexOf(lang))
}
