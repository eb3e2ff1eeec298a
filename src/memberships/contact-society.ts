import { and, asc, countDistinct, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '../audit/record.ts'
import { addresseeOf, type Account } from '../auth/accounts.ts'
import { emailField } from '../auth/email-address.ts'
import { account, accountRole } from '../auth/tables.ts'
import { addDays, day } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { Secrets } from '../kernel/secrets.ts'
import { contactMessage } from '../mail/letters/contact-message.ts'
import { letter as letterTable } from '../mail/tables.ts'
import type { MembershipsWorld } from './world.ts'

/** What a reader writes to the society. */
export const contactForm = z.object({
  // A browser sends two characters for the end of a line; a person counts one.
  message: z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n'))
    .trim()
    .min(5)
    .max(2000),
  replyTo: emailField,
})

/** More than anybody can read would bury the true ones. */
const mostADay = 200

/**
 * Hands a reader's message to those who write the society's letters: the clerks, or the administrators where there is
 * none. It waits in the outbox, sealed, and is erased when it is sent; nothing else keeps it. The same words from the
 * same address on one day are one message. Refuses when nobody could read it, and when too many came in a day.
 */
export function contactSociety(
  { database, mail, secrets, site }: MembershipsWorld & { secrets: Pick<Secrets, 'sign'> },
  { message, replyTo }: z.infer<typeof contactForm>,
  at: Date,
): Result<null, 'nobody-reads' | 'too-many'> {
  return write(database, () => {
    const readers = readersIn(database)
    if (readers.length === 0) return refused('nobody-reads')
    if (sentOfLate(database, at) >= mostADay) return refused('too-many')
    const about = `contact:${newId()}`
    const once = secrets.sign('contact', [day(at), replyTo, message].join('\n'))
    const posted = readers.filter((reader) => {
      const letter = contactMessage({ message, replyTo, link: `${site.origin}/${reader.locale}/staff/` })
      return mail.post({ letter, to: addresseeOf(reader), key: `contact:${once}:${reader.uid}`, about })
    })
    if (posted.length === 0) return ok(null)
    const detail = { letters: posted.length }
    record(database, { at, actor: 'visitor', act: 'contact.send', object: about, detail })
    return ok(null)
  })
}

function sentOfLate({ orm }: Database, at: Date): number {
  const lately = gt(letterTable.postedAt, addDays(at, -1).toISOString())
  const sent = orm
    .select({ count: countDistinct(letterTable.about) })
    .from(letterTable)
    .where(and(lately, eq(letterTable.name, 'contact-message')))
    .get()
  return sent?.count ?? 0
}

function readersIn(database: Database): Account[] {
  const clerks = holdersOf(database, 'clerk')
  return clerks.length > 0 ? clerks : holdersOf(database, 'admin')
}

function holdersOf({ orm }: Database, role: 'clerk' | 'admin'): Account[] {
  const holders = orm
    .select({ id: accountRole.accountId })
    .from(accountRole)
    .where(eq(accountRole.role, role))
  return orm
    .select()
    .from(account)
    .where(and(inArray(account.id, holders), isNotNull(account.confirmedAt), isNull(account.suspendedAt)))
    .orderBy(asc(account.id))
    .all()
}
