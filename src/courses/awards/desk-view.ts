import type { FormWords } from '../../design/form-answer.ts'
import { formatDay, formatNumber, type Messages } from '../../i18n/index.ts'
import type { Award } from './award.ts'
import { shownNumber } from './award-number.ts'
import type { AwardWords } from './own-view.ts'

/** Label and value of everything that staff may know of an award. */
export function deskAwardItems(award: Award, { locale, t }: AwardWords): { label: string; value: string }[] {
  const { facts, desk, form, kinds, credits, forever } = t.awards
  const { holder, credits: points, validUntil, revocation } = award
  const items: [label: string, value: string | null | undefined][] = [
    [facts.holder, holder?.name ?? desk.nobody],
    [form.columns.hebrew, holder?.hebrew],
    [facts.title, award.titles[locale]],
    [facts.kind, kinds[award.kind]],
    [facts.credits, points && credits(formatNumber(locale, points.points), points.by)],
    [facts.awarded, formatDay(locale, award.awardedOn)],
    [facts.until, validUntil === null ? forever : formatDay(locale, validUntil)],
    [facts.number, shownNumber(award.number)],
    [desk.entered, formatDay(locale, award.givenAt)],
    [desk.account, award.accountId === null ? desk.noAccount : desk.hasAccount],
    [desk.reason, revocation?.reason],
  ]
  return items.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

/** What the forms of an award's page say when they are refused. */
export function awardFormWords({ awards }: Messages): FormWords {
  const { otherwise, ...refusals } = awards.desk.errors
  const { missing, email } = awards.form.reasons
  const ofAccount = ['unknown-account', 'awarded-already']
  const entries = Object.entries(refusals).map(([reason, text]) => [
    reason,
    ofAccount.includes(reason) ? { text, at: 'email' } : { text },
  ])
  return { fields: { reason: missing, email }, refusals: Object.fromEntries(entries), otherwise }
}
