import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { record } from '../audit/record.ts'
import { day } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { readBoard, type TermFacts } from './board.ts'
import { membershipByUid } from './read-memberships.ts'
import { boardTerm } from './tables.ts'
import type { Deed } from './world.ts'

export type BoardRefusal = 'unknown-term' | 'changed-meanwhile' | 'unknown-membership'

/**
 * Writes down that somebody holds an office; with their consent they stand on the public page. A form that is sent twice
 * counts once.
 */
export function addTerm(
  database: Database,
  given: TermFacts,
  deed: Deed,
): Result<{ uid: string }, BoardRefusal> {
  return write(database, () => {
    const facts = factsOf(database, given)
    if (!facts.ok) return facts
    const same = readBoard(database).find(
      ({ role, nameLatin, nameHebrew, fromOn }) =>
        role === given.role &&
        nameLatin === given.nameLatin &&
        nameHebrew === given.nameHebrew &&
        fromOn === given.fromOn,
    )
    if (same) return ok({ uid: same.uid })
    const uid = newId()
    const stored = { uid, version: 1, createdAt: deed.at.toISOString(), createdBy: deed.by }
    database.orm
      .insert(boardTerm)
      .values({ ...stored, ...facts.value, ...consentOf(given, null, deed) })
      .run()
    recordAct(database, 'board.add', uid, given, deed)
    return ok({ uid })
  })
}

/** Changes what is written about an office, as it was read at `version`; a consent that is taken away counts at once. */
export function changeTerm(
  database: Database,
  { uid, version, ...given }: TermFacts & { uid: string; version: number },
  deed: Deed,
): Result<null, BoardRefusal> {
  return write(database, () => {
    const found = database.orm.select().from(boardTerm).where(eq(boardTerm.uid, uid)).get()
    if (!found) return refused('unknown-term')
    if (found.version !== version) return refused('changed-meanwhile')
    const facts = factsOf(database, given)
    if (!facts.ok) return facts
    database.orm
      .update(boardTerm)
      .set({
        ...facts.value,
        ...consentOf(given, found, deed),
        version: sql`${boardTerm.version} + 1`,
      })
      .where(eq(boardTerm.uid, uid))
      .run()
    recordAct(database, 'board.change', uid, given, deed)
    return ok(null)
  })
}

/** Takes an entry away that should never have been there; an office that ended gets its last day instead. */
export function removeTerm(
  database: Database,
  { uid, version }: { uid: string; version: number },
  { by, at }: Deed,
): Result<null, BoardRefusal> {
  return write(database, () => {
    const isIt = eq(boardTerm.uid, uid)
    const found = database.orm.select().from(boardTerm).where(isIt).get()
    if (!found) return refused('unknown-term')
    const { changes } = database.orm
      .delete(boardTerm)
      .where(and(isIt, eq(boardTerm.version, version)))
      .run()
    if (changes === 0) return refused('changed-meanwhile')
    record(database, { at, actor: by, act: 'board.remove', object: `board:${uid}` })
    return ok(null)
  })
}

/**
 * Ends the offices of somebody whose membership ends, with its last day, in the caller's transaction; one that was to
 * begin later is taken away. Returns how many.
 */
export function endOffices({ orm }: Database, membershipId: number, endedOn: string, at: Date): number {
  const isTheirs = eq(boardTerm.membershipId, membershipId)
  const later = orm.delete(boardTerm).where(and(isTheirs, gt(boardTerm.fromOn, day(at))))
  const lasts = or(isNull(boardTerm.untilOn), gt(boardTerm.untilOn, endedOn))
  // No office ends before it began, whatever last day was written down.
  const ended = { untilOn: sql`max(${boardTerm.fromOn}, ${endedOn})`, version: sql`${boardTerm.version} + 1` }
  const sooner = orm.update(boardTerm).set(ended).where(and(isTheirs, lasts))
  return later.run().changes + sooner.run().changes
}

function factsOf(database: Database, { role, nameLatin, nameHebrew, fromOn, untilOn, member }: TermFacts) {
  const found = member ? membershipByUid(database, member) : undefined
  if (member && !found) return refused('unknown-membership')
  return ok({ role, nameLatin, nameHebrew, fromOn, untilOn, membershipId: found?.id ?? null })
}

/** A consent keeps the day it was recorded on, as long as the name is the same: somebody else has to agree anew. */
function consentOf(
  { consent, nameLatin, nameHebrew }: TermFacts,
  before: typeof boardTerm.$inferSelect | null,
  { by, at }: Deed,
): Pick<typeof boardTerm.$inferInsert, 'consentedAt' | 'consentRecordedBy'> {
  if (consent !== 'yes') return { consentedAt: null, consentRecordedBy: null }
  const isSame = before?.nameLatin === nameLatin && before.nameHebrew === nameHebrew
  if (isSame && before.consentedAt !== null) return {}
  return { consentedAt: at.toISOString(), consentRecordedBy: by }
}

function recordAct(
  database: Database,
  act: 'board.add' | 'board.change',
  uid: string,
  { role, consent }: TermFacts,
  { by, at }: Deed,
): void {
  const detail = { role, consent: consent === 'yes' }
  record(database, { at, actor: by, act, object: `board:${uid}`, detail })
}
