import { readStoredProfile } from '../../../directory/stored-profile.ts'
import type { Database } from '../../../kernel/database.ts'
import { onceFor } from '../../../kernel/once-for.ts'
import type { PersonRecord } from './record.ts'

/** Why an import keeps its hands off somebody: they keep their page themselves, are listed, or were looked at by staff. */
export type Standing = 'free' | 'kept-by-member' | 'listed' | 'checked'

/** Somebody who is stored already. */
export interface KnownPerson {
  id: number
  uid: string
  slug: string
  record: PersonRecord
  standing: Standing
}

/** Reads what is stored of a person, as a list could say it; undefined when there is no such person. */
export function readKnownPerson(database: Database, id: number): KnownPerson | undefined {
  const stored = readStoredProfile(database, id)
  if (!stored) return undefined
  const { uid, slug, country, names, languages, techniques, offers, practices } = stored
  const credentials = statements(database).credentials.all(id)
  const licence = credentials.find(({ kind }) => kind === 'licence')
  const membership = credentials.find(({ kind }) => kind === 'membership')
  return {
    ...{ id, uid, slug },
    standing: statements(database).standing.get({ id }) ?? 'free',
    record: {
      ...{ country, names, languages, techniques, offers, practices },
      email: statements(database).email.get(id) ?? null,
      licence: licence
        ? { register: licence.register ?? '', issuer: licence.issuer, number: licence.number }
        : null,
      membership: membership ? { number: membership.number, since: membership.awardedIn } : null,
      diplomas: credentials.flatMap(({ kind, diplomaId, issuer, awardedIn }) =>
        kind === 'diploma' && diplomaId !== null ? [{ diplomaId, issuer, awardedIn }] : [],
      ),
    },
  }
}

interface CredentialRow {
  kind: string
  diplomaId: string | null
  issuer: string
  register: string | null
  number: string | null
  awardedIn: number | null
}

const statements = onceFor(({ sqlite }: Database) => ({
  credentials: sqlite.prepare<[number], CredentialRow>(
    `SELECT kind, diploma_id AS diplomaId, issuer, register, number, awarded_in AS awardedIn
     FROM credential WHERE practitioner_id = ? ORDER BY diploma_id, id`,
  ),
  email: sqlite
    .prepare<[number], string>('SELECT email FROM practitioner_contact WHERE practitioner_id = ?')
    .pluck(),
  // What two people have looked at, no list may change behind their backs.
  standing: sqlite
    .prepare<{ id: number }, Standing>(
      `SELECT CASE
         WHEN EXISTS (SELECT 1 FROM practitioner_owner WHERE practitioner_id = @id) THEN 'kept-by-member'
         WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = @id AND withdrawn_at IS NULL) THEN 'listed'
         WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = @id)
           OR EXISTS (SELECT 1 FROM verification_case WHERE practitioner_id = @id)
           OR EXISTS (SELECT 1 FROM credential JOIN verification ON credential_id = credential.id
             WHERE practitioner_id = @id) THEN 'checked'
         ELSE 'free' END`,
    )
    .pluck(),
}))
