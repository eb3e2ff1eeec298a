import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '../audit/record.ts'
import { issueToken } from '../auth/tokens.ts'
import { practitioner } from '../directory/tables.ts'
import type { Locale } from '../i18n/locales.ts'
import { addDays } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { invitation as invitationLetter } from '../mail/letters/invitation.ts'
import { ownerOf } from './owner.ts'
import { invitation } from './tables.ts'
import type { MembersWorld } from './world.ts'

/** How long an invitation works. */
export const invitationDays = 30

export interface Invited {
  slug: string
  email: string
  locale: Locale
  /** As the register names them: `operator`, `account:<uid>`. */
  by: string
}

/**
 * Invites somebody to take over one record that nobody owns; an earlier invitation to it works no more. The link goes to
 * the address by letter, and is returned for the operator.
 */
export function invitePractitioner(
  world: Pick<MembersWorld, 'database' | 'mail' | 'site'>,
  { slug, email, locale, by }: Invited,
  at: Date,
): Result<{ link: string; expiresAt: Date }, 'unknown-slug' | 'owned-already' | 'not-an-address'> {
  const { database, mail, site } = world
  const address = z.email().max(254).safeParse(email.trim())
  if (!address.success) return refused('not-an-address')
  return write(database, () => {
    const { id, uid } = practitioner
    const person = database.orm
      .select({ id, uid })
      .from(practitioner)
      .where(eq(practitioner.slug, slug))
      .get()
    if (!person) return refused('unknown-slug')
    if (ownerOf(database, person.id)) return refused('owned-already')
    const expiresAt = addDays(at, invitationDays)
    const sent = keep(database, { practitionerId: person.id, email: address.data, by, at, expiresAt })
    const link = `${site.origin}/${locale}/join/invitation/?token=${sent.token}`
    const about = `practitioner:${person.uid}`
    const letter = invitationLetter({ link, days: invitationDays })
    mail.post({ letter, to: { email: address.data, name: '', locale }, key: `invitation:${sent.uid}`, about })
    record(database, { at, actor: by, act: 'member.invite', object: about, detail: { invitation: sent.uid } })
    return ok({ link, expiresAt })
  })
}

interface NewInvitation {
  practitionerId: number
  email: string
  by: string
  at: Date
  expiresAt: Date
}

function keep(database: Database, { practitionerId, email, by, at, expiresAt }: NewInvitation) {
  const uid = newId()
  const invitedAt = at.toISOString()
  const standing = and(isNull(invitation.usedAt), isNull(invitation.withdrawnAt))
  database.orm
    .update(invitation)
    .set({ withdrawnAt: invitedAt })
    .where(and(eq(invitation.practitionerId, practitionerId), standing))
    .run()
  database.orm
    .insert(invitation)
    .values({ uid, practitionerId, email, invitedAt, invitedBy: by, expiresAt: expiresAt.toISOString() })
    .run()
  const token = issueToken(database, { purpose: 'invitation', payload: { invitation: uid }, expiresAt, at })
  return { uid, token }
}
