import type { Locale } from '../../i18n/locales.ts'
import { findPassages, read, type Passage, type Reading } from './find-passages.ts'
import { languageOf, type Language } from './language.ts'
import type { PublicityRule } from './rules.ts'
import { englishWording } from './wording-en.ts'
import { frenchWording } from './wording-fr.ts'
import { hebrewWording } from './wording-he.ts'

/** A passage of a text that a rule may forbid: from `start` up to and without `end`. */
export interface Finding {
  start: number
  end: number
  rule: PublicityRule
}

const languages: Record<Locale, Language> = {
  en: languageOf(englishWording),
  fr: languageOf(frenchWording),
  he: languageOf(hebrewWording),
}

// How many words before and after a passage can take its sense away.
const before = 5
const after = 3

/**
 * Finds what French rules for doctors' communication do not allow, in the order of the text. A hint for the member and
 * the staff: it changes and refuses nothing, and no finding is no permission.
 */
export function checkPublicity(text: string, locale: Locale): Finding[] {
  const language = languages[locale]
  const reading = read(text, language)
  const passages = findPassages(reading, language)
  const allowed = new Set(passages.filter(({ rule }) => rule === 'allowed').flatMap(wordsOf))
  const findings = passages
    .filter((passage) => !wordsOf(passage).some((word) => allowed.has(word)))
    .filter((passage) => !isTakenBack(passage, reading, language))
    .flatMap((passage) => findingOf(passage, reading))
  return withoutNested(findings.sort((a, b) => a.start - b.start || b.end - a.end))
}

// "Nobody can promise a result", "a cure does not exist": not what it seems, in the same breath. What follows does not
// count when the passage itself denies: "no pain and no scars".
function isTakenBack(passage: Passage, reading: Reading, { negation, hedge }: Language): boolean {
  const { rule, from, to } = passage
  const denies = (word: number) => reading.fits(word, negation)
  const isHedged = rule === 'promise' || rule === 'comparison'
  return (
    breath(reading, from, -1, before).some(
      (word) => denies(word) || (isHedged && reading.fits(word, hedge)),
    ) ||
    (!wordsOf(passage).some(denies) && breath(reading, to - 1, 1, after).some(denies))
  )
}

// The words on one side of a word, up to a comma or the end of the clause.
function breath({ words }: Reading, origin: number, step: 1 | -1, most: number): number[] {
  const near = Array.from({ length: most }, (_, distance) => origin + step * (distance + 1))
  const end = near.findIndex((at) => words[at]?.clause !== words[origin]?.clause || words[at]?.text === ',')
  return end < 0 ? near : near.slice(0, end)
}

function wordsOf({ from, to }: Passage): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset)
}

function findingOf({ rule, from, to }: Passage, { words }: Reading): Finding[] {
  const first = words[from]
  const last = words[to - 1]
  return rule === 'allowed' || !first || !last ? [] : [{ start: first.start, end: last.end, rule }]
}

// One passage, one explanation: the longest that starts first.
function withoutNested(findings: Finding[]): Finding[] {
  let end = 0
  return findings.filter((finding) => {
    const isFree = finding.start >= end
    if (isFree) end = finding.end
    return isFree
  })
}
