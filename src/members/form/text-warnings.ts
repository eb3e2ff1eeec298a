import type { Locale, Messages } from '../../i18n/index.ts'
import { checkPublicity } from '../publicity/check-publicity.ts'
import type { TextWarning } from './form-options.ts'

/** The passages of a text that the rules for doctors' communication may forbid, each with its rule. */
export function textWarnings(text: string, language: Locale, { t }: { t: Messages }): TextWarning[] {
  return checkPublicity(text, language).map(({ start, end, rule }) => {
    const { name, why } = t.publicity.rules[rule]
    return { passage: text.slice(start, end), rule: `${name}. ${why}` }
  })
}
