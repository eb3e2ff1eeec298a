import { formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import { day } from '../../kernel/clock.ts'
import { shownNumber } from './award-number.ts'
import type { Checked } from './check-code.ts'
import type { PublicAward } from './verify-award.ts'

/** The answer to a check, in words. */
export interface VerdictView {
  kind: 'ok' | 'due' | 'bad' | 'no'
  title: string
  note: string
  items: { label: string; value: string }[]
  /** Stands on a line of its own: it must not be broken. */
  number?: { label: string; value: string }
  /** Where the page of a listed doctor is. */
  link?: { label: string; href: string }
}

interface Words {
  locale: Locale
  t: Messages
  at: Date
}

/** Takes the answer to a check and the page of the doctor of a plate, if listed today; returns it in words. */
export function verdictView(checked: Checked, listedAt: string | undefined, words: Words): VerdictView {
  const { verify } = words.t.awards
  if (checked.kind === 'award') return awardView(checked.award, words)
  if (checked.kind === 'plate') return plateView(checked.signedOn, listedAt, words)
  if (checked.kind === 'too-many') {
    const note = verify.notes['too-many'](Math.ceil(checked.retryAfterSeconds / 60))
    return { kind: 'due', title: verify['too-many'], note, items: [] }
  }
  const kind = checked.kind === 'not-ours' ? 'no' : 'bad'
  return { kind, title: verify[checked.kind], note: verify.notes[checked.kind], items: [] }
}

const kindOf = { valid: 'ok', expired: 'due', revoked: 'bad' } as const

function awardView(award: PublicAward, { locale, t, at }: Words): VerdictView {
  const { verify, facts, kinds, forever } = t.awards
  const { state, holder, titles, kind, awardedOn, validUntil, number, revokedOn } = award
  const dates = { valid: day(at), expired: validUntil ?? '', revoked: revokedOn ?? '' }
  return {
    kind: kindOf[state],
    title: verify[state](formatDay(locale, dates[state])),
    note: verify.notes[state],
    items: [
      { label: facts.holder, value: holder ?? verify.nameGone },
      { label: facts.title, value: titles[locale] },
      { label: facts.kind, value: kinds[kind] },
      { label: facts.awarded, value: formatDay(locale, awardedOn) },
      { label: facts.until, value: validUntil === null ? forever : formatDay(locale, validUntil) },
    ],
    number: { label: facts.number, value: shownNumber(number) },
  }
}

function plateView(signedOn: string, listedAt: string | undefined, { locale, t, at }: Words): VerdictView {
  const { plate } = t.awards.verify
  if (listedAt === undefined)
    return { kind: 'bad', title: plate.notListed, note: plate.notListedNote, items: [] }
  return {
    kind: 'ok',
    title: plate.listed(formatDay(locale, day(at))),
    note: plate.listedNote(formatDay(locale, signedOn)),
    items: [],
    link: { label: plate.page, href: listedAt },
  }
}
