import type { Locale } from '../i18n/locales.ts'

/** Tells whether a text can be in a language, by its script and its small words; texts of a few words always can. */
export function isInLanguage(text: string, locale: Locale): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < 6) return true
  const hebrew = words.filter((word) => /[א-ת]/.test(word)).length / words.length
  if (locale === 'he') return hebrew > 0.5
  const foreign = smallWords(words, locale === 'en' ? 'fr' : 'en')
  // One foreign small word may be part of a name ("Bray-et-Lû").
  return hebrew < 0.5 && foreign <= smallWords(words, locale) + 1
}

function smallWords(words: string[], locale: 'en' | 'fr'): number {
  return words.filter((word) => small[locale].has(word)).length
}

// Frequent words that the other language does not have.
const small = {
  en: new Set(
    'the of and is are was were be to you your it that this with for not by from who when what they have has can may its'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du un une et est sont pas vous votre vos que qui avec pour dans sur au aux ce cette il elle ne se ou où par'.split(
      ' ',
    ),
  ),
}
