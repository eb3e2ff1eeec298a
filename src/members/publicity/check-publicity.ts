import type { Locale } from '../../i18n/locales.ts'
import { englishNegation, englishPhrases } from './phrases-en.ts'
import { frenchNegation, frenchPhrases } from './phrases-fr.ts'
import { hebrewNegation, hebrewPhrases, hebrewPrefix } from './phrases-he.ts'
import { publicityRules, type Phrases, type PublicityRule } from './rules.ts'

/** A passage of a text that a rule may forbid: from `start` up to and without `end`. */
export interface Finding {
  start: number
  end: number
  rule: PublicityRule
}

/**
 * Finds what French rules for doctors' communication do not allow, in the order of the text. A hint for the member and
 * the staff: it changes and refuses nothing, and no finding is no permission.
 */
export function checkPublicity(text: string, locale: Locale): Finding[] {
  const { patterns, negation } = languages[locale]
  const findings = publicityRules.flatMap((rule) =>
    [...text.matchAll(patterns[rule])]
      .map(({ index, 0: passage }) => ({ start: index, end: index + passage.length, rule }))
      .filter(({ start }) => !negation.test(text.slice(0, start))),
  )
  return withoutNested(findings.sort((a, b) => a.start - b.start || b.end - a.end))
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

interface Language {
  patterns: Record<PublicityRule, RegExp>
  negation: RegExp
}

const languages: Record<Locale, Language> = {
  en: languageOf(englishPhrases, englishNegation),
  fr: languageOf(frenchPhrases, frenchNegation),
  he: languageOf(hebrewPhrases, hebrewNegation, hebrewPrefix),
}

function languageOf(phrases: Phrases, negation: string, prefix = ''): Language {
  const pattern = (rule: PublicityRule) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${prefix}(?:${phrases[rule].map(spread).join('|')})(?![\\p{L}\\p{N}])`,
      'giu',
    )
  return {
    patterns: {
      testimonial: pattern('testimonial'),
      comparison: pattern('comparison'),
      superlative: pattern('superlative'),
      price: pattern('price'),
      promise: pattern('promise'),
      title: pattern('title'),
    },
    // "Nobody can promise a result": a few words before, in the same clause, take the sense away.
    negation: new RegExp(`(?<![\\p{L}])(?:${spread(negation)})(?:[\\s]+[^\\s.,:;!?…()]+){0,3}[\\s]+$`, 'iu'),
  }
}

// However it is spaced, hyphenated and quoted.
function spread(phrase: string): string {
  return phrase
    .replaceAll(' ?', '[\\s־-]*')
    .replaceAll(' ', '[\\s־-]+')
    .replaceAll("'", "['’׳]")
    .replaceAll('"', '["”“״]')
}
