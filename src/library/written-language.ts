import type { Locale } from '../i18n/locales.ts'
import { ownWords, sentencesOf } from './own-words.ts'

const fewWords = 6
const longestLabel = 5

/** Takes a text, returns its first sentence that is not in a language, by script and small words; short ones always are. */
export function foreignSentence(text: string, locale: Locale): string | undefined {
  return sentencesOf(ownWords(text)).find((sentence) => !isInLanguage(sentence, locale))
}

function isInLanguage(sentence: string, locale: Locale): boolean {
  if (locale !== 'he' && /[א-ת]/.test(sentence)) return false
  // Names keep their Latin letters in Hebrew.
  const words = wordsOf(locale === 'he' ? sentence.replace(/\p{Lu}\p{L}*/gu, ' ') : sentence)
  if (words.length < fewWords) return true
  if (locale === 'he') return words.filter((word) => /[א-ת]/.test(word)).length > words.length / 2
  const foreign = count(words, small[locale === 'en' ? 'fr' : 'en'])
  // One foreign small word may be part of a name ("Bray-et-Lû").
  return foreign <= count(words, small[locale]) + 1
}

/**
 * Takes a heading or the beginning of a list item before its colon, and returns the word that was left in another
 * language, or nothing. Labels are too short for their small words to tell, and they are what translations forget.
 */
export function foreignLabel(label: string, locale: Locale): string | undefined {
  const ours = ownWords(label).replace(/\([^)]*\)/g, ' ')
  const words = ours.match(/\p{L}+/gu) ?? []
  if (words.length > longestLabel) return undefined
  const plain = words.filter((word, index) => isPlain(word, index === 0)).map((word) => word.toLowerCase())
  if (locale === 'he') return /[א-ת]/.test(ours) ? undefined : plain.find((word) => leftOver.he.has(word))
  const other = locale === 'en' ? 'fr' : 'en'
  return plain.find((word) => small[other].has(word) || leftOver[locale].has(word) || /[א-ת]/.test(word))
}

// Capitals inside a label are names and abbreviations: "DU", "Paris Est".
function isPlain(word: string, isFirst: boolean): boolean {
  const rest = isFirst ? word.slice(1) : word
  return rest !== '' && rest === rest.toLowerCase()
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function count(words: string[], known: ReadonlySet<string>): number {
  return words.filter((word) => known.has(word)).length
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

// Frequent words that the other language does not have.
const small = {
  en: list(
    'the of and is are was were be to you your it that this with for not by from who when what they have has can may its',
  ),
  fr: list(
    'le la les des du un une et est sont pas vous votre vos que qui avec pour dans sur au aux ce cette il elle ne se ou où par',
  ),
}

const englishLabels =
  'safety treatment treatments hair skin body face needle pain results benefits sessions cost preparation follow aftercare procedure needles healing'
// Words of headings that machine translations leave standing, by the language of the page they are left in.
const leftOver = {
  en: list(
    'affronter corps visage peau cheveux graisse tenace séance séances préparation suivi nettoyage médicament médicaments mécanisme traitements traitement résultats durée indésirables secondaires courants candidats appropriés contre indications lignes directrices rajeunissement remodelage restauration réduction cible',
  ),
  fr: list(englishLabels.replace('preparation ', '').replace('sessions ', '').replace('face ', '')),
  he: list(englishLabels),
}
