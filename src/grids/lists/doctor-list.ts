import { z } from 'zod'
import { countryName } from '../../i18n/index.ts'
import { addDays } from '../../kernel/clock.ts'
import { makeGrid, wordsIn, type Cell, type Filter, type GridWorld } from '../grid.ts'
import { countryChoices } from './countries.ts'
import { dayCell } from './day-cell.ts'
import { doctorStates, holdsUntilSql, nameSql, stateKind, stateSql } from './doctor-state.ts'
import { rowsById } from './rows-by-id.ts'

const row = z.object({
  id: z.number(),
  uid: z.string(),
  name: z.string(),
  state: z.enum(doctorStates),
  town: z.string().nullable(),
  country: z.string(),
  licence: z.string().nullable(),
  diploma: z.string().nullable(),
  confirmed: z.string().nullable(),
  account: z.enum(['yes', 'no', 'invited']),
})
type Row = z.infer<typeof row>

const townSql = '(SELECT city FROM practice WHERE practitioner_id = one.id ORDER BY position LIMIT 1)'
const confirmedSql = '(SELECT max(confirmed_at) FROM confirmation WHERE practitioner_id = one.id)'
const accountSql = `CASE
  WHEN EXISTS (SELECT 1 FROM practitioner_owner WHERE practitioner_id = one.id) THEN 'yes'
  WHEN EXISTS (SELECT 1 FROM invitation WHERE practitioner_id = one.id AND used_at IS NULL AND withdrawn_at IS NULL
    AND expires_at > @now) THEN 'invited'
  ELSE 'no' END`

const rowsSql = `
SELECT one.id, one.uid, one.country, ${nameSql('one.id')} AS name, ${townSql} AS town,
  ${stateSql('one.id')} AS state, ${holdsUntilSql('one.id', 'licence')} AS licence,
  ${holdsUntilSql('one.id', 'diploma')} AS diploma, ${confirmedSql} AS confirmed, ${accountSql} AS account
FROM practitioner AS one WHERE one.id IN (SELECT value FROM json_each(@ids))`

const endSpans = [30, 60, 90] as const

const filters: Filter[] = [
  {
    key: 'state',
    label: ({ grids }) => grids.doctors.filters.state,
    choices: ({ t }) => doctorStates.map((value) => ({ value, label: t.grids.states[value] })),
    where: `${stateSql('one.id')} = @state`,
  },
  {
    key: 'country',
    label: ({ grids }) => grids.doctors.filters.country,
    choices: countryChoices,
    where: 'one.country = @country',
  },
  {
    key: 'ends',
    label: ({ grids }) => grids.doctors.filters.ends,
    choices: ({ t }) => [
      { value: 'ended', label: t.grids.doctors.ends.ended },
      ...endSpans.map((days) => ({ value: String(days), label: t.grids.doctors.ends.within(days) })),
    ],
    // Of two checks that stand, the one that ends first takes the page away. A day is 86,400 seconds in UTC.
    where: `CASE @ends
      WHEN 'ended' THEN min(${holdsUntilSql('one.id', 'licence')}, ${holdsUntilSql('one.id', 'diploma')}) <= @now
      ELSE min(${holdsUntilSql('one.id', 'licence')}, ${holdsUntilSql('one.id', 'diploma')}) > @now
        AND min(${holdsUntilSql('one.id', 'licence')}, ${holdsUntilSql('one.id', 'diploma')})
          <= strftime('%Y-%m-%dT%H:%M:%fZ', @now, '+' || @ends || ' days')
      END`,
  },
  {
    key: 'account',
    label: ({ grids }) => grids.doctors.filters.account,
    choices: ({ t }) =>
      (['yes', 'invited', 'no'] as const).map((value) => ({ value, label: t.grids.doctors.accounts[value] })),
    where: `${accountSql} = @account`,
  },
]

/** Everybody who is stored: whether they are public, why not, and what ends when. */
export const doctorList = makeGrid<Row>({
  name: 'doctors',
  from: 'practitioner AS one',
  search: wordsIn(`concat_ws(' ', one.slug, one.ref,
    (SELECT group_concat(given || ' ' || family, ' ') FROM practitioner_name WHERE practitioner_id = one.id),
    (SELECT group_concat(city, ' ') FROM practice WHERE practitioner_id = one.id),
    (SELECT group_concat(number, ' ') FROM credential WHERE practitioner_id = one.id))`),
  first: { sort: 'name', isDescending: false },
  filters,
  columns: [
    {
      key: 'name',
      label: ({ grids }) => grids.doctors.columns.name,
      sort: `coalesce(folded(${nameSql('one.id', 'family-first')}), '')`,
      cell: ({ uid, name }, { locale, t }) => ({
        text: t.profile.doctorTitle(name),
        href: `/${locale}/staff/doctors/${uid}/`,
      }),
    },
    {
      key: 'state',
      label: ({ grids }) => grids.doctors.columns.state,
      cell: ({ state }, { t }) => ({ text: t.grids.states[state], kind: stateKind(state) }),
    },
    {
      key: 'town',
      label: ({ grids }) => grids.doctors.columns.town,
      sort: `coalesce(folded(${townSql}), '')`,
      cell: ({ town }, { t }) => ({ text: town ?? t.grids.doctors.noPractice }),
    },
    {
      key: 'country',
      label: ({ grids }) => grids.doctors.columns.country,
      sort: 'one.country',
      cell: ({ country }, { locale }) => ({ text: countryName(locale, country) }),
    },
    {
      key: 'licence',
      label: ({ grids }) => grids.doctors.columns.licence,
      sort: `coalesce(${holdsUntilSql('one.id', 'licence')}, '')`,
      cell: ({ licence }, world) => endCell(licence, world),
    },
    {
      key: 'diploma',
      label: ({ grids }) => grids.doctors.columns.diploma,
      sort: `coalesce(${holdsUntilSql('one.id', 'diploma')}, '')`,
      cell: ({ diploma }, world) => endCell(diploma, world),
    },
    {
      key: 'confirmed',
      label: ({ grids }) => grids.doctors.columns.confirmed,
      sort: `coalesce(${confirmedSql}, '')`,
      cell: ({ confirmed }, { locale, t }) => dayCell(confirmed, locale, t.grids.doctors.never),
    },
    {
      key: 'account',
      label: ({ grids }) => grids.doctors.columns.account,
      cell: ({ account }, { t }) => ({ text: t.grids.doctors.accounts[account] }),
    },
  ],
  load: (world, ids) => rowsById(world, rowsSql, ids, row),
  idOf: ({ id, uid }) => ({ id, uid }),
})

function endCell(until: string | null, { locale, t, at }: GridWorld): Cell {
  if (until === null) return { text: t.grids.doctors.notChecked, value: '', kind: 'no' }
  const cell = dayCell(until, locale)
  if (until <= at.toISOString()) return { ...cell, kind: 'bad' }
  return until <= addDays(at, 60).toISOString() ? { ...cell, kind: 'due' } : cell
}
