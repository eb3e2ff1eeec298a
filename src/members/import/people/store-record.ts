import { addPractitioners, type NewPractitioner } from '../../../directory/add-practitioner.ts'
import type { ListingContent } from '../../../directory/listing-content.ts'
import { writeListing } from '../../../directory/write-listing.ts'
import type { Database } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'
import { onceFor } from '../../../kernel/once-for.ts'
import { prepareRows } from '../../../kernel/write-rows.ts'
import type { PersonRecord } from './record.ts'

/** Stores people of a list, each in the caller's transaction. Nothing of them is verified or public by it. */
export interface RecordStore {
  /** People who are new; returns what was given of each, with the row number. */
  add: <Row extends { after: PersonRecord }>(rows: readonly Row[]) => (Row & { practitionerId: number })[]
  /** What differs between two states of somebody, in either direction. */
  change: (id: number, before: PersonRecord, after: PersonRecord) => void
}

/** The store of whoever does it; `by` and `at` are noted. */
export function recordStore(database: Database, { by, at }: { by: string; at: Date }): RecordStore {
  const noted = [at.toISOString(), by]
  const setEmail = (id: number, email: string | null) => {
    if (email === null) contact(database).remove.run(id)
    else contact(database).put([[id, email, ...noted]])
  }
  return {
    add: (rows) => {
      const people = rows.map((row) => ({ ...asNew(row.after), row }))
      const added = addPractitioners(database, people, at).map(({ id, person: { row } }) => ({
        ...row,
        practitionerId: id,
      }))
      contact(database).put(
        added.flatMap(({ practitionerId, after: { email } }) =>
          email === null ? [] : [[practitionerId, email, ...noted]],
        ),
      )
      return added
    },
    change: (id, before, after) => {
      const parts = changedParts(before, after)
      if (Object.keys(parts).length > 0) writeListing(database, id, parts, at)
      changeCredentials(database, id, before, after)
      if (before.country !== after.country) contact(database).country.run(after.country, id)
      if (before.email !== after.email) setEmail(id, after.email)
    },
  }
}

const nothing = { diplomaId: null, register: null, number: null, awardedIn: null }

function asNew(record: PersonRecord): NewPractitioner {
  const { country, names, languages, techniques, offers, practices } = record
  const stances = (wanted: string) =>
    offers.filter(({ stance }) => stance === wanted).map(({ condition }) => condition)
  return {
    ref: null,
    ...{ country, names, languages, techniques, practices },
    offered: stances('offered'),
    notOffered: stances('not-offered'),
    credentials: credentialsOf(record),
  }
}

function credentialsOf({ licence, membership, diplomas }: PersonRecord): NewPractitioner['credentials'] {
  return [
    ...(licence ? [{ ...nothing, kind: 'licence' as const, ...licence }] : []),
    ...diplomas.map((held) => ({ ...nothing, kind: 'diploma' as const, ...held })),
    ...(membership
      ? [
          {
            ...nothing,
            kind: 'membership' as const,
            issuer: 'society',
            number: membership.number,
            awardedIn: membership.since,
          },
        ]
      : []),
  ]
}

function changedParts(before: PersonRecord, after: PersonRecord): Partial<ListingContent> {
  const parts = ['names', 'practices', 'languages', 'techniques', 'offers'] as const
  return Object.fromEntries(
    parts.filter((part) => !isSame(before[part], after[part])).map((part) => [part, after[part]]),
  )
}

// Of the credentials that are not in both states, those of before go and those of after come.
function changeCredentials(database: Database, id: number, before: PersonRecord, after: PersonRecord): void {
  const [old, fresh] = [credentialsOf(before), credentialsOf(after)]
  for (const one of old.filter((item) => !fresh.some((other) => isSame(item, other))))
    contact(database).removeCredential.run({ id, ...one })
  for (const one of fresh.filter((item) => !old.some((other) => isSame(item, other))))
    contact(database).addCredential.run({ uid: newId(), id, ...one })
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

const contact = onceFor(({ sqlite }: Database) => ({
  put: prepareRows(
    { sqlite },
    `INSERT INTO practitioner_contact (practitioner_id, email, noted_at, noted_by)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
     ON CONFLICT (practitioner_id) DO UPDATE SET email = excluded.email, noted_at = excluded.noted_at,
       noted_by = excluded.noted_by`,
  ),
  remove: sqlite.prepare('DELETE FROM practitioner_contact WHERE practitioner_id = ?'),
  country: sqlite.prepare('UPDATE practitioner SET country = ? WHERE id = ?'),
  removeCredential: sqlite.prepare(
    `DELETE FROM credential WHERE practitioner_id = @id AND kind = @kind AND diploma_id IS @diplomaId
       AND issuer = @issuer AND register IS @register AND number IS @number AND awarded_in IS @awardedIn`,
  ),
  addCredential: sqlite.prepare(
    `INSERT INTO credential (uid, practitioner_id, kind, diploma_id, issuer, register, number, awarded_in)
     VALUES (@uid, @id, @kind, @diplomaId, @issuer, @register, @number, @awardedIn)`,
  ),
}))
