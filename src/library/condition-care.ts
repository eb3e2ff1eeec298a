import { formatList, type Locale, type Messages } from '../i18n/index.ts'
import type { Sourced } from './blocks/fact-block.ts'
import { inOrder } from './blocks/in-order.ts'
import { isAdvisedAgainst } from './body-index-view.ts'
import type { Facts } from './facts.ts'
import type { Condition } from './schemas.ts'

/** A line of what is known about the care of a condition. */
export interface CareLine {
  label: string
  parts: readonly Sourced[]
}

/** Where mesotherapy stands among the treatments of a condition, what doctors seek with it, and how often studies gave it. */
export function careLines(condition: Condition, facts: Facts, locale: Locale, t: Messages): CareLine[] {
  const words = t.careFacts.condition
  return [
    { label: words.place, parts: place(condition, locale, t) },
    { label: words.effects, parts: effectsSought(condition, facts, locale, t) },
    { label: words.sessions, parts: sessions(condition, facts, locale, t) },
  ].filter(({ parts }) => parts.length > 0)
}

function place({ placeInCare }: Condition, locale: Locale, t: Messages): Sourced[] {
  const words = t.careFacts.condition
  if (!placeInCare) return [{ text: words.placeNotSaid }]
  return [
    { text: words.places[placeInCare.place], sources: placeInCare.sources },
    { text: placeInCare.answer.text[locale], sources: placeInCare.answer.sources },
  ]
}

function effectsSought({ id }: Condition, { effects }: Facts, locale: Locale, t: Messages): Sourced[] {
  const sought = inOrder(effects).filter(({ conditions }) => conditions.includes(id))
  if (sought.length === 0) return []
  const names = formatList(
    locale,
    sought.map((effect) => effect.names[locale].toLocaleLowerCase(locale)),
  )
  return [
    {
      text: t.careFacts.condition.effectsNote(names.charAt(0).toLocaleUpperCase(locale) + names.slice(1)),
      sources: [...new Set(sought.flatMap(({ sources }) => sources))],
    },
  ]
}

function sessions(condition: Condition, { schedules }: Facts, locale: Locale, t: Messages): Sourced[] {
  const words = t.careFacts.condition
  const studied = inOrder(schedules).filter(
    ({ kind, conditions }) => kind === 'trial' && conditions.includes(condition.id),
  )
  if (studied.length === 0 && isAdvisedAgainst(condition)) return []
  const general = { text: words.scheduleLink, href: `/${locale}/guide/session/` }
  if (studied.length === 0) return [{ text: words.noSchedule }, general]
  return studied.map(({ names, sessions: { text, sources }, followUp }) => ({
    text: words.schedule(names[locale], text[locale], followUp?.[locale]),
    sources,
  }))
}

/** The sources of the care of a condition, in the order of its page. */
export function careSources({ notFor }: Condition, lines: readonly CareLine[]): string[] {
  return [
    ...(notFor?.sources ?? []),
    ...lines.flatMap(({ parts }) => parts.flatMap(({ sources = [] }) => sources)),
  ]
}
