import { formatDay, formatNumber, locales, messagesIn, type Locale } from '../../i18n/index.ts'
import type { Award } from './award.ts'
import { isHebrew } from './award-input.ts'
import { shownNumber } from './award-number.ts'

/** What a certificate says in one language. */
export interface CertificateText {
  locale: Locale
  kind: string
  given: string
  title: string
  /** Day, term, credits: a line each. */
  facts: string[]
  check: string
  limits: string
}

/** A certificate as page and paper show it: the names, then the same in every language. */
export interface Certificate {
  names: { text: string; locale: Locale }[]
  number: string
  awardedOn: string
  texts: CertificateText[]
}

/** Takes an award, returns its certificate, the reader's language first; null when the name is not kept any more. */
export function certificateOf(award: Award, society: string, first: Locale): Certificate | null {
  const { holder, number, awardedOn } = award
  if (holder === null) return null
  const { name, hebrew } = holder
  const names = hebrew === null || hebrew === name ? [name] : [name, hebrew]
  const order = [first, ...locales.filter((locale) => locale !== first)]
  return {
    names: names.map((text) => ({ text, locale: isHebrew(text) ? 'he' : 'en' })),
    number: shownNumber(number),
    awardedOn,
    texts: order.map((locale) => textIn(locale, award, society)),
  }
}

function textIn(
  locale: Locale,
  { kind, titles, credits, awardedOn, validUntil }: Award,
  society: string,
): CertificateText {
  const { kinds, paper } = messagesIn(locale).awards
  return {
    locale,
    kind: kinds[kind],
    given: paper.given[kind](society),
    title: titles[locale],
    facts: [
      paper.on(formatDay(locale, awardedOn)),
      ...(validUntil === null ? [] : [paper.until(formatDay(locale, validUntil))]),
      ...(credits === null ? [] : [paper.credits(formatNumber(locale, credits.points), credits.by)]),
    ],
    check: paper.check,
    limits: paper.limits,
  }
}
