import { eq } from 'drizzle-orm'
import { actorOf, record } from '../audit/record.ts'
import { addPractitioner, type NewPractitioner } from '../directory/add-practitioner.ts'
import { prepareGiveConsent } from '../directory/consent.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { applicationReceived } from '../mail/letters/application-received.ts'
import { stepNames, type ApplicationContent, type ApplicationStep } from './application-content.ts'
import type { FieldProblem } from './field-problem.ts'
import { registerOf } from '../directory/registers/number-formats.ts'
import { makeOwner, ownerOf, ownPractitioner } from './owner.ts'
import { missingSteps, readApplication, type Application } from './read-application.ts'
import { keepRevision } from './revisions.ts'
import { readStep } from './save-application-step.ts'
import { readProfile } from './stored-content.ts'
import { application } from './tables.ts'
import type { MembersWorld, Person } from './world.ts'

export type SubmitRefusal =
  | { ok: false; reason: 'incomplete'; missing: ApplicationStep[] }
  /** What was right when it was saved is not any more: a country, and with it an offer or a licence, has changed. */
  | { ok: false; reason: 'not-valid'; step: ApplicationStep; problems: FieldProblem[] }
  | { ok: false; reason: 'no-application' | 'submitted-already' | 'changed-meanwhile' | 'owns-already' }

/**
 * Hands an application in: the practitioner is stored, with consent, and belongs to the account. Nothing is checked and
 * nothing is public. Of two that are handed in at once, one is; the other is told so.
 */
export function submitApplication(
  world: MembersWorld,
  by: Person,
  { version }: { version: number },
  at: Date,
): Result<{ practitionerId: number }, never> | SubmitRefusal {
  return write(world.database, () => {
    const filled = readApplication(world.database, by.accountId)
    if (!filled) return refused('no-application')
    if (filled.submittedAt !== null) return refused('submitted-already')
    if (filled.version !== version) return refused('changed-meanwhile')
    if (ownPractitioner(world.database, by.accountId)) return refused('owns-already')
    const missing = missingSteps(filled.content)
    if (missing.length > 0) return { ok: false, reason: 'incomplete', missing }
    const wrong = wrongStep(filled.content, world)
    if (wrong) return { ok: false, reason: 'not-valid', ...wrong }
    return ok({ practitionerId: accept(world, by, filled, at) })
  })
}

function wrongStep(content: ApplicationContent, { facts }: MembersWorld) {
  for (const step of stepNames) {
    const read = readStep(step, content[step], content, facts)
    if (!read.ok) return { step, problems: read.problems }
  }
  return undefined
}

function accept(world: MembersWorld, by: Person, { uid, content }: Application, at: Date): number {
  const { database } = world
  const practitionerId = addPractitioner(database, practitionerOf(content), at)
  prepareGiveConsent(database)(practitionerId, at, content.consent?.shown ?? [])
  makeOwner(database, practitionerId, by.accountId, at)
  keepRevision(database, {
    practitionerId,
    content: readProfile(database, practitionerId),
    by: actorOf(by),
    at,
  })
  database.orm
    .update(application)
    .set({ submittedAt: at.toISOString(), practitionerId })
    .where(eq(application.uid, uid))
    .run()
  record(database, { at, actor: actorOf(by), act: 'application.submit', object: `application:${uid}` })
  tell(world, practitionerId, uid)
  return practitionerId
}

function practitionerOf({
  who,
  licence,
  diplomas,
  practices,
  offers,
  languages,
}: ApplicationContent): NewPractitioner {
  const country = who?.country ?? ''
  const nothing = { diplomaId: null, register: null, number: null, awardedIn: null }
  const withStance = (wanted: string) =>
    (offers?.offers ?? []).filter(({ stance }) => stance === wanted).map(({ condition }) => condition)
  return {
    ref: null,
    country,
    names: who?.names ?? [],
    languages: languages?.languages ?? [],
    techniques: languages?.techniques ?? [],
    offered: withStance('offered'),
    notOffered: withStance('not-offered'),
    practices: practices?.practices ?? [],
    credentials: [
      { ...nothing, kind: 'licence', issuer: registerOf(country).issuer, ...licence },
      ...(diplomas?.diplomas ?? []).map((held) => ({ ...nothing, kind: 'diploma' as const, ...held })),
    ],
  }
}

function tell({ database, mail, site }: MembersWorld, practitionerId: number, uid: string): void {
  const owner = ownerOf(database, practitionerId)
  if (!owner) return
  const link = `${site.origin}/${owner.locale}/member/`
  mail.post({
    letter: applicationReceived({ link }),
    to: owner,
    key: `application-received:${uid}`,
    about: `application:${uid}`,
  })
}
