import { eq } from 'drizzle-orm'
import type { ListedLicence } from '../../directory/listed-licences.ts'
import type { Database } from '../../kernel/database.ts'
import { openCase } from '../open-case.ts'
import { suspendListing } from '../suspend-listing.ts'
import { registerDifference, verificationCase } from '../tables.ts'
import type { RegisterLoad } from './register-loads.ts'
import type { ReadRecord } from './register-stores.ts'
import { checkPerson, type RppsCheck } from './rpps/check-person.ts'
import { changesOf, hidingChanges, said, saidIn, type RppsChange, type Said } from './rpps/compare-answers.ts'

export interface Asking {
  register: string
  load: RegisterLoad
  read: ReadRecord
  at: Date
}

export interface Matched {
  asked: number
  /** About so many the register says otherwise than before; each has a case. */
  differing: number
  hidden: number
}

/**
 * Asks a load about listed doctors and keeps what it says of each. Whoever it no longer holds as a doctor is hidden;
 * every difference becomes a case. A load differs from itself in nothing, so asking it again opens none. In a
 * transaction.
 */
export function matchListed(database: Database, listed: readonly ListedLicence[], asking: Asking): Matched {
  const matched: Matched = { asked: listed.length, differing: 0, hidden: 0 }
  const answers = prepareAnswers(database, asking)
  for (const person of listed) {
    const changes = matchOne(database, person, asking, answers)
    if (changes.length > 0) matched.differing++
    if (hides(changes)) matched.hidden++
  }
  return matched
}

function matchOne(
  database: Database,
  person: ListedLicence,
  asking: Asking,
  { last, keep }: Answers,
): RppsChange[] {
  const check = checkPerson(person, asking.read(person.number))
  const before = last(person.practitionerId)
  keep(person.practitionerId, check)
  if (before?.loadId === asking.load.id) return []
  const was = before ? said.parse(JSON.parse(before.said)) : null
  const changes = changesOf(was, check)
  if (changes.length > 0) keepDifference(database, person, asking, { changes, was, now: saidIn(check) })
  return changes
}

interface Answers {
  last: (practitionerId: number) => { loadId: number; said: string } | undefined
  keep: (practitionerId: number, check: RppsCheck) => void
}

// Prepared once, because everybody is asked about in one transaction, and others wait for it.
function prepareAnswers({ sqlite }: Database, { register, load, at }: Asking): Answers {
  const last = sqlite.prepare<[number, string], { loadId: number; said: string }>(
    'SELECT load_id AS loadId, said FROM register_answer WHERE practitioner_id = ? AND register = ?',
  )
  const keep = sqlite.prepare(
    `INSERT OR REPLACE INTO register_answer
       (practitioner_id, register, load_id, asked_at, registered, name, diploma, place, said)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    last: (practitionerId) => last.get(practitionerId, register),
    keep: (practitionerId, check) => {
      const { registered, name, diploma, place } = check
      const facts = [registered, name, diploma, place, JSON.stringify(saidIn(check))]
      keep.run(practitionerId, register, load.id, at.toISOString(), ...facts)
    },
  }
}

interface Difference {
  changes: RppsChange[]
  was: Said | null
  now: Said
}

// One open alert for each doctor: whatever the register says meanwhile is decided in it.
function keepDifference(
  database: Database,
  { practitionerId, slug }: ListedLicence,
  { register, load, at }: Asking,
  { changes, was, now }: Difference,
): void {
  const by = `register ${register}`
  const caseUid = hides(changes)
    ? hide(database, { slug, reason: `${register}: ${changes.join(', ')}`, by, at })
    : openCase(database, { practitionerId, kind: 'alert', by, at })
  const { orm } = database
  const one = orm
    .select({ id: verificationCase.id })
    .from(verificationCase)
    .where(eq(verificationCase.uid, caseUid))
    .get()
  const row = {
    loadId: load.id,
    practitionerId,
    changes,
    saidBefore: was,
    saidNow: now,
    caseId: one?.id ?? null,
  }
  orm.insert(registerDifference).values(row).run()
}

function hide(
  database: Database,
  suspension: { slug: string; reason: string; by: string; at: Date },
): string {
  const suspended = suspendListing(database, suspension)
  if (!suspended.ok) throw new Error(`register: ${suspension.slug} cannot be hidden: ${suspended.reason}`)
  return suspended.value.caseUid
}

function hides(changes: readonly RppsChange[]): boolean {
  return changes.some((change) => hidingChanges.includes(change))
}
