import { eq } from 'drizzle-orm'
import { practitioner } from '../directory/tables.ts'
import { messagesIn } from '../i18n/index.ts'
import type { Locale } from '../i18n/locales.ts'
import type { Letter } from '../mail/letter.ts'
import { applicationApproved } from '../mail/letters/application-approved.ts'
import { applicationRefused } from '../mail/letters/application-refused.ts'
import { caseAppeal } from '../mail/letters/case-appeal.ts'
import { moreNeeded } from '../mail/letters/more-needed.ts'
import { ownerOf } from '../members/owner.ts'
import type { RefusalReason } from './refuse-case.ts'
import { verificationCase } from './tables.ts'
import type { VerificationWorld } from './world.ts'

// Every letter in the transaction of its act. Somebody whose record nobody has taken over gets none.

/** Tells somebody that they are listed now; other approvals have letters of their own, or change nothing to see. */
export function tellApproved(world: VerificationWorld, caseUid: string): void {
  post(world, caseUid, 'approved', (person, link) =>
    person.kind === 'application'
      ? applicationApproved({ link: link(`doctors/${person.slug}/`) })
      : undefined,
  )
}

/** Sends a question of staff; `version` is the step that asked it. */
export function tellAsked(
  world: VerificationWorld,
  caseUid: string,
  question: string,
  version: number,
): void {
  post(world, caseUid, `asked:${version}`, (_, link) => moreNeeded({ link: link('member/'), question }))
}

/** Says why somebody is not listed. A refused change has its own letter already. */
export function tellRefused(
  world: VerificationWorld,
  caseUid: string,
  { reason, note, version }: { reason: RefusalReason; note: string; version: number },
): void {
  const said = (locale: Locale) => messagesIn(locale).verification.reasons[reason]
  post(world, caseUid, `refused:${version}`, ({ kind }, link) =>
    kind === 'change' || kind === 'report'
      ? undefined
      : applicationRefused({
          link: link('member/'),
          reason: { en: said('en'), fr: said('fr'), he: said('he') },
          note,
        }),
  )
}

/** Says that somebody else looks at it again. */
export function tellAboutAppeal(world: VerificationWorld, caseUid: string, version: number): void {
  post(world, caseUid, `appeal:${version}`, (_, link) => caseAppeal({ link: link('member/') }))
}

interface Concerned {
  kind: (typeof verificationCase.$inferSelect)['kind']
  practitionerId: number
  uid: string
  slug: string
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
  return database.orm
    .select({ kind, practitionerId, uid: practitioner.uid, slug: practitioner.slug })
    .from(verificationCase)
    .innerJoin(practitioner, eq(practitioner.id, verificationCase.practitionerId))
    .where(eq(verificationCase.uid, caseUid))
    .get()
}
