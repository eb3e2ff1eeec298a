import type { FormWords } from '../design/form-answer.ts'
import { formatDay, type Locale, type Messages } from '../i18n/index.ts'
import { duesOf, type DuesState, type MembershipYear, type Period } from './membership.ts'

/** What putting memberships into words needs. */
export interface MembershipWords {
  locale: Locale
  t: Messages
}

/** A year as its page and its member read it. */
export interface YearRow {
  year: number
  state: { kind: 'ok' | 'due'; text: string }
  /** Everything that was recorded, the newest first. */
  lines: string[]
}

/** Takes the years of a membership, returns each with what was recorded about it. */
export function yearRows(years: readonly MembershipYear[], words: MembershipWords): YearRow[] {
  return years.map((year) => ({
    year: year.year,
    state: stateOf(duesOf(year), words),
    lines: linesOf(year, words),
  }))
}

/** When somebody was a member, in words, the newest first. */
export function periodLines(periods: readonly Period[], { locale, t }: MembershipWords): string[] {
  const { page } = t.memberships
  return periods.map(({ joinedOn, endedOn, endedWhy }) => {
    if (endedOn === null) return page.since(formatDay(locale, joinedOn))
    const span = page.period(formatDay(locale, joinedOn), formatDay(locale, endedOn))
    return endedWhy === null ? span : `${span} (${page.reasons[endedWhy]})`
  })
}

/** What the forms about members say when they are refused. */
export function memberFormWords({ memberships }: Messages): FormWords {
  const { otherwise, ...refusals } = memberships.errors
  const entries = Object.entries(refusals).map(([reason, text]) => [reason, { text }])
  return { fields: memberships.fields, refusals: Object.fromEntries(entries), otherwise }
}

/** The note after a form: what the address says was done. */
export function doneNote({ memberships }: Messages, params: URLSearchParams): string | undefined {
  return Object.entries(memberships.done).find(([what]) => what === params.get('done'))?.[1]
}

function stateOf(dues: DuesState, { t }: MembershipWords): YearRow['state'] {
  return { kind: dues === 'due' ? 'due' : 'ok', text: t.memberships.dues[dues] }
}

function linesOf({ records, letters }: MembershipYear, { locale, t }: MembershipWords): string[] {
  const { page, dues } = t.memberships
  const facts = [
    ...records.map(({ state, paidOn, note, recordedAt }) => ({
      at: recordedAt,
      parts: [
        paidOn === null ? dues[state] : page.paidOn(formatDay(locale, paidOn)),
        ...(note === null ? [] : [note]),
        page.recorded(formatDay(locale, recordedAt)),
      ],
    })),
    ...letters.map(({ kind, postedAt }) => ({
      at: postedAt,
      parts: [page.letterOn(page.letters[kind], formatDay(locale, postedAt))],
    })),
  ]
  return facts.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map(({ parts }) => parts.join(' · '))
}
