import { and, desc, eq, gt, ne } from 'drizzle-orm'
import { prepareRecords } from '../directory/listing-records.ts'
import { credential, verificationMethods } from '../directory/tables.ts'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { profileRevision } from '../members/tables.ts'
import { caseCheck } from './tables.ts'
import type { TakenStep } from './take-step.ts'

/** After so many days everything is compared with its source again. */
const daysToNextCheck = 365

/** An older answer of a source says nothing about today. */
const oldestCheckDays = 120

/** Makes verifications of the checks of licence and diploma that an approval rests on. In its transaction. */
export function verifyCredentials(database: Database, { caseId, at }: TakenStep): void {
  const checks = database.orm
    .select()
    .from(caseCheck)
    .where(eq(caseCheck.caseId, caseId))
    .orderBy(caseCheck.id)
    .all()
  // The newest check of a credential counts, whoever it came from: an older right one says nothing beside it.
  const newest = new Map(checks.map((check) => [check.credentialId, check]))
  const oldest = oldestThatCounts(at)
  const { verify } = prepareRecords(database)
  for (const { credentialId, result, origin, source, method, checkedAt, checkedBy } of newest.values()) {
    const known = verificationMethods.find((one) => one === method)
    const counts = result === 'right' && origin === 'received-from-source' && checkedAt >= oldest
    if (credentialId === null || known === undefined || !counts) continue
    const dates = { checkedAt: new Date(checkedAt), nextCheckOn: addDays(at, daysToNextCheck) }
    verify({ credentialId, source, method: known, checkedBy, ...dates })
  }
}

/**
 * Makes of a call to the practice what the page says of address and phone, once the rest of the approval has taken
 * effect. Patients are told of a call: what a register or a paper says of the place helps to decide, and is not shown.
 */
export function verifyPlace(database: Database, one: TakenStep): void {
  const { caseId, practitionerId, at } = one
  const call = database.orm
    .select()
    .from(caseCheck)
    .where(and(eq(caseCheck.caseId, caseId), eq(caseCheck.kind, 'place')))
    .orderBy(desc(caseCheck.id))
    .limit(1)
    .get()
  if (call?.result !== 'right' || call.method !== 'telephone' || call.origin === 'uploaded-by-member') return
  const { source, checkedBy, checkedAt, recordedAt } = call
  if (checkedAt < oldestThatCounts(at) || !hasPractice(database, practitionerId)) return
  if (wasWrittenSince(database, one, recordedAt)) return
  const credentialId = detailsOf(database, practitionerId)
  const dates = { checkedAt: new Date(checkedAt), nextCheckOn: addDays(at, daysToNextCheck) }
  prepareRecords(database).verify({ credentialId, source, method: 'telephone', checkedBy, ...dates })
}

function oldestThatCounts(at: Date): string {
  return addDays(at, -oldestCheckDays).toISOString()
}

function hasPractice({ sqlite }: Database, practitionerId: number): boolean {
  return sqlite.prepare('SELECT 1 FROM practice WHERE practitioner_id = ?').get(practitionerId) !== undefined
}

// A number that the doctor has changed after the call was not called.
function wasWrittenSince({ orm }: Database, { practitionerId, revision }: TakenStep, since: string): boolean {
  const later = and(
    eq(profileRevision.practitionerId, practitionerId),
    gt(profileRevision.submittedAt, since),
    ne(profileRevision.number, revision ?? 0),
  )
  return orm.select({ number: profileRevision.number }).from(profileRevision).where(later).get() !== undefined
}

function detailsOf({ orm }: Database, practitionerId: number): number {
  const isIt = and(eq(credential.practitionerId, practitionerId), eq(credential.kind, 'details'))
  const held = orm.select({ id: credential.id }).from(credential).where(isIt).get()
  if (held) return held.id
  const row = { uid: newId(), practitionerId, kind: 'details' as const, issuer: 'practice' }
  return Number(orm.insert(credential).values(row).run().lastInsertRowid)
}
