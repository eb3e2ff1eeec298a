import { and, eq, isNull } from 'drizzle-orm'
import { actorOf, record } from '../../audit/record.ts'
import { credential } from '../../directory/tables.ts'
import { write, type Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { isPublished } from '../../members/listing-state.ts'
import { ownPractitioner, type OwnPractitioner } from '../../members/owner.ts'
import { most } from '../../members/profile-parts.ts'
import type { MembersWorld, Person } from '../../members/world.ts'
import { openCase } from '../open-case.ts'
import { verificationCase } from '../tables.ts'

export interface ClaimedDiploma {
  diplomaId: string
  issuer: string
  awardedIn: number | null
}

type Refusal = 'not-listed' | 'unknown-diploma' | 'claimed-already' | 'too-many'

/**
 * A listed member claims another diploma: a credential that nobody has checked, and the case in which it is. Sent twice
 * it is one claim. Refuses whoever is not listed (their diplomas are read with the application), unknown diplomas, and one
 * that was decided about.
 */
export function addDiploma(
  { database, facts }: Pick<MembersWorld, 'database' | 'facts'>,
  by: Person,
  diploma: ClaimedDiploma,
  at: Date,
): Result<null, Refusal> {
  return write(database, () => {
    const own = ownPractitioner(database, by.accountId)
    if (!own || !isPublished(database, own.practitionerId)) return refused('not-listed')
    if (!facts.diplomas.has(diploma.diplomaId)) return refused('unknown-diploma')
    const held = diplomasOf(database, own)
    const same = held.find((one) => isSame(one, diploma))
    // Pressed twice, its case waits; what was decided is not claimed again, but appealed against.
    if (same) return isWaiting(database, same.id) ? ok(null) : refused('claimed-already')
    if (held.length >= most.diplomas) return refused('too-many')
    claim(database, own, { diploma, by: actorOf(by), at })
    return ok(null)
  })
}

function diplomasOf({ orm }: Database, { practitionerId }: OwnPractitioner) {
  const isDiploma = and(eq(credential.practitionerId, practitionerId), eq(credential.kind, 'diploma'))
  return orm.select().from(credential).where(isDiploma).all()
}

function isSame(
  one: typeof credential.$inferSelect,
  { diplomaId, issuer, awardedIn }: ClaimedDiploma,
): boolean {
  return one.diplomaId === diplomaId && one.issuer === issuer && one.awardedIn === awardedIn
}

function isWaiting({ orm }: Database, credentialId: number): boolean {
  const isOpen = and(eq(verificationCase.credentialId, credentialId), isNull(verificationCase.closedAt))
  return orm.select({ id: verificationCase.id }).from(verificationCase).where(isOpen).get() !== undefined
}

function claim(
  database: Database,
  { practitionerId, uid: person }: OwnPractitioner,
  { diploma, by, at }: { diploma: ClaimedDiploma; by: string; at: Date },
): void {
  const row = {
    uid: newId(),
    practitionerId,
    kind: 'diploma' as const,
    ...diploma,
    register: null,
    number: null,
  }
  const { lastInsertRowid } = database.orm.insert(credential).values(row).run()
  openCase(database, { practitionerId, kind: 'diploma', credentialId: Number(lastInsertRowid), by, at })
  const object = `practitioner:${person}`
  record(database, { at, actor: by, act: 'credential.claim', object, detail: { credential: row.uid } })
}
