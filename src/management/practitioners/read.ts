import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { practitioner } from '../../directory/tables.ts'
import { readStoredProfile } from '../../directory/stored-profile.ts'
import { doctorStates, nameSql, stateSql } from '../../grids/lists/doctor-state.ts'
import { folding } from '../../grids/folding.ts'
import { scripts } from '../../directory/tables.ts'
import type { Database } from '../../kernel/database.ts'
import type { Caller } from '../endpoint.ts'
import { problem, type Problem } from '../problem.ts'
import type { ListOf } from '../paging.ts'
import type { Standing } from '../version.ts'
import type { PractitionerDetails, PractitionerRow } from './schemas.ts'

const names = z.array(z.object({ script: z.enum(scripts), given: z.string(), family: z.string() }))

const row = z.object({
  uid: z.string(),
  slug: z.string(),
  country: z.string(),
  names: z.string(),
  state: z.enum(doctorStates),
  publicUntil: z.string().nullable(),
  hasOwner: z.number(),
  createdAt: z.string(),
})

const columns = `one.uid, one.slug, one.country, one.created_at AS createdAt, ${stateSql('one.id')} AS state,
  (SELECT public_until FROM public_practitioner AS seen WHERE seen.id = one.id AND public_until > @now) AS publicUntil,
  EXISTS (SELECT 1 FROM practitioner_owner WHERE practitioner_id = one.id) AS hasOwner,
  (SELECT json_group_array(json_object('script', script, 'given', given, 'family', family) ORDER BY script <> 'Latn', script)
    FROM practitioner_name WHERE practitioner_id = one.id) AS names`

/** Everybody who is stored. Names go by their letters as they are written: folding all of them would take three times as long. */
export const practitionerList: ListOf<PractitionerRow> = {
  id: 'practitioners',
  columns,
  from: 'FROM practitioner AS one WHERE TRUE',
  rowid: 'one.id',
  orders: {
    // They come one after the other: by number, the first page is found without sorting everybody.
    created: 'one.id',
    name: `coalesce(${nameSql('one.id', 'family-first')}, '') COLLATE NOCASE`,
  },
  filters: {
    country: 'one.country = @country',
    state: `${stateSql('one.id')} = @state`,
    licence: `EXISTS (SELECT 1 FROM credential WHERE practitioner_id = one.id AND kind = 'licence' AND number = @licence)`,
    q: `has_words(@q, (SELECT group_concat(given || ' ' || family, ' ') FROM practitioner_name WHERE practitioner_id = one.id))`,
  },
  read: rowOf,
}

/** What the list asks besides its filters; also makes sure that this connection folds words. */
export function listValues(database: Database, at: Date): { now: string; script: string } {
  folding(database)
  return { now: at.toISOString(), script: 'Latn' }
}

/** The key of a practitioner; undefined when there is none with this number. */
export function practitionerId({ orm }: Database, uid: string): number | undefined {
  return orm.select({ id: practitioner.id }).from(practitioner).where(eq(practitioner.uid, uid)).get()?.id
}

/** Everything about one practitioner, with its version: a hash of what is stated, so that whatever changes it shows. */
export function standingPractitioner(
  { world: { database }, at }: Caller,
  uid: string,
): (Standing<PractitionerDetails> & { id: number }) | Problem {
  const id = practitionerId(database, uid)
  const profile = id === undefined ? undefined : readStoredProfile(database, id)
  if (id === undefined || !profile) return problem('unknown-practitioner')
  const found = database.sqlite
    .prepare(`SELECT ${columns} FROM practitioner AS one WHERE one.id = @id`)
    .get({ id, now: at.toISOString() })
  const { languages, techniques, offers, practices, texts } = profile
  const stated = { languages, techniques, offers, practices, texts }
  const current = { ...rowOf(found), ...stated }
  const said = JSON.stringify([current.names, current.country, current.hasOwner, stated])
  const tag = createHash('sha256').update(said).digest('base64url').slice(0, 22)
  return { ok: true, id, current, tag }
}

function rowOf(found: unknown): PractitionerRow {
  const { names: kept, hasOwner, ...read } = row.parse(found)
  return { ...read, names: names.parse(JSON.parse(kept)), hasOwner: hasOwner === 1 }
}
