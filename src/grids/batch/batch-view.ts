import type { FormWords } from '../../design/form-answer.ts'
import {
  formatList,
  formatMoment,
  formatNumber,
  localeFacts,
  locales,
  type Locale,
  type Messages,
} from '../../i18n/index.ts'
import { renderLetter, type MailSite } from '../../mail/render.ts'
import { withholdLinks } from '../../mail/withhold-links.ts'
import { namesOf } from '../../verification/colleagues.ts'
import type { BatchWorld } from './batch.ts'
import { lettersFor, type BatchDraft } from './batch-draft.ts'
import { letterFor } from './letter-for.ts'
import type { Batch } from './read-batches.ts'
import { leftOutReasons, type Recipients } from './recipients.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** A letter as its first reader of a language gets it. */
export interface Preview {
  locale: Locale
  language: string
  subject: string
  lines: string[]
}

/** The letters that can be chosen for the people of a list. */
export function letterChoices({ list }: BatchDraft, { grids }: Messages) {
  return lettersFor[list].map((value) => ({ value, ...grids.batch.kinds[value] }))
}

/** Who is left out, a line for each reason. */
export function leftOutLines({ leftOut }: Recipients, { grids }: Messages): string[] {
  return leftOutReasons.flatMap((reason) => {
    const count = leftOut.get(reason)
    return count === undefined ? [] : [grids.batch.reasons[reason](count)]
  })
}

/** The languages that somebody among them reads. */
export function readersLanguages({ to }: Recipients): Locale[] {
  return locales.filter((one) => to.some((addressee) => addressee.to.locale === one))
}

/** "Français and עברית": those languages, each by its own name. */
export function languageNames(recipients: Recipients, locale: Locale): string {
  return formatList(
    locale,
    readersLanguages(recipients).map((one) => localeFacts[one].label),
  )
}

/** The letter in every language of its readers. */
export function previews(
  world: Pick<BatchWorld, 'secrets' | 'site'>,
  { letter, texts }: BatchDraft,
  { to }: Recipients,
  site: MailSite,
): Preview[] {
  if (letter === undefined) return []
  return locales.flatMap((locale) => {
    const first = to.find((one) => one.to.locale === locale)
    if (!first) return []
    const { subject, text } = renderLetter(letterFor(world, letter, first, texts), first.to, site)
    const lines = withholdLinks(text).trimEnd().split('\n')
    return [{ locale, language: localeFacts[locale].label, subject, lines }]
  })
}

/** A letter to many as a row: which, to how many, when and by whom, how far. */
export function batchRows(
  batches: readonly Batch[],
  { database }: Pick<BatchWorld, 'database'>,
  words: Words,
) {
  const { locale, t } = words
  const names = namesOf(
    database,
    batches.map(({ postedBy }) => postedBy),
  )
  return batches.map((batch) => ({
    href: `/${locale}/staff/letters/batches/${batch.uid}/`,
    title: t.mail.names[batch.name],
    when: formatMoment(locale, batch.postedAt),
    by: names.get(batch.postedBy) ?? '',
    people: t.grids.batch.people(batch.people),
    done: batch.people - batch.counts.waiting,
    progress: t.grids.batch.progress(
      formatNumber(locale, batch.counts.sent),
      formatNumber(locale, batch.people),
    ),
  }))
}

/** How many letters stand how: label and value. */
export function batchFacts({ counts, takenBackAt }: Batch, { locale, t }: Words) {
  const { states, takenBackOn } = t.grids.batch
  const facts = (['waiting', 'sent', 'given-up', 'taken-back'] as const)
    .filter((state) => counts[state] > 0 || state === 'waiting' || state === 'sent')
    .map((state) => ({ label: states[state], value: formatNumber(locale, counts[state]) }))
  const back = takenBackAt === null ? [] : [takenBackOn(formatMoment(locale, takenBackAt))]
  return { facts, back }
}

/** What the button that takes letters back says when it is refused. */
export function batchFormWords({ grids }: Messages): FormWords {
  const { otherwise, ...refusals } = grids.batch.errors
  const entries = Object.entries(refusals).map(([reason, text]) => [reason, { text }])
  return { fields: {}, refusals: Object.fromEntries(entries), otherwise }
}
