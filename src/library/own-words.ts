import type { Locale } from '../i18n/locales.ts'

/** What stands between quotation marks is somebody else's, which a page may report in order to answer it. */
const quoted = /[«“„][^»”“]*[»”“]|״[^״]*״|(?<![\p{L}\d])"[^"]*"/gu

/** Takes Markdown, returns what its author says: without citations, quotations and the targets of links. */
export function ownWords(text: string): string {
  return text
    .replace(/\s*\[@[^\]]+\]/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(quoted, ' ')
}

/** Takes a text, returns its sentences; a title ("Dr. X") ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=(?<!\bDr)[.!?…][*_)\]]*)\s+/)
}

/** Takes patterns of words in each language, returns one pattern a language that finds any of them as a whole word. */
export function wholeWords(words: Record<Locale, readonly string[]>): Record<Locale, RegExp> {
  const pattern = (list: readonly string[]) =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.map(joined).join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  return { en: pattern(words.en), fr: pattern(words.fr), he: pattern(words.he) }
}

// Hebrew joins "and", "the", "in" and the like to the word they stand before.
function joined(word: string): string {
  return /^[א-ת]/.test(word) ? `[ובהלכמש]{0,2}${word}` : word
}

/** The first place of a text that fits a pattern, or nothing. */
export function findWord(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[0]
}
