import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { addPractitioner } from '../../directory/add-practitioner.ts'
import { prepareGiveConsent } from '../../directory/consent.ts'
import { credential } from '../../directory/tables.ts'
import { addDays } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { projectRoot } from '../../kernel/root.ts'
import { makeOwner } from '../../members/owner.ts'
import { startApplication } from '../../members/start-application.ts'
import { application } from '../../members/tables.ts'
import { prepareCase, takeUpCase } from '../../verification/decide-case.ts'
import { noteCase } from '../../verification/note-case.ts'
import { openCase } from '../../verification/open-case.ts'
import { recordCheck, type NewCheck } from '../../verification/record-check.ts'
import { checkKinds } from '../../verification/tables.ts'
import { addPerson } from './add-person.ts'
import type { KnownWords, ListedPerson } from './listing-file.ts'
import { placeFinder } from './place-finder.ts'
import { readListingFile } from './read-listing-file.ts'

const file = join(projectRoot, 'db/demonstration/applicants.jsonl')

/** How long ago each of them handed the application in, and how far a colleague has come with it. */
const stories: Record<string, { daysAgo: number; work: 'none' | 'begun' | 'prepared' }> = {
  'applicant-1': { daysAgo: 2, work: 'none' },
  'applicant-2': { daysAgo: 9, work: 'none' },
  'applicant-3': { daysAgo: 16, work: 'begun' },
  'applicant-4': { daysAgo: 24, work: 'prepared' },
}

/** What a colleague found, as the rules want it: licence and diploma from their source. */
const ways: Record<NewCheck['kind'], Pick<NewCheck, 'method' | 'origin'>> = {
  identity: { method: 'document', origin: 'uploaded-by-member' },
  licence: { method: 'register', origin: 'received-from-source' },
  'no-restriction': { method: 'register', origin: 'received-from-source' },
  diploma: { method: 'letter-from-source', origin: 'received-from-source' },
  place: { method: 'telephone', origin: 'seen-by-staff' },
  publicity: { method: 'reading', origin: 'seen-by-staff' },
}

const colleagueOfStaff = { mailbox: 'colleague', name: 'Demonstration colleague', role: 'verifier' } as const

interface Applicant {
  practitionerId: number
  caseUid: string
}

/** Stores invented applicants, each with a case that waits for the staff. Nobody of them is public. In a transaction. */
export function addApplicants(database: Database, words: KnownWords, now: Date): void {
  const colleague = addPerson(database, colleagueOfStaff, addDays(now, -400))
  const by = `account:${colleague.uid}`
  for (const person of readListingFile(file, words)) {
    const { daysAgo, work } = stories[person.ref ?? ''] ?? { daysAgo: 0, work: 'none' as const }
    const applicant = handIn(database, person, addDays(now, -daysAgo))
    if (work !== 'none') review(database, applicant, work, by, addDays(now, -1))
  }
}

function handIn(database: Database, person: ListedPerson, at: Date): Applicant {
  const placeOf = placeFinder(database)
  const practices = person.practices.map((practice) => ({ ...practice, placeId: placeOf(practice) }))
  const practitionerId = addPractitioner(database, { ...person, ref: null, practices }, at)
  const name = person.names.map(({ given, family }) => `${given} ${family}`)[0] ?? ''
  const { id: accountId, uid } = addPerson(database, { mailbox: person.ref ?? '', name, role: 'member' }, at)
  mustBeDone(startApplication({ database }, { accountId, uid }, at))
  makeOwner(database, practitionerId, accountId, at)
  prepareGiveConsent(database)(practitionerId, at)
  const handedIn = { practitionerId, submittedAt: at.toISOString() }
  database.orm.update(application).set(handedIn).where(eq(application.accountId, accountId)).run()
  return {
    practitionerId,
    caseUid: openCase(database, { practitionerId, kind: 'application', by: 'system', at }),
  }
}

function review(
  database: Database,
  applicant: Applicant,
  work: 'begun' | 'prepared',
  actor: string,
  at: Date,
): void {
  const { caseUid } = applicant
  const deed = { caseUid, actor, at }
  mustBeDone(takeUpCase(database, { ...deed, version: 1 }))
  const kinds = work === 'begun' ? checkKinds.slice(0, 2) : checkKinds
  for (const kind of kinds) check(database, applicant, kind, actor, at)
  if (work === 'begun')
    return mustBeDone(
      noteCase(database, { caseUid, by: actor, text: 'The practice calls back tomorrow.', at }),
    )
  mustBeDone(prepareCase(database, { ...deed, version: 2 }))
}

function check(
  database: Database,
  { practitionerId, caseUid }: Applicant,
  kind: NewCheck['kind'],
  by: string,
  at: Date,
): void {
  const held = database.orm
    .select()
    .from(credential)
    .where(eq(credential.practitionerId, practitionerId))
    .all()
  const about = held.find((one) => one.kind === kind)
  mustBeDone(
    recordCheck(database, {
      ...ways[kind],
      caseUid,
      kind,
      credentialId: about?.id ?? null,
      source: about?.issuer ?? 'Demonstration',
      result: 'right',
      checkedAt: at,
      finding: null,
      evidenceUid: null,
      by,
      at,
    }),
  )
}

// A demonstration that the rules refuse would be a mistake of ours.
function mustBeDone(done: { ok: boolean; reason?: string }): void {
  if (!done.ok) throw new Error(`demonstration: ${done.reason ?? 'refused'}`)
}
