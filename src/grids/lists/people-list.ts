import { z } from 'zod'
import { personState, rolesText } from '../../account/people-view.ts'
import { isRole, staffRoles } from '../../auth/roles.ts'
import { makeGrid, wordsIn, type Filter } from '../grid.ts'
import { momentCell } from './day-cell.ts'
import { lastSignInSql, secondFactorSql } from './member-list.ts'
import { rowsById } from './rows-by-id.ts'

const row = z.object({
  id: z.number(),
  uid: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.string(),
  confirmedAt: z.string().nullable(),
  suspendedAt: z.string().nullable(),
  factor: z.number(),
  signIn: z.string().nullable(),
})
type Row = z.infer<typeof row>

const states = ['working', 'waiting', 'ended'] as const
const stateSql = `CASE WHEN one.suspended_at IS NOT NULL THEN 'ended'
  WHEN one.confirmed_at IS NULL OR NOT (${secondFactorSql}) THEN 'waiting' ELSE 'working' END`

const rowsSql = `
SELECT one.id, one.uid, one.name, one.email, one.confirmed_at AS confirmedAt, one.suspended_at AS suspendedAt,
  (SELECT group_concat(role, ' ') FROM account_role WHERE account_id = one.id) AS roles,
  (${secondFactorSql}) AS factor, ${lastSignInSql} AS signIn
FROM account AS one WHERE one.id IN (SELECT value FROM json_each(@ids))`

const filters: Filter[] = [
  {
    key: 'role',
    label: ({ grids }) => grids.people.filters.role,
    choices: ({ t }) => staffRoles.map((value) => ({ value, label: t.account.roles[value] })),
    where: 'EXISTS (SELECT 1 FROM account_role WHERE account_id = one.id AND role = @role)',
  },
  {
    key: 'state',
    label: ({ grids }) => grids.people.filters.state,
    choices: ({ t }) => states.map((value) => ({ value, label: t.grids.people.states[value] })),
    where: `${stateSql} = @state`,
  },
]

/** Everybody with a role in the staff. */
export const peopleList = makeGrid<Row>({
  name: 'people',
  from: 'account AS one',
  only: `EXISTS (SELECT 1 FROM account_role WHERE account_id = one.id AND role <> 'member')`,
  search: wordsIn(`one.name || ' ' || one.email`),
  first: { sort: 'name', isDescending: false },
  filters,
  columns: [
    {
      key: 'name',
      label: ({ grids }) => grids.people.columns.name,
      sort: 'folded(one.name)',
      cell: ({ uid, name }, { locale }) => ({ text: name, href: `/${locale}/staff/people/${uid}/` }),
    },
    {
      key: 'email',
      label: ({ grids }) => grids.people.columns.email,
      sort: 'one.email_key',
      cell: ({ email }) => ({ text: email, isCode: true }),
    },
    {
      key: 'roles',
      label: ({ grids }) => grids.people.columns.roles,
      cell: ({ roles }, words) => ({ text: rolesText({ roles: roles.split(' ').filter(isRole) }, words) }),
    },
    {
      key: 'state',
      label: ({ grids }) => grids.people.columns.state,
      cell: ({ factor, ...account }, words) => personState({ ...account, secondFactor: factor === 1 }, words),
    },
    {
      key: 'sign-in',
      label: ({ grids }) => grids.people.columns.signIn,
      sort: `coalesce(${lastSignInSql}, '')`,
      cell: ({ signIn }, { locale, t }) => momentCell(signIn, locale, t.grids.people.never),
    },
  ],
  load: (world, ids) => rowsById(world, rowsSql, ids, row),
  idOf: ({ id, uid }) => ({ id, uid }),
})
