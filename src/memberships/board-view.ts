import { formatDay, type Locale, type Messages } from '../i18n/index.ts'
import { nameIn, type BoardTerm } from './board.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** What stands above the columns of `boardRows`. */
export function boardHeadings({ memberships }: Messages): string[] {
  const { role, name, from, until, shown } = memberships.terms.table
  return [role, name, from, until, shown]
}

/**
 * The board as the rows of the staff's table: office, name, from, until, and whether everybody sees it. An office leads
 * to its entry where it may be changed.
 */
export function boardRows(board: readonly BoardTerm[], mayChange: boolean, { locale, t }: Words) {
  const words = t.memberships.terms
  return board.map((term) => ({
    title: t.society.board.roles[term.role],
    href: mayChange ? `/${locale}/staff/board/${term.uid}/` : undefined,
    cells: [
      { text: nameIn(locale, term) },
      { text: formatDay(locale, term.fromOn) },
      { text: term.untilOn === null ? words.open : formatDay(locale, term.untilOn) },
      {
        text: term.consentedAt === null ? words.hidden : words.shown(formatDay(locale, term.consentedAt)),
      },
    ],
  }))
}

/** An office on the public page: what it is, who holds it, and from when to when. */
export interface Office {
  role: string
  name: string
  span: string
}

/** Takes terms that everybody may see, returns them in words. */
export function offices(terms: readonly BoardTerm[], { locale, t }: Words): Office[] {
  const words = t.society.board
  return terms.map((term) => ({
    role: words.roles[term.role],
    name: nameIn(locale, term),
    span:
      term.untilOn === null
        ? words.since(formatDay(locale, term.fromOn))
        : words.span(formatDay(locale, term.fromOn), formatDay(locale, term.untilOn)),
  }))
}
