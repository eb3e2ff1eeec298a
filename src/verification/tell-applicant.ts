import { eq } from 'drizzle-orm'
import { credential, practitioner } from '../directory/tables.ts'
import { inSentence } from '../i18n/in-sentence.ts'
import { messagesIn } from '../i18n/index.ts'
import type { Locale, Localized } from '../i18n/locales.ts'
import type { Letter } from '../mail/letter.ts'
import { applicationApproved } from '../mail/letters/application-approved.ts'
import { applicationRefused } from '../mail/letters/application-refused.ts'
import { caseAppeal } from '../mail/letters/case-appeal.ts'
import { checkRefused } from '../mail/letters/check-refused.ts'
import { diplomaConfirmed } from '../mail/letters/diploma-confirmed.ts'
import { moreNeeded } from '../mail/letters/more-needed.ts'
import { ownerOf } from '../members/owner.ts'
import type { RefusalReason } from './refuse-case.ts'
import { verificationCase } from './tables.ts'
import type { VerificationWorld } from './world.ts'

// Every letter in the transaction of its act. Somebody whose record nobody has taken over gets none.

/** Tells somebody that they are listed now, or that a diploma is; other approvals have letters, or nothing to see. */
export function tellApproved(world: VerificationWorld, caseUid: string): void {
  post(world, caseUid, 'approved', ({ kind, slug, diplomaId, issuer }, link) => {
    if (kind === 'application') return applicationApproved({ link: link(`doctors/${slug}/`) })
    if (kind !== 'diploma' || diplomaId === null) return undefined
    const names = world.facts.diplomas.get(diplomaId)?.names
    const diploma = inEveryLanguage((locale) => `${names?.[locale] ?? diplomaId}, ${issuer ?? ''}`)
    return diplomaConfirmed({ link: link(`doctors/${slug}/`), diploma })
  })
}

/** Sends a question of staff, which is answered on the member's page; `version` is the step that asked it. */
export function tellAsked(
  world: VerificationWorld,
  caseUid: string,
  question: string,
  version: number,
): void {
  post(world, caseUid, `asked:${version}`, (_, link) => moreNeeded({ link: link(ownFile), question }))
}

/** Says why the answer is no. A refused change has its own letter already. */
export function tellRefused(
  world: VerificationWorld,
  caseUid: string,
  { reason, note, version }: { reason: RefusalReason; note: string; version: number },
): void {
  const why = inEveryLanguage((locale) => messagesIn(locale).verification.reasons[reason])
  post(world, caseUid, `refused:${version}`, ({ kind }, link) => {
    if (kind === 'change' || kind === 'report') return undefined
    const refusal = { link: link(ownFile), reason: why, note }
    if (kind === 'application') return applicationRefused(refusal)
    const what = inEveryLanguage((locale) => inSentence(messagesIn(locale).verification.own.kinds[kind]))
    return checkRefused({ ...refusal, what })
  })
}

/** Says that somebody else looks at it again. */
export function tellAboutAppeal(world: VerificationWorld, caseUid: string, version: number): void {
  post(world, caseUid, `appeal:${version}`, (_, link) => caseAppeal({ link: link(ownFile) }))
}

/** Where a member sees their cases and answers. */
const ownFile = 'member/file/'

function inEveryLanguage(say: (locale: Locale) => string): Localized {
  return { en: say('en'), fr: say('fr'), he: say('he') }
}

interface Concerned {
  kind: (typeof verificationCase.$inferSelect)['kind']
  practitionerId: number
  uid: string
  slug: string
  /** Of the diploma that the case is about. */
  diplomaId: string | null
  issuer: string | null
}

function post(
  world: VerificationWorld,
  caseUid: string,
  key: string,
  letterTo: (person: Concerned, link: (path: string) => string) => Letter | undefined,
): void {
  const person = concerned(world, caseUid)
  const owner = person && ownerOf(world.database, person.practitionerId)
  if (!person || !owner) return
  const letter = letterTo(person, (path) => `${world.site.origin}/${owner.locale}/${path}`)
  if (letter)
    world.mail.post({ letter, to: owner, key: `case:${caseUid}:${key}`, about: `practitioner:${person.uid}` })
}

function concerned({ database }: VerificationWorld, caseUid: string): Concerned | undefined {
  const { kind, practitionerId } = verificationCase
  const { uid, slug } = practitioner
  const { diplomaId, issuer } = credential
  return database.orm
    .select({ kind, practitionerId, uid, slug, diplomaId, issuer })
    .from(verificationCase)
    .innerJoin(practitioner, eq(practitioner.id, verificationCase.practitionerId))
    .leftJoin(credential, eq(credential.id, verificationCase.credentialId))
    .where(eq(verificationCase.uid, caseUid))
    .get()
}
