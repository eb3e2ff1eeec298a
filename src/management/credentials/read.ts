import { createHash } from 'node:crypto'
import { z } from 'zod'
import { credentialKinds, verificationMethods } from '../../directory/tables.ts'
import type { Caller } from '../endpoint.ts'
import type { ListOf } from '../paging.ts'
import { problem, type Problem } from '../problem.ts'
import type { Standing } from '../version.ts'
import type { CredentialItem } from './schemas.ts'

const checkShape = z.object({
  source: z.string(),
  method: z.enum(verificationMethods),
  checkedAt: z.string(),
  nextCheckOn: z.string(),
  holdsUntil: z.string(),
})

const row = z.object({
  uid: z.string(),
  practitioner: z.string(),
  kind: z.enum(credentialKinds),
  diploma: z.string().nullable(),
  issuer: z.string(),
  register: z.string().nullable(),
  number: z.string().nullable(),
  awardedIn: z.number().nullable(),
  checkSaid: z.string().nullable(),
})

const columns = `one.uid, person.uid AS practitioner, one.kind, one.diploma_id AS diploma, one.issuer, one.register,
  one.number, one.awarded_in AS awardedIn,
  (SELECT json_object('source', source, 'method', method, 'checkedAt', checked_at, 'nextCheckOn', next_check_on,
      'holdsUntil', holds_until)
    FROM standing_credential AS standing WHERE standing.id = one.id AND holds_until > @now
    ORDER BY holds_until DESC LIMIT 1) AS checkSaid`
const from = 'FROM credential AS one JOIN practitioner AS person ON person.id = one.practitioner_id'

/** Everything that is stated to be held. */
export const credentialList: ListOf<CredentialItem> = {
  id: 'credentials',
  columns,
  from: `${from} WHERE TRUE`,
  rowid: 'one.id',
  orders: {
    created: 'one.id',
    'next-check': `coalesce((SELECT max(next_check_on) FROM verification WHERE credential_id = one.id
      AND revoked_at IS NULL), '9999-12-31')`,
  },
  filters: {
    practitioner: 'person.uid = @practitioner',
    kind: 'one.kind = @kind',
    diploma: 'one.diploma_id = @diploma',
    number: 'one.number = @number',
    verified: `@verified = CASE WHEN EXISTS (SELECT 1 FROM standing_credential AS standing
      WHERE standing.id = one.id AND holds_until > @now) THEN 'yes' ELSE 'no' END`,
  },
  read: itemOf,
}

/** One credential with its version; refuses a number that is none. */
export function standingCredential(
  { world: { database }, at }: Caller,
  uid: string,
): Standing<CredentialItem> | Problem {
  const found = database.sqlite
    .prepare(`SELECT ${columns} ${from} WHERE one.uid = @uid`)
    .get({ uid, now: at.toISOString() })
  if (found === undefined) return problem('not-found')
  const current = itemOf(found)
  const tag = createHash('sha256').update(JSON.stringify(current)).digest('base64url').slice(0, 22)
  return { ok: true, current, tag }
}

function itemOf(found: unknown): CredentialItem {
  const { checkSaid, ...stated } = row.parse(found)
  return { ...stated, check: checkSaid === null ? null : checkShape.parse(JSON.parse(checkSaid)) }
}
