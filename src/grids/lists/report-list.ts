import { z } from 'zod'
import { answerBy } from '../../directory/reports/answer-by.ts'
import { referenceOf } from '../../directory/reports/reports.ts'
import { mistakeSubjects } from '../../directory/tables.ts'
import { day } from '../../kernel/clock.ts'
import { makeGrid, wordsIn, type Cell, type GridWorld } from '../grid.ts'
import { dayCell } from './day-cell.ts'
import { nameSql } from './doctor-state.ts'
import { rowsById } from './rows-by-id.ts'

const row = z.object({
  id: z.number(),
  uid: z.string(),
  doctor: z.string().nullable(),
  subject: z.enum(mistakeSubjects),
  reportedAt: z.string(),
  closedAt: z.string().nullable(),
})
type Row = z.infer<typeof row>

const states = ['open', 'answered'] as const
const stateSql = `iif(one.closed_at IS NULL, 'open', 'answered')`
const namesSql = `(SELECT group_concat(given || ' ' || family, ' ') FROM practitioner_name
  WHERE practitioner_id = one.practitioner_id)`

const rowsSql = `
SELECT one.id, one.uid, one.subject, one.reported_at AS reportedAt, one.closed_at AS closedAt,
  ${nameSql('one.practitioner_id')} AS doctor
FROM mistake_report AS one WHERE one.id IN (SELECT value FROM json_each(@ids))`

/** What readers reported, the most pressing first. */
export const reportList = makeGrid<Row>({
  name: 'reports',
  from: 'mistake_report AS one',
  search: wordsIn(`concat_ws(' ', one.uid, one.slug, ${namesSql})`),
  first: { sort: 'received', isDescending: false },
  filters: [
    {
      key: 'state',
      label: ({ grids }) => grids.reports.filters.state,
      choices: ({ t }) => states.map((value) => ({ value, label: t.grids.reports.states[value] })),
      first: 'open',
      where: `${stateSql} = @state`,
    },
    {
      key: 'subject',
      label: ({ grids }) => grids.reports.filters.subject,
      choices: ({ t }) => mistakeSubjects.map((value) => ({ value, label: t.profile.subject[value] })),
      where: 'one.subject = @subject',
    },
  ],
  columns: [
    {
      key: 'doctor',
      label: ({ grids }) => grids.reports.columns.doctor,
      sort: `coalesce(folded(${nameSql('one.practitioner_id', 'family-first')}), '')`,
      cell: ({ uid, doctor }, { locale, t }) => ({
        text: doctor === null ? t.staff.reports.unknownDoctor : t.profile.doctorTitle(doctor),
        href: `/${locale}/staff/reports/${uid}/`,
      }),
    },
    {
      key: 'subject',
      label: ({ grids }) => grids.reports.columns.subject,
      cell: ({ subject }, { t }) => ({ text: t.profile.subject[subject] }),
    },
    {
      key: 'reference',
      label: ({ grids }) => grids.reports.columns.reference,
      cell: ({ uid }) => ({ text: referenceOf(uid), isCode: true }),
    },
    {
      key: 'received',
      label: ({ grids }) => grids.reports.columns.received,
      sort: 'one.reported_at',
      cell: ({ reportedAt }, { locale }) => dayCell(reportedAt, locale),
    },
    {
      key: 'answer-by',
      label: ({ grids }) => grids.reports.columns.answerBy,
      cell: ({ reportedAt }, { locale, society }) => dayCell(answerBy(reportedAt, society.country), locale),
    },
    {
      key: 'state',
      label: ({ grids }) => grids.reports.columns.state,
      cell: stateCell,
    },
  ],
  load: (world, ids) => rowsById(world, rowsSql, ids, row),
  idOf: ({ id, uid }) => ({ id, uid }),
})

function stateCell({ reportedAt, closedAt }: Row, { society, at, t }: GridWorld): Cell {
  const { states: words } = t.grids.reports
  if (closedAt !== null) return { text: words.answered, kind: 'ok' }
  const isLate = answerBy(reportedAt, society.country) < day(at)
  return isLate ? { text: words.late, kind: 'bad' } : { text: words.open, kind: 'due' }
}
