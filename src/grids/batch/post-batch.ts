import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { letter as letterTable } from '../../mail/tables.ts'
import { invitePractitioner } from '../../members/invite-practitioner.ts'
import { letterBatch, letterOfBatch } from '../tables.ts'
import {
  mostPeople,
  type BatchLetter,
  type BatchWorld,
  type Deed,
  type MessageTexts,
  type Wanted,
} from './batch.ts'
import { letterFor } from './letter-for.ts'
import { recipientsOf, type Addressee, type Recipients } from './recipients.ts'

/** A letter to many, as it was looked at before it is sent. */
export interface NewBatch {
  /** Made when it was looked at: the same form sent twice writes once. */
  uid: string
  wanted: Wanted
  /** What `recipientsOf` said of them then. */
  digest: string
  /** The words of a message; null for the other letters. */
  texts: MessageTexts | null
}

export type BatchRefusal =
  'nobody-left' | 'too-many-people' | 'view-changed' | 'sent-already' | 'words-missing'

/**
 * Writes one letter to each, in one transaction, and one act into the register. Refuses when it would not be the people
 * who were looked at, more than 5,000, or when this form was sent already.
 */
export function postBatch(
  world: BatchWorld,
  { uid, wanted, digest, texts }: NewBatch,
  { by, at }: Deed,
): Result<{ people: number }, BatchRefusal> {
  const { database } = world
  if (wanted.ids.length > mostPeople) return refused('too-many-people')
  return write(database, () => {
    if (batchId(database, uid) !== undefined) return refused('sent-already')
    const recipients = recipientsOf(database, wanted, at)
    const people = recipients.to.length
    if (people === 0) return refused('nobody-left')
    if (recipients.digest !== digest) return refused('view-changed')
    if (wanted.letter === 'society-message' && lacksWords(recipients, texts)) return refused('words-missing')
    const batch = { uid, name: wanted.letter, people, postedAt: at.toISOString(), postedBy: by }
    const { id } = database.orm.insert(letterBatch).values(batch).returning({ id: letterBatch.id }).get()
    for (const one of recipients.to) {
      const key = post(world, { uid, letter: wanted.letter, texts }, one, { by, at })
      database.orm
        .insert(letterOfBatch)
        .values({ letterId: letterId(database, key), batchId: id })
        .run()
    }
    const detail = { letter: wanted.letter, people, list: wanted.list }
    record(database, { at, actor: by, act: 'letter.write-to-many', object: `letter-batch:${uid}`, detail })
    return ok({ people })
  })
}

/** Whether a language of somebody among them has no words. */
export function lacksWords({ to }: Recipients, texts: MessageTexts | null): boolean {
  return to.some(({ to: { locale } }) => !texts?.[locale].subject || !texts[locale].text)
}

/** Posts one letter, returns its key. */
function post(
  world: BatchWorld,
  { uid, letter, texts }: { uid: string; letter: BatchLetter; texts: MessageTexts | null },
  addressee: Addressee,
  { by, at }: Deed,
): string {
  const { person, to } = addressee
  if (letter === 'invitation') return invite(world, addressee, { by, at })
  const key = `batch:${uid}:${person.uid}`
  world.mail.post({ letter: letterFor(world, letter, addressee, texts), to, key, about: person.about })
  return key
}

// The same operation as for one doctor: the link is new, and an earlier one works no more.
function invite(world: BatchWorld, { person, to }: Addressee, { by, at }: Deed): string {
  const invited = { slug: person.slug ?? '', email: to.email, locale: to.locale, by }
  const done = invitePractitioner(world, invited, at)
  if (!done.ok) throw new Error(`batch: ${person.uid}: ${done.reason}`)
  return invitationKey(world.database, person.uid)
}

function invitationKey({ sqlite }: Database, practitionerUid: string): string {
  const uid = sqlite
    .prepare<[string], string>(
      `SELECT invitation.uid FROM invitation JOIN practitioner ON practitioner.id = practitioner_id
      WHERE practitioner.uid = ? AND used_at IS NULL AND withdrawn_at IS NULL`,
    )
    .pluck()
    .get(practitionerUid)
  return `invitation:${uid ?? ''}`
}

function letterId({ orm }: Database, key: string): number {
  const found = orm.select({ id: letterTable.id }).from(letterTable).where(eq(letterTable.key, key)).get()
  if (!found) throw new Error(`batch: no letter ${key}`)
  return found.id
}

function batchId({ orm }: Database, uid: string): number | undefined {
  return orm.select({ id: letterBatch.id }).from(letterBatch).where(eq(letterBatch.uid, uid)).get()?.id
}
