import { z } from 'zod'
import { duesStates } from '../../memberships/tables.ts'
import { openedYears } from '../../memberships/read-years.ts'
import { categories, categoryName } from '../../memberships/rules.ts'
import { makeGrid, wordsIn, type Cell, type Filter, type GridWorld } from '../grid.ts'
import { countryChoices } from './countries.ts'
import { dayCell } from './day-cell.ts'
import { rowsById } from './rows-by-id.ts'

const states = ['current', 'ended'] as const
/** Years that the filter of dues names: what is older is looked up on the member's own page. */
const yearsOfFilter = 3

const year = z.object({ year: z.number(), state: z.enum(duesStates) })
const row = z.object({
  id: z.number(),
  uid: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  category: z.string(),
  joined: z.string(),
  ended: z.string().nullable(),
  years: z.preprocess((json) => JSON.parse(String(json)), z.array(year)),
})
type Row = z.infer<typeof row>

const newestSql = '(SELECT max(id) FROM membership_period WHERE membership_id = one.id)'
const endedSql = `(SELECT ended_on FROM membership_period WHERE id = ${newestSql})`
const joinedSql = `(SELECT joined_on FROM membership_period WHERE id = ${newestSql})`
const nameSql = 'coalesce(account.name, one.name)'
const emailSql = 'coalesce(account.email, one.email)'
/** How the dues of a year stand, as SQL about `membership_year AS y`: without a record they are due. */
const duesSql = `coalesce((SELECT state FROM membership_dues WHERE year_id = y.id ORDER BY number DESC LIMIT 1), 'due')`
const fromSql = 'membership AS one LEFT JOIN account ON account.id = one.account_id'

const rowsSql = `
SELECT one.id, one.uid, ${nameSql} AS name, ${emailSql} AS email, one.category_id AS category, ${joinedSql} AS joined,
  ${endedSql} AS ended,
  (SELECT json_group_array(json_object('year', y.year, 'state', ${duesSql}) ORDER BY y.year DESC)
    FROM membership_year AS y WHERE y.membership_id = one.id) AS years
FROM ${fromSql} WHERE one.id IN (SELECT value FROM json_each(@ids))`

const filters: Filter[] = [
  {
    key: 'state',
    label: ({ memberships }) => memberships.list.state,
    choices: ({ t }) => states.map((value) => ({ value, label: t.memberships.list.states[value] })),
    first: 'current',
    where: `iif(${endedSql} IS NULL, 'current', 'ended') = @state`,
  },
  {
    key: 'dues',
    label: ({ memberships }) => memberships.list.dues,
    choices: duesChoices,
    // "2026-due": the year, and how it stands.
    where: `coalesce((SELECT y.year || '-' || ${duesSql} FROM membership_year AS y
      WHERE y.membership_id = one.id AND y.year = CAST(@dues AS INTEGER)), CAST(@dues AS INTEGER) || '-no-year') = @dues`,
  },
  {
    key: 'category',
    label: ({ memberships }) => memberships.list.category,
    choices: ({ locale }) => categories().map(({ id, names }) => ({ value: id, label: names[locale] })),
    where: 'one.category_id = @category',
  },
  {
    key: 'country',
    label: ({ grids }) => grids.doctors.filters.country,
    choices: countryChoices,
    // Of the page that they speak for: of anybody else no country is known.
    where: `EXISTS (SELECT 1 FROM practitioner_owner AS owner JOIN practitioner AS person ON person.id = practitioner_id
      WHERE owner.account_id = one.account_id AND person.country = @country)`,
  },
]

/** The society's members, with an account or without. */
export const membershipList = makeGrid<Row>({
  name: 'memberships',
  from: fromSql,
  search: wordsIn(`concat_ws(' ', ${nameSql}, ${emailSql}, one.uid)`),
  first: { sort: 'name', isDescending: false },
  filters,
  columns: [
    {
      key: 'name',
      label: ({ memberships }) => memberships.list.name,
      sort: `folded(${nameSql})`,
      cell: ({ uid, name }, { locale }) => ({ text: name, href: `/${locale}/staff/memberships/${uid}/` }),
    },
    {
      key: 'email',
      label: ({ memberships }) => memberships.list.email,
      sort: `coalesce(${emailSql}, '')`,
      cell: ({ email }) => ({ text: email ?? '', isCode: true }),
    },
    {
      key: 'category',
      label: ({ memberships }) => memberships.list.category,
      sort: 'one.category_id',
      cell: ({ category }, { locale }) => ({ text: categoryName(category, locale) }),
    },
    {
      key: 'joined',
      label: ({ memberships }) => memberships.list.joined,
      sort: joinedSql,
      cell: ({ joined }, { locale }) => dayCell(joined, locale),
    },
    {
      key: 'dues',
      label: ({ memberships }) => memberships.list.dues,
      sort: `(SELECT count(*) FROM membership_year AS y WHERE y.membership_id = one.id AND ${duesSql} = 'due')`,
      cell: duesCell,
    },
  ],
  load: (world, ids) => rowsById(world, rowsSql, ids, row),
  idOf: ({ id, uid }) => ({ id, uid }),
})

function duesChoices({ database, t }: GridWorld) {
  const { dues, list } = t.memberships
  const words = [...duesStates, 'no-year' as const]
  return openedYears(database)
    .slice(0, yearsOfFilter)
    .flatMap((opened) =>
      words.map((state) => ({
        value: `${opened}-${state}`,
        label: list.duesOf(String(opened), dues[state]),
      })),
    )
}

// What is owed comes first; else how the newest year stands.
function duesCell({ ended, years }: Row, { t, locale }: GridWorld): Cell {
  const { dues, list, ended: endedOn } = t.memberships
  if (ended !== null)
    return { ...dayCell(ended, locale), text: endedOn(dayCell(ended, locale).text), kind: 'no' }
  const owed = years.filter(({ state }) => state === 'due').map((one) => String(one.year))
  if (owed.length > 0) return { text: list.duesOf(owed.toReversed().join(', '), dues.due), kind: 'due' }
  const [newest] = years
  if (!newest) return { text: dues['no-year'], kind: 'no' }
  return { text: list.duesOf(String(newest.year), dues[newest.state]), kind: 'ok' }
}
