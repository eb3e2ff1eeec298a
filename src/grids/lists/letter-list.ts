import { letterNames } from '../../mail/letter.ts'
import { letterName } from '../../mail/letters-desk.ts'
import { lettersByIds, type LetterEntry } from '../../mail/read-letters.ts'
import { recipientKey } from '../../mail/recipient.ts'
import { takenBack } from '../batch/batch.ts'
import { makeGrid, type Cell, type GridWorld } from '../grid.ts'
import { momentCell } from './day-cell.ts'

export const letterStates = ['waiting', 'sent', 'given-up', 'taken-back'] as const

/** How a letter stands, as SQL. */
export const letterStateSql = `CASE WHEN one.sent_at IS NOT NULL THEN 'sent' WHEN one.given_up_at IS NULL THEN 'waiting'
  WHEN one.problem = '${takenBack}' THEN 'taken-back' ELSE 'given-up' END`

/** What the site has written. Addresses are sealed: one finds a letter only by the whole of it. */
export const letterList = makeGrid<LetterEntry>({
  name: 'letters',
  from: 'letter AS one',
  search: {
    where: 'one.recipient = @recipient OR one.uid = @typed',
    bind: (typed, { secrets }) => ({ recipient: recipientKey(secrets, typed), typed: typed.toLowerCase() }),
  },
  first: { sort: 'posted', isDescending: true },
  filters: [
    {
      key: 'state',
      label: ({ grids }) => grids.letters.filters.state,
      choices: ({ t }) => letterStates.map((value) => ({ value, label: t.grids.letters.states[value] })),
      first: 'waiting',
      where: `${letterStateSql} = @state`,
    },
    {
      key: 'name',
      label: ({ grids }) => grids.letters.filters.name,
      choices: ({ t, locale }) =>
        letterNames
          .map((value) => ({ value, label: t.mail.names[value] }))
          .toSorted((a, b) => a.label.localeCompare(b.label, locale)),
      where: 'one.name = @name',
    },
  ],
  columns: [
    {
      key: 'name',
      label: ({ grids }) => grids.letters.columns.name,
      cell: (letter, { locale, t }) => ({
        text: letterName(letter, t),
        href: `/${locale}/staff/letters/${letter.uid}/`,
      }),
    },
    {
      key: 'to',
      label: ({ grids }) => grids.letters.columns.to,
      cell: ({ contents }, { t }) =>
        contents === null ? { text: t.staff.letters.erased } : { text: contents.to.email, isCode: true },
    },
    {
      key: 'posted',
      label: ({ grids }) => grids.letters.columns.posted,
      sort: 'one.posted_at',
      cell: ({ postedAt }, { locale }) => momentCell(postedAt, locale),
    },
    {
      key: 'state',
      label: ({ grids }) => grids.letters.columns.state,
      cell: stateCell,
    },
  ],
  load: ({ database, secrets }, ids) => lettersByIds(database, secrets, ids),
  idOf: ({ id, uid }) => ({ id, uid }),
})

function stateCell({ state, tries, problem }: LetterEntry, { t }: GridWorld): Cell {
  const words = t.grids.letters.states
  if (problem === takenBack) return { text: words['taken-back'], kind: 'no' }
  const kinds = { waiting: 'due', sent: 'ok', 'given-up': 'bad' } as const
  const parts = [words[state], ...(tries > 0 ? [t.staff.letters.tries(tries)] : []), problem]
  return { text: parts.filter((part) => part !== null).join(', '), kind: kinds[state] }
}
