import { z } from 'zod'
import { isLocale, localeFacts } from '../../i18n/index.ts'
import type { GridWorld } from '../grid.ts'
import { accountStates, accountStateSql, lastSignInSql, secondFactorSql } from '../lists/member-list.ts'
import { nameSql } from '../lists/doctor-state.ts'
import { asked } from '../lists/rows-by-id.ts'

const row = z.object({
  id: z.number(),
  uid: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.string(),
  state: z.enum(accountStates),
  factor: z.enum(['yes', 'no']),
  signIn: z.string().nullable(),
  created: z.string(),
  doctor: z.string().nullable(),
  doctorUid: z.string().nullable(),
  membershipUid: z.string().nullable(),
})

const entry = z.object({ uid: z.string(), what: z.string(), state: z.null(), at: z.string() })

/** Everything that the desk shows of one account of a doctor. */
export interface MemberRecord extends z.infer<typeof row> {
  language: string
  courses: z.infer<typeof entry>[]
  letters: z.infer<typeof entry>[]
}

const rowSql = `
SELECT one.id, one.uid, one.name, one.email, one.locale, one.created_at AS created, ${accountStateSql} AS state,
  iif(${secondFactorSql}, 'yes', 'no') AS factor, ${lastSignInSql} AS signIn,
  ${nameSql('owner.practitioner_id')} AS doctor,
  (SELECT uid FROM practitioner WHERE id = owner.practitioner_id) AS doctorUid,
  (SELECT uid FROM membership WHERE account_id = one.id) AS membershipUid
FROM account AS one LEFT JOIN practitioner_owner AS owner ON owner.account_id = one.id
WHERE one.uid = @uid AND EXISTS (SELECT 1 FROM account_role WHERE account_id = one.id AND role = 'member')`

const coursesSql = `
SELECT course.uid, course_text.title AS what, NULL AS state, registered_at AS at
FROM course_registration JOIN course ON course.id = course_registration.course_id
JOIN course_text ON course_text.course_id = course.id AND course_text.locale = @locale
WHERE account_id = @id AND left_at IS NULL ORDER BY course_registration.id DESC LIMIT 50`

const lettersSql = `
SELECT uid, name AS what, NULL AS state, posted_at AS at FROM letter WHERE about = @about ORDER BY id DESC LIMIT 20`

/** One account with what belongs to it; undefined when no member has this number. */
export function readMemberRecord(world: GridWorld, uid: string): MemberRecord | undefined {
  const { sqlite } = world.database
  const found = sqlite.prepare(rowSql).get({ ...asked(world), uid })
  if (found === undefined) return undefined
  const account = row.parse(found)
  const about = { ...asked(world), id: account.id, about: `account:${uid}` }
  const entries = (sql: string) => z.array(entry).parse(sqlite.prepare(sql).all(about))
  return {
    ...account,
    language: isLocale(account.locale) ? localeFacts[account.locale].label : account.locale,
    courses: entries(coursesSql),
    letters: entries(lettersSql),
  }
}
