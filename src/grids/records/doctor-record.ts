import { z } from 'zod'
import { doctorStates, nameSql, stateSql } from '../lists/doctor-state.ts'
import { asked } from '../lists/rows-by-id.ts'
import type { GridWorld } from '../grid.ts'

const person = z.object({
  id: z.number(),
  uid: z.string(),
  slug: z.string(),
  ref: z.string().nullable(),
  country: z.string(),
  name: z.string(),
  state: z.enum(doctorStates),
  publicUntil: z.string().nullable(),
  confirmed: z.string().nullable(),
  account: z.string().nullable(),
  accountUid: z.string().nullable(),
  contact: z.string().nullable(),
})

const credential = z.object({
  uid: z.string(),
  kind: z.enum(['licence', 'diploma', 'membership', 'details']),
  diplomaId: z.string().nullable(),
  issuer: z.string(),
  number: z.string().nullable(),
  checkedAt: z.string().nullable(),
  holdsUntil: z.string().nullable(),
})

const entry = z.object({ uid: z.string(), what: z.string(), state: z.string().nullable(), at: z.string() })

/** Something about somebody that has a page of its own at the desk. */
export type Entry = z.infer<typeof entry>
export type DoctorCredential = z.infer<typeof credential>

/** Everything that the desk shows of one doctor, public or not. */
export interface DoctorRecord extends z.infer<typeof person> {
  credentials: DoctorCredential[]
  cases: Entry[]
  reports: Entry[]
  letters: Entry[]
}

const personSql = `
SELECT one.id, one.uid, one.slug, one.ref, one.country, ${nameSql('one.id')} AS name, ${stateSql('one.id')} AS state,
  (SELECT public_until FROM public_practitioner AS seen WHERE seen.id = one.id) AS publicUntil,
  (SELECT max(confirmed_at) FROM confirmation WHERE practitioner_id = one.id) AS confirmed,
  account.email AS account, account.uid AS accountUid,
  (SELECT email FROM practitioner_contact WHERE practitioner_id = one.id) AS contact
FROM practitioner AS one
LEFT JOIN practitioner_owner ON practitioner_owner.practitioner_id = one.id
LEFT JOIN account ON account.id = practitioner_owner.account_id
WHERE one.uid = @uid`

const credentialsSql = `
SELECT credential.uid, credential.kind, credential.diploma_id AS diplomaId, credential.issuer, credential.number,
  standing.checked_at AS checkedAt, standing.holds_until AS holdsUntil
FROM credential LEFT JOIN standing_credential AS standing ON standing.id = credential.id
WHERE credential.practitioner_id = @id ORDER BY credential.kind <> 'licence', credential.kind, credential.id`

const casesSql = `
SELECT one.uid, one.kind AS what, one.opened_at AS at,
  (SELECT state FROM case_step WHERE case_id = one.id ORDER BY number DESC LIMIT 1) AS state
FROM verification_case AS one WHERE one.practitioner_id = @id ORDER BY one.id DESC LIMIT 50`

const reportsSql = `
SELECT uid, subject AS what, reported_at AS at, iif(closed_at IS NULL, 'open', 'answered') AS state
FROM mistake_report WHERE practitioner_id = @id ORDER BY id DESC LIMIT 50`

const lettersSql = `
SELECT uid, name AS what, posted_at AS at, NULL AS state FROM letter WHERE about = @about ORDER BY id DESC LIMIT 20`

/** One doctor with what is stored about them; undefined when there is none of this number. */
export function readDoctorRecord(world: GridWorld, uid: string): DoctorRecord | undefined {
  const { sqlite } = world.database
  const row = sqlite.prepare(personSql).get({ ...asked(world), uid })
  if (row === undefined) return undefined
  const found = person.parse(row)
  const about = { id: found.id, about: `practitioner:${uid}` }
  const entries = (sql: string) => z.array(entry).parse(sqlite.prepare(sql).all(about))
  return {
    ...found,
    credentials: z.array(credential).parse(sqlite.prepare(credentialsSql).all(about)),
    cases: entries(casesSql),
    reports: entries(reportsSql),
    letters: entries(lettersSql),
  }
}
