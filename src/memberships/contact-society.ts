import { and, asc, inArray, isNotNull, isNull, eq } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '../audit/record.ts'
import { addresseeOf, type Account } from '../auth/accounts.ts'
import { emailField } from '../auth/email-address.ts'
import { account, accountRole } from '../auth/tables.ts'
import { write, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { contactMessage } from '../mail/letters/contact-message.ts'
import type { MembershipsWorld } from './world.ts'

/** What a reader writes to the society. */
export const contactForm = z.object({
  message: z.string().trim().min(5).max(2000),
  replyTo: emailField,
})

/**
 * Hands a reader's message to those who write the society's letters: the clerks, or the administrators where there is
 * none. It waits in the outbox, sealed, and is erased when it is sent; nothing else keeps it. Refuses when nobody could
 * read it.
 */
export function contactSociety(
  { database, mail, site }: MembershipsWorld,
  { message, replyTo }: z.infer<typeof contactForm>,
  at: Date,
): Result<{ reference: string }, 'nobody-reads'> {
  return write(database, () => {
    const readers = readersIn(database)
    if (readers.length === 0) return refused('nobody-reads')
    const uid = newId()
    for (const reader of readers) {
      const letter = contactMessage({ message, replyTo, link: `${site.origin}/${reader.locale}/staff/` })
      const key = `contact:${uid}:${reader.uid}`
      mail.post({ letter, to: addresseeOf(reader), key, about: `contact:${uid}` })
    }
    const detail = { letters: readers.length }
    record(database, { at, actor: 'visitor', act: 'contact.send', object: `contact:${uid}`, detail })
    return ok({ reference: uid })
  })
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
