import { formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import type { State } from '../course-view.ts'
import { awardState, isPrintable, type Award } from './award.ts'
import { shownNumber } from './award-number.ts'

/** What an award is worth today, in words. */
export function awardStateView(award: Award, { locale, t, at }: AwardWords): State {
  const { states } = t.awards
  const state = awardState(award, at)
  if (state === 'valid') return { kind: 'ok', text: states.valid }
  if (state === 'expired')
    return { kind: 'due', text: states.expired(formatDay(locale, award.validUntil ?? '')) }
  return { kind: 'bad', text: states.revoked(formatDay(locale, award.revocation?.at ?? '')) }
}

export interface AwardWords {
  locale: Locale
  t: Messages
  at: Date
}

/** An award as a row of its holder's list. */
export interface OwnAwardRow {
  /** Where its paper is, if it can be printed. */
  href?: string
  title: string
  kind: string
  number: string
  awarded: string
  state: State
}

/** Takes the awards of an account, returns the rows of its page. */
export function ownAwardRows(awards: readonly Award[], words: AwardWords): OwnAwardRow[] {
  const { locale, t } = words
  return awards.map((award) => ({
    href: isPrintable(award) ? `/${locale}/member/awards/${award.uid}/` : undefined,
    title: award.titles[locale],
    kind: t.awards.kinds[award.kind],
    number: shownNumber(award.number),
    awarded: formatDay(locale, award.awardedOn),
    state: awardStateView(award, words),
  }))
}
