import { z } from 'zod'
import { categoryName } from '../../memberships/rules.ts'
import { makeGrid, wordsIn, type Filter } from '../grid.ts'
import { dayCell } from './day-cell.ts'
import { nameSql } from './doctor-state.ts'
import { rowsById } from './rows-by-id.ts'

export const accountStates = ['working', 'unconfirmed', 'ended'] as const

const row = z.object({
  id: z.number(),
  uid: z.string(),
  name: z.string(),
  email: z.string(),
  state: z.enum(accountStates),
  factor: z.enum(['yes', 'no']),
  signIn: z.string().nullable(),
  doctor: z.string().nullable(),
  doctorUid: z.string().nullable(),
  page: z.enum(['public', 'hidden', 'none']),
  category: z.string().nullable(),
  created: z.string(),
})
type Row = z.infer<typeof row>

/** Whether an account can sign in, as SQL. */
export const accountStateSql = `CASE WHEN one.suspended_at IS NOT NULL THEN 'ended'
  WHEN one.confirmed_at IS NULL THEN 'unconfirmed' ELSE 'working' END`
/** Whether a second step is set up, as SQL. */
export const secondFactorSql = `EXISTS (SELECT 1 FROM account_passkey WHERE account_id = one.id)
  OR EXISTS (SELECT 1 FROM account_totp WHERE account_id = one.id AND confirmed_at IS NOT NULL)`
/** When somebody last signed in, as SQL: the register of acts knows, also when the session is long over. */
export const lastSignInSql = `(SELECT max(at) FROM audit WHERE object = 'account:' || one.uid AND act = 'account.sign-in')`

const ownSql = '(SELECT practitioner_id FROM practitioner_owner WHERE account_id = one.id)'
const pageSql = `CASE WHEN ${ownSql} IS NULL THEN 'none'
  WHEN EXISTS (SELECT 1 FROM public_practitioner AS seen WHERE seen.id = ${ownSql} AND public_until > @now) THEN 'public'
  ELSE 'hidden' END`

const categorySql = `(SELECT category_id FROM membership WHERE account_id = one.id AND EXISTS (
  SELECT 1 FROM membership_period WHERE membership_id = membership.id AND ended_on IS NULL))`

const rowsSql = `
SELECT one.id, one.uid, one.name, one.email, one.created_at AS created, ${accountStateSql} AS state,
  iif(${secondFactorSql}, 'yes', 'no') AS factor, ${lastSignInSql} AS signIn, ${nameSql(ownSql)} AS doctor,
  (SELECT uid FROM practitioner WHERE id = ${ownSql}) AS doctorUid, ${pageSql} AS page, ${categorySql} AS category
FROM account AS one WHERE one.id IN (SELECT value FROM json_each(@ids))`

const filters: Filter[] = [
  {
    key: 'state',
    label: ({ grids }) => grids.members.filters.state,
    choices: ({ t }) => accountStates.map((value) => ({ value, label: t.grids.members.state[value] })),
    where: `${accountStateSql} = @state`,
  },
  {
    key: 'factor',
    label: ({ grids }) => grids.members.filters.factor,
    choices: ({ t }) =>
      (['yes', 'no'] as const).map((value) => ({ value, label: t.grids.members.factor[value] })),
    where: `iif(${secondFactorSql}, 'yes', 'no') = @factor`,
  },
  {
    key: 'doctor',
    label: ({ grids }) => grids.members.filters.doctor,
    choices: ({ t }) =>
      (['public', 'hidden', 'none'] as const).map((value) => ({
        value,
        label: t.grids.members.doctor[value],
      })),
    where: `${pageSql} = @doctor`,
  },
]

/** How the state of an account is drawn. */
export function accountStateKind(state: (typeof accountStates)[number]): 'ok' | 'due' | 'no' {
  return ({ working: 'ok', unconfirmed: 'due', ended: 'no' } as const)[state]
}

/** The accounts of doctors: address, whether and how they sign in, and the page they speak for. */
export const memberList = makeGrid<Row>({
  name: 'members',
  from: 'account AS one',
  only: `EXISTS (SELECT 1 FROM account_role WHERE account_id = one.id AND role = 'member')`,
  search: wordsIn(`one.name || ' ' || one.email`),
  first: { sort: 'name', isDescending: false },
  filters,
  columns: [
    {
      key: 'name',
      label: ({ grids }) => grids.members.columns.name,
      sort: 'folded(one.name)',
      cell: ({ uid, name }, { locale }) => ({ text: name, href: `/${locale}/staff/members/${uid}/` }),
    },
    {
      key: 'email',
      label: ({ grids }) => grids.members.columns.email,
      sort: 'one.email_key',
      cell: ({ email }) => ({ text: email, isCode: true }),
    },
    {
      key: 'state',
      label: ({ grids }) => grids.members.columns.state,
      cell: ({ state }, { t }) => ({
        text: t.grids.members.state[state],
        kind: accountStateKind(state),
      }),
    },
    {
      key: 'factor',
      label: ({ grids }) => grids.members.columns.factor,
      cell: ({ factor }, { t }) => ({ text: t.grids.members.factor[factor] }),
    },
    {
      key: 'sign-in',
      label: ({ grids }) => grids.members.columns.signIn,
      sort: `coalesce(${lastSignInSql}, '')`,
      cell: ({ signIn }, { locale, t }) => dayCell(signIn, locale, t.grids.members.never),
    },
    {
      key: 'doctor',
      label: ({ grids }) => grids.members.columns.doctor,
      cell: ({ doctor, doctorUid, page }, { locale, t }) =>
        doctor === null || doctorUid === null
          ? { text: t.grids.members.noDoctor }
          : {
              text: t.grids.members.doctor[page],
              value: `${t.profile.doctorTitle(doctor)} (${t.grids.members.doctor[page]})`,
              href: `/${locale}/staff/doctors/${doctorUid}/`,
            },
    },
    {
      key: 'membership',
      label: ({ grids }) => grids.members.columns.membership,
      sort: `coalesce(${categorySql}, '')`,
      cell: ({ category }, { locale, t }) => ({
        text: category === null ? t.grids.members.noMembership : categoryName(category, locale),
      }),
    },
    {
      key: 'created',
      label: ({ grids }) => grids.members.columns.created,
      sort: 'one.created_at',
      cell: ({ created }, { locale }) => dayCell(created, locale),
    },
  ],
  load: (world, ids) => rowsById(world, rowsSql, ids, row),
  idOf: ({ id, uid }) => ({ id, uid }),
})
