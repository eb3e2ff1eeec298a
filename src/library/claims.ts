import type { Locale } from '../i18n/locales.ts'
import { findWord, ownWords, sentencesOf, wholeWords } from './own-words.ts'
import type { Condition } from './schemas.ts'

/** No level of this site means that something is proven. */
const provenWords = wholeWords({
  en: [
    'proven',
    'proved',
    'cures',
    '(?:can|will) cure',
    'eliminates?',
    'well[- ](?:documented|established|proven)',
    'tried and tested',
    'most scientific (?:proof|evidence)',
  ],
  fr: [
    'prouvée?s?',
    'éprouvée?s?',
    'guéri(?:t|ssent)',
    'peu(?:t|vent) guérir',
    'élimine(?:nt)?',
    'bien (?:documentée?s?|établie?s?)',
    'fait (?:ses|leurs) preuves',
    'plus grand nombre de preuves',
  ],
  he: ['הוכח(?:ה|ו)? (?:כ?יעיל\\p{L}*|שה\\p{L}*)', 'מוכח(?:ת|ים|ות)?', 'מרפא', 'לרפא', 'נעלמים לגמרי'],
})

/** Said of what several trials support, and of nothing else. */
const effectWords = wholeWords({
  en: ['effective(?:ly)?', 'efficien(?:t|tly|cy)', 'successful(?:ly)?', 'works? well', 'powerful'],
  fr: ['efficaces?', 'efficacement', 'avec succès', 'puissante?s?'],
  he: ['יעיל(?:ה|ים|ות)?', 'בהצלחה', 'רב[- ]עוצמה'],
})

/** A sentence with one of these denies, asks, reports what others say, or speaks of care that is put off. */
const innocentWords = wholeWords({
  en: [
    'not?',
    'never',
    'none',
    'nothing',
    'neither',
    'nor',
    'without',
    'cannot',
    "\\p{L}+n[’']t",
    'whether',
    'if',
    'claims?',
    'says?',
    'asserts?',
    'call(?:s|ed)?',
    'weakly',
    'delay(?:s|ed|ing)?',
    'needs?',
  ],
  fr: [
    'ne',
    "n[’']\\p{L}+",
    'non',
    'pas',
    'aucune?',
    'jamais',
    'rien',
    'ni',
    'sans',
    'si',
    'selon',
    'affirme(?:nt)?',
    'di(?:t|sent)',
    'faiblement',
    'retarder?',
    'besoin',
  ],
  he: [
    'ו?לא',
    'ש?אינ(?:ו|ה|ם|ן)',
    'ש?אין',
    'אף',
    'בלי',
    'ללא',
    'ה?אם',
    'טוע(?:ן|נת|נים|נות)',
    'אומר(?:ת|ים|ות)?',
    'לפי',
    'ו?עיכוב',
    'לעכב',
  ],
})

/**
 * Takes a text and the levels of the conditions it is about; returns the words that claim more than these levels allow,
 * or nothing. "Effective" needs conditions that all have trials behind them; "proven" is never allowed.
 */
export function overclaim(
  text: string,
  locale: Locale,
  levels: readonly Condition['evidence']['level'][] = [],
): string | undefined {
  const hasTrials = levels.length > 0 && levels.every((level) => level === 'rct-supported')
  const judge = (sentence: string) =>
    findWord(sentence, provenWords[locale]) ??
    (hasTrials ? undefined : findWord(sentence, effectWords[locale]))
  return sentencesOf(ownWords(text))
    .filter((sentence) => !sentence.includes('?') && findWord(sentence, innocentWords[locale]) === undefined)
    .map(judge)
    .find((found) => found !== undefined)
}
